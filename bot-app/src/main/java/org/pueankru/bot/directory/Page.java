package org.pueankru.bot.directory;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many rows the whole list has
 * @param number of this page, the first being 1
 */
public record Page<T>(List<T> rows, long total, int number) {
    public static final int SIZE = 50;

    /** Beyond it nobody looks: they filter. */
    private static final int FURTHEST = 10_000;

    public Page {
        rows = List.copyOf(rows);
    }

    /** The number that an address asks for; whatever is none is the first. */
    public static int number(String text) {
        return text.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(text), FURTHEST) : 1;
    }

    public long pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public long first() {
        return (number - 1L) * SIZE + 1;
    }

    public long last() {
        return first() + rows.size() - 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
