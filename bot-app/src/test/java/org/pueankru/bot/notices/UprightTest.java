package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;

import javax.imageio.ImageIO;

class UprightTest {
    private static final int WIDE = 40;
    private static final int HIGH = 20;

    /** Where the corner that the sensor saw at the top left is to be seen. */
    @ParameterizedTest(name = "orientation {0}: the corner is at {1} {2}")
    @CsvSource({
        "1, top, left",
        "2, top, right",
        "3, bottom, right",
        "4, bottom, left",
        "5, top, left",
        "6, top, right",
        "7, bottom, right",
        "8, bottom, left",
    })
    void aPhotoStandsAsThePhoneWasHeld(int orientation, String row, String column)
            throws IOException {
        BufferedImage turned = Upright.turned(photo(), file(orientation));

        assertThat(turned.getWidth()).isEqualTo(orientation < 5 ? WIDE : HIGH);
        assertThat(turned.getHeight()).isEqualTo(orientation < 5 ? HIGH : WIDE);
        int x = column.equals("left") ? 2 : turned.getWidth() - 3;
        int y = row.equals("top") ? 2 : turned.getHeight() - 3;
        assertThat(new Color(turned.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(turned.getRGB(turned.getWidth() - 1 - x, y)).getRed()).isLessThan(60);
        assertThat(new Color(turned.getRGB(x, turned.getHeight() - 1 - y)).getRed()).isLessThan(60);
    }

    @Test
    void whatSaysNothingStaysAsItIs() throws IOException {
        BufferedImage photo = photo();

        assertThat(Upright.turned(photo, jpeg(photo))).isSameAs(photo);
        assertThat(Upright.turned(photo, new byte[] {1, 2, 3})).isSameAs(photo);
    }

    /** Black, but red at the top left. */
    private static BufferedImage photo() {
        BufferedImage photo = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 6; x++) {
            for (int y = 0; y < 6; y++) {
                photo.setRGB(x, y, Color.RED.getRGB());
            }
        }
        return photo;
    }

    private static byte[] jpeg(BufferedImage photo) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** A JPEG with the one Exif tag that tells how to turn it. */
    private static byte[] file(int orientation) throws IOException {
        byte[] jpeg = jpeg(photo());
        byte[] exif =
                HexFormat.of()
                        .parseHex(
                                "ffe10022457869660000"
                                        + "4d4d002a00000008"
                                        + "0001"
                                        + "0112000300000001"
                                        + "%04x0000".formatted(orientation)
                                        + "00000000");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.write(exif);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }
}
