package org.pueankru.richmenu.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

import org.pueankru.richmenu.Icons;
import org.pueankru.richmenu.Menu;
import org.pueankru.richmenu.Menu.Area;
import org.pueankru.richmenu.Menu.Bounds;
import org.pueankru.richmenu.Menu.Look;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import javax.imageio.ImageIO;

/**
 * Draws a menu: what can be tapped is what is drawn. The same menu gives the same bytes on the same
 * JDK; letters are drawn as shapes, so that no setting of the machine changes them. Thread-safe.
 */
public final class MenuPicture {
    /** LINE's, in bytes. */
    public static final int LARGEST = 1_000_000;

    private static final int GAP = 14;
    private static final int ROUND = 56;
    private static final double ICON = 0.36;
    private static final double MOST_ICON = 340;
    private static final float WORDS = 104;
    private static final float TAB_WORDS = 96;
    private static final float SMALLEST_WORDS = 56;
    private static final float LEAST_IN_ONE_LINE = 84;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font bold;

    /** With our font. */
    public MenuPicture() {
        try {
            bold = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Our font cannot be read", e);
        }
    }

    /** Our font, as TrueType. */
    public static byte[] font() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        MenuPicture.class.getResourceAsStream("/fonts/Sarabun-Bold.ttf"))) {
            return file.readAllBytes();
        }
    }

    /** A PNG of the menu's size. */
    public byte[] png(Menu menu) {
        BufferedImage image =
                new BufferedImage(
                        menu.size().width(), menu.size().height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.decode(menu.look().ground()));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        menu.areas().forEach(area -> draw(pen, menu.look(), area));
        drawLinesBetweenTabs(pen, menu);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw(Graphics2D pen, Look look, Area area) {
        switch (area.kind()) {
            case BUTTON -> drawButton(pen, look, area);
            case TAB -> drawTab(pen, area, look.tab(), look.tabWords());
            case OPEN_TAB -> drawTab(pen, area, look.ground(), look.icon());
        }
    }

    private void drawTab(Graphics2D pen, Area area, String ground, String words) {
        Bounds at = area.bounds();
        pen.setColor(Color.decode(ground));
        pen.fillRect(at.x(), at.y(), at.width(), at.height());
        pen.setColor(Color.decode(words));
        Shape shape = words(area.label(), TAB_WORDS, at.width() - 4 * GAP);
        pen.fill(placed(shape, at.x() + at.width() / 2.0, at.y() + at.height() / 2.0));
    }

    /** Only between two that are closed: the open one stands out by itself. */
    private static void drawLinesBetweenTabs(Graphics2D pen, Menu menu) {
        pen.setColor(Color.decode(menu.look().tabWords()));
        List<Bounds> closed =
                menu.areas().stream()
                        .filter(area -> area.kind() == Menu.Kind.TAB)
                        .map(Area::bounds)
                        .toList();
        for (Bounds at : closed) {
            int right = at.x() + at.width();
            if (closed.stream().anyMatch(other -> other.x() == right)) {
                pen.fillRect(right - 2, at.y() + 60, 4, at.height() - 120);
            }
        }
    }

    private void drawButton(Graphics2D pen, Look look, Area area) {
        Bounds at = area.bounds();
        pen.setColor(Color.decode(look.button()));
        pen.fill(
                new RoundRectangle2D.Double(
                        at.x() + GAP,
                        at.y() + GAP,
                        at.width() - 2 * GAP,
                        at.height() - 2 * GAP,
                        ROUND,
                        ROUND));
        double middle = at.x() + at.width() / 2.0;
        double centre = at.y() + at.height() / 2.0;
        int width = at.width() - 8 * GAP;
        String icon = area.icon();
        if (icon == null) {
            pen.setColor(Color.decode(look.words()));
            pen.fill(placed(words(area.label(), WORDS, width), middle, centre));
            return;
        }
        // icon and label stand together in the middle, however high the button is
        double side = Math.min(MOST_ICON, Math.min(at.width(), at.height()) * ICON);
        double between = side * 0.28;
        double top = centre - (side + between + WORDS) / 2;
        pen.setColor(Color.decode(look.icon()));
        pen.fill(centred(icon(icon, side), middle, top + side / 2));
        pen.setColor(Color.decode(look.words()));
        pen.fill(placed(belowIcon(area.label(), width), middle, top + side + between + WORDS / 2));
    }

    /** In one line, somewhat smaller when it must be, so that labels of a row stand level. */
    private Shape belowIcon(String text, int width) {
        double full = line(text, WORDS).getBounds2D().getWidth();
        float fitting = (float) Math.min(WORDS, Math.floor(WORDS * width / full));
        return fitting < LEAST_IN_ONE_LINE
                ? words(text, WORDS, width)
                : lines(List.of(text), fitting);
    }

    private static Shape icon(String name, double side) {
        SVGDocument document =
                Objects.requireNonNull(
                        new SVGLoader().load(Icons.file(name)), "an icon of ours is no SVG");
        float size = (float) side;
        return document.computeShape(new ViewBox(0, 0, size, size));
    }

    /** In one line when it fits, in two when not, smaller when even these do not. */
    private Shape words(String text, float size, int width) {
        Shape line = line(text, size);
        if (line.getBounds2D().getWidth() <= width) {
            return lines(List.of(text), size);
        }
        List<String> halves = TwoLines.of(text, half -> line(half, size).getBounds2D().getWidth());
        float smaller = size;
        Shape both = lines(halves, smaller);
        while (both.getBounds2D().getWidth() > width && smaller > SMALLEST_WORDS) {
            smaller -= 4;
            both = lines(halves, smaller);
        }
        return both;
    }

    /**
     * Around the origin; by baselines and not by what is drawn, so that labels stand level whatever
     * vowels and tone marks they have.
     */
    private Shape lines(List<String> lines, float size) {
        Path2D all = new Path2D.Double();
        double top = size * (0.3 - 0.625 * (lines.size() - 1));
        for (String text : lines) {
            Shape line = line(text, size);
            double middle = line.getBounds2D().getCenterX();
            all.append(
                    AffineTransform.getTranslateInstance(-middle, top).createTransformedShape(line),
                    false);
            top += size * 1.25;
        }
        return all;
    }

    private Shape line(String text, float size) {
        return new TextLayout(text, bold.deriveFont(size), EXACT).getOutline(null);
    }

    private static Shape placed(Shape shape, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }

    private static Shape centred(Shape shape, double x, double y) {
        var bounds = shape.getBounds2D();
        return AffineTransform.getTranslateInstance(
                        x - bounds.getCenterX(), y - bounds.getCenterY())
                .createTransformedShape(shape);
    }
}
