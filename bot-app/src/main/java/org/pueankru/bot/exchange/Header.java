package org.pueankru.bot.exchange;

import org.pueankru.bot.exchange.Sheet.Line;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which cells of a row are which column.
 *
 * @param at the place of the header's first row among the lines
 * @param places several for a name whose parts stand under one wide header
 * @param unused places with a header that says nothing to us
 */
record Header(int at, HeaderRows rows, Map<Column, List<Integer>> places, List<Integer> unused) {
    private static final int ROWS_LOOKED_AT = 40;

    /** The first row, or two, that name the columns which this kind of file needs. */
    static Optional<Header> find(FileKind kind, Sheet sheet) {
        List<Line> lines = sheet.lines();
        return IntStream.range(0, Math.min(lines.size(), ROWS_LOOKED_AT))
                .mapToObj(at -> HeaderRows.at(kind, lines, at).header(at))
                .filter(header -> kind.isServedBy(header.places().keySet()))
                .findFirst();
    }

    /** The place of the first line below it. */
    int end() {
        return at + rows.count();
    }

    Header without(Set<Integer> dropped) {
        Map<Column, List<Integer>> kept = new EnumMap<>(Column.class);
        places.forEach(
                (column, at) -> {
                    List<Integer> left = at.stream().filter(i -> !dropped.contains(i)).toList();
                    if (!left.isEmpty()) {
                        kept.put(column, left);
                    }
                });
        return new Header(
                at, rows, kept, unused.stream().filter(i -> !dropped.contains(i)).toList());
    }

    /** Whether a later row is the header again, as on each page of a printed list. */
    boolean isRepeatedBy(FileKind kind, Line line) {
        if (rows.has(line)) {
            return true;
        }
        Set<Column> again = new HashSet<>();
        places.forEach(
                (column, at) ->
                        Column.ofHeader(kind, line.cell(at.getFirst()))
                                .filter(column::equals)
                                .ifPresent(again::add));
        return again.size() > 1 && again.size() * 2 >= places.size();
    }

    String cell(Line line, Column column) {
        List<Integer> at = places.getOrDefault(column, List.of());
        return at.size() == 1
                ? line.cell(at.getFirst())
                : String.join(" ", at.stream().map(line::cell).toList());
    }
}
