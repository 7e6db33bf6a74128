package org.pueankru.bot.directory;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many rows the whole list has
 * @param number of this page, the first being 1
 * @param size how many rows a full page has
 */
public record Page<T>(List<T> rows, long total, int number, int size) {
    public static final int SIZE = 50;

    /** Beyond it nobody looks: they filter. */
    private static final int FURTHEST = 10_000;

    public Page {
        rows = List.copyOf(rows);
    }

    /** A part of the usual size. */
    public Page(List<T> rows, long total, int number) {
        this(rows, total, number, SIZE);
    }

    /** The part of a list; beyond its end there is the last one. */
    public static <T> Page<T> of(List<T> all, int number, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int shown = Math.min(number, pages);
        return new Page<>(
                all.stream().skip((shown - 1L) * size).limit(size).toList(),
                all.size(),
                shown,
                size);
    }

    /** The number that an address asks for; whatever is none is the first. */
    public static int number(String text) {
        return text.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(text), FURTHEST) : 1;
    }

    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public long first() {
        return (number - 1L) * size + 1;
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
