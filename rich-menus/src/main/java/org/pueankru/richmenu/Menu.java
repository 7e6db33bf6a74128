package org.pueankru.richmenu;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A rich menu as LINE knows it: a picture with areas that can be tapped.
 *
 * @param key names it among ours for good, whatever its content becomes
 * @param role whose menu it is, such as {@code teacher}
 * @param chatBarText on the bar that opens and closes it; at most 14 grapheme clusters (LINE)
 * @param look colours of its picture
 * @param areas at most 20 (LINE)
 */
public record Menu(
        String key, String role, String chatBarText, Size size, Look look, List<Area> areas) {
    public Menu {
        areas = List.copyOf(areas);
    }

    /** A picture's size in pixels, one of LINE's. */
    public record Size(int width, int height) {
        /** Half the screen of a phone. */
        public static final Size LARGE = new Size(2_500, 1_686);

        /** A quarter of it. */
        public static final Size COMPACT = new Size(2_500, 843);
    }

    /** Where something is, in pixels of the picture. */
    public record Bounds(int x, int y, int width, int height) {
        boolean isWithin(Size size) {
            return x >= 0
                    && y >= 0
                    && width > 0
                    && height > 0
                    && x + width <= size.width()
                    && y + height <= size.height();
        }

        boolean overlaps(Bounds other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /**
     * Something to tap.
     *
     * @param label shown, and read aloud by phones; at most 20 grapheme clusters (LINE)
     * @param icon null = words alone
     */
    public record Area(
            Bounds bounds, String label, @Nullable String icon, Kind kind, Action action) {}

    /** How an area looks. */
    public enum Kind {
        BUTTON,
        /** A tab that leads to another menu. */
        TAB,
        /** The tab of this menu. */
        OPEN_TAB
    }

    /** What a tap does. */
    public sealed interface Action {
        /** Says a text in the person's name; at most 300 grapheme clusters (LINE). */
        record Say(String text) implements Action {}

        /** Opens an address; http, https, line or tel, at most 1,000 characters (LINE). */
        record Open(String address) implements Action {}

        /** Shows another of our menus. */
        record Show(String key) implements Action {}
    }

    /**
     * Colours as {@code #RRGGBB}.
     *
     * @param ground behind the buttons
     * @param button of a button
     * @param words on a button
     * @param icon on a button
     * @param tab of a tab that is not open
     * @param tabWords on it
     */
    public record Look(
            String ground, String button, String words, String icon, String tab, String tabWords) {}
}
