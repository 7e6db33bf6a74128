package org.pueankru.bot.search.covers;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.MediaType;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Simple line drawings on a square of 100 x 100, one for each media type. */
final class MediaTypeIcon {
    private static final BasicStroke LINE =
            new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private MediaTypeIcon() {}

    /** Draws in the colour that is set. */
    static void draw(Graphics2D g, @Nullable MediaType type) {
        g.setStroke(LINE);
        switch (type) {
            case EBOOK -> book(g);
            case APPLICATION -> phone(g);
            case VIDEO -> film(g);
            case AUDIO -> headphones(g);
            case IMAGE -> picture(g);
            case EXAM -> answerSheet(g);
            case TEMPLATE -> layout(g);
            case MULTIMEDIA -> layers(g);
            case null -> magnifier(g);
        }
    }

    private static void book(Graphics2D g) {
        var left = new Path2D.Double();
        left.moveTo(50, 26);
        left.curveTo(40, 16, 22, 16, 10, 20);
        left.lineTo(10, 78);
        left.curveTo(24, 74, 40, 74, 50, 84);
        g.draw(left);
        var right = new Path2D.Double();
        right.moveTo(50, 26);
        right.curveTo(60, 16, 78, 16, 90, 20);
        right.lineTo(90, 78);
        right.curveTo(76, 74, 60, 74, 50, 84);
        g.draw(right);
        g.draw(line(50, 26, 50, 84));
        g.draw(line(22, 38, 38, 39));
        g.draw(line(22, 54, 38, 55));
        g.draw(line(62, 39, 78, 38));
        g.draw(line(62, 55, 78, 54));
    }

    private static void phone(Graphics2D g) {
        g.draw(box(26, 8, 48, 84, 18));
        g.draw(line(44, 80, 56, 80));
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                g.fill(box(36 + 16 * column, 26 + 18 * row, 11, 11, 5));
            }
        }
    }

    private static void film(Graphics2D g) {
        g.draw(box(8, 20, 84, 60, 18));
        var play = new Path2D.Double();
        play.moveTo(42, 36);
        play.lineTo(64, 50);
        play.lineTo(42, 64);
        play.closePath();
        g.fill(play);
        g.draw(play);
    }

    private static void headphones(Graphics2D g) {
        g.draw(new Arc2D.Double(14, 16, 72, 76, 0, 180, Arc2D.OPEN));
        g.draw(box(10, 52, 20, 34, 12));
        g.draw(box(70, 52, 20, 34, 12));
        g.draw(line(44, 58, 44, 72));
        g.draw(line(56, 52, 56, 78));
    }

    private static void picture(Graphics2D g) {
        g.draw(box(8, 16, 84, 68, 14));
        g.fill(new Ellipse2D.Double(24, 28, 16, 16));
        var hills = new Path2D.Double();
        hills.moveTo(14, 76);
        hills.lineTo(38, 54);
        hills.lineTo(50, 65);
        hills.lineTo(68, 44);
        hills.lineTo(86, 64);
        g.draw(hills);
    }

    private static void answerSheet(Graphics2D g) {
        g.draw(box(18, 8, 64, 84, 12));
        for (int row = 0; row < 3; row++) {
            int y = 30 + 21 * row;
            g.draw(line(52, y, 68, y));
            if (row == 2) {
                g.draw(new Ellipse2D.Double(31, y - 6, 11, 11));
            } else {
                g.draw(line(30, y, 35, y + 5));
                g.draw(line(35, y + 5, 43, y - 6));
            }
        }
    }

    private static void layout(Graphics2D g) {
        g.draw(box(10, 10, 80, 24, 10));
        g.draw(box(10, 46, 34, 44, 10));
        g.draw(box(56, 46, 34, 44, 10));
    }

    private static void layers(Graphics2D g) {
        g.draw(box(8, 30, 66, 58, 14));
        var behind = new Path2D.Double();
        behind.moveTo(26, 14);
        behind.lineTo(80, 14);
        behind.quadTo(92, 14, 92, 26);
        behind.lineTo(92, 72);
        g.draw(behind);
        var play = new Path2D.Double();
        play.moveTo(35, 48);
        play.lineTo(51, 59);
        play.lineTo(35, 70);
        play.closePath();
        g.fill(play);
        g.draw(play);
    }

    private static void magnifier(Graphics2D g) {
        g.draw(new Ellipse2D.Double(14, 14, 54, 54));
        g.draw(line(62, 62, 86, 86));
    }

    private static Shape line(double x1, double y1, double x2, double y2) {
        return new Line2D.Double(x1, y1, x2, y2);
    }

    private static Shape box(double x, double y, double width, double height, double round) {
        return new RoundRectangle2D.Double(x, y, width, height, round, round);
    }
}
