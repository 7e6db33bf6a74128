package org.pueankru.bot.search.covers;

import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import javax.imageio.ImageIO;

/** Draws covers of 1,000 x 650 pixels (20:13) as PNG. Thread-safe. */
final class CoverPainter {
    static final String BOLD = "/fonts/Sarabun-Bold.ttf";
    static final String REGULAR = "/fonts/Sarabun-Regular.ttf";

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 650;
    private static final int MARGIN = 64;
    private static final Color SOFT = new Color(255, 255, 255, 26);
    private static final Color SOFTER = new Color(255, 255, 255, 15);
    private static final Color INK = Color.WHITE;

    private final Wording wording;
    private final Font bold = font(BOLD);
    private final Font regular = font(REGULAR);

    CoverPainter(Wording wording) {
        this.wording = wording;
    }

    /** The picture as PNG bytes. */
    byte[] paint(Cover cover) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            paint(g, cover);
        } finally {
            g.dispose();
        }
        return png(image);
    }

    private void paint(Graphics2D g, Cover cover) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Color ground = Palette.ground(cover.area());
        g.setColor(ground);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(SOFTER);
        g.fill(new Ellipse2D.Double(430, -330, 900, 900));
        g.setColor(SOFT);
        g.fill(new Ellipse2D.Double(590, 36, 340, 340));
        icon(g, cover);
        badge(g, wording.mediaType(cover.type()), ground);
        g.setColor(INK);
        line(g, wording.learningArea(cover.area()), bold, 124, 500);
        line(g, wording.say(Phrase.COVER_SIGNATURE), regular, 38, 606);
    }

    private static void icon(Graphics2D g, Cover cover) {
        Graphics2D own = (Graphics2D) g.create();
        try {
            own.translate(655, 101);
            own.scale(2.1, 2.1);
            own.setColor(INK);
            MediaTypeIcon.draw(own, cover.type());
        } finally {
            own.dispose();
        }
    }

    /** The media type in a light pill. */
    private void badge(Graphics2D g, String word, Color ground) {
        var layout = new TextLayout(word, bold.deriveFont(58f), g.getFontRenderContext());
        double width = layout.getAdvance() + 76;
        g.setColor(INK);
        g.fill(new RoundRectangle2D.Double(MARGIN, 70, width, 108, 108, 108));
        g.setColor(ground);
        layout.draw(g, MARGIN + 38, 143);
    }

    /** One line from the left margin, made smaller when it would leave the picture. */
    private static void line(Graphics2D g, String text, Font font, float size, float baseline) {
        float room = WIDTH - 2f * MARGIN;
        var layout = new TextLayout(text, font.deriveFont(size), g.getFontRenderContext());
        if (layout.getAdvance() > room) {
            float smaller = size * room / layout.getAdvance();
            layout = new TextLayout(text, font.deriveFont(smaller), g.getFontRenderContext());
        }
        layout.draw(g, MARGIN, baseline);
    }

    private static Font font(String resource) {
        try (InputStream in =
                Objects.requireNonNull(CoverPainter.class.getResourceAsStream(resource))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource + " is not a TrueType font", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
