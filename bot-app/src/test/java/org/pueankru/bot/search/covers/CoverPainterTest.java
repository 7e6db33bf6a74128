package org.pueankru.bot.search.covers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

class CoverPainterTest {
    private final CoverPainter painter = new CoverPainter(Wording.thai());

    @Test
    void everyCoverIsAPictureThatLineTakesAndPhonesLoadQuickly() throws IOException {
        List<Cover> everyAreaAndEveryType =
                all().stream()
                        .filter(c -> c.area() == LearningArea.ARTS || c.type() == MediaType.VIDEO)
                        .toList();
        assertThat(everyAreaAndEveryType).hasSize(19);
        for (Cover cover : everyAreaAndEveryType) {
            byte[] png = painter.paint(cover);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));

            assertThat(png).as(cover.name()).hasSizeLessThan(100_000);
            assertThat(picture.getWidth()).isLessThanOrEqualTo(1_024);
            assertThat(picture.getWidth() * 13).isEqualTo(picture.getHeight() * 20);
        }
    }

    @Test
    void whiteWordsCanBeReadOnEveryGround() {
        for (@Nullable LearningArea area : areas()) {
            assertThat(contrastWithWhite(Palette.ground(area))).as(area + "").isGreaterThan(4.5);
        }
    }

    private static double contrastWithWhite(Color colour) {
        double light =
                0.2126 * linear(colour.getRed())
                        + 0.7152 * linear(colour.getGreen())
                        + 0.0722 * linear(colour.getBlue());
        return 1.05 / (light + 0.05);
    }

    /** WCAG 2: from an sRGB value of 0 to 255 to linear light. */
    private static double linear(int value) {
        double s = value / 255.0;
        return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
    }

    static List<Cover> all() {
        List<Cover> covers = new ArrayList<>();
        List<@Nullable MediaType> types = new ArrayList<>(Arrays.asList(MediaType.values()));
        types.add(null);
        areas().forEach(area -> types.forEach(type -> covers.add(new Cover(area, type))));
        return covers;
    }

    private static List<@Nullable LearningArea> areas() {
        List<@Nullable LearningArea> areas = new ArrayList<>(Arrays.asList(LearningArea.values()));
        areas.add(null);
        return areas;
    }
}
