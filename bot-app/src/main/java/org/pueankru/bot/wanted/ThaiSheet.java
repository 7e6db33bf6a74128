package org.pueankru.bot.wanted;

import org.pueankru.bot.search.ThaiNames;
import org.pueankru.bot.wanted.WantedMedia.Wanted;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Wishes as rows of a sheet in Thai, for staff who look for media or make them. Thread-safe. */
public final class ThaiSheet {
    private static final List<String> COLUMNS =
            List.of("area", "grade", "type", "text", "found", "asked", "first-day", "last-day");

    private final ResourceBundle words = ResourceBundle.getBundle("messages.wanted", Locale.ROOT);
    private final ThaiNames names = new ThaiNames();

    /** The names of the columns. */
    public List<String> head() {
        return COLUMNS.stream().map(column -> words.getString("wanted." + column)).toList();
    }

    /** A wish, a cell for each column; days as ISO dates, which spreadsheets know. */
    public List<String> row(Wanted wish) {
        return List.of(
                names.areas(wish.areas()),
                names.grades(wish.grades()),
                names.types(wish.types()),
                wish.text(),
                found(wish.shortfalls()),
                Integer.toString(wish.asked()),
                wish.firstDay().toString(),
                wish.lastDay().toString());
    }

    private String found(String shortfalls) {
        return Arrays.stream(shortfalls.split(", "))
                .map(code -> words.getString("wanted.found." + code))
                .collect(Collectors.joining(", "));
    }
}
