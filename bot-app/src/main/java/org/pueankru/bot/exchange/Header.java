package org.pueankru.bot.exchange;

import org.pueankru.bot.exchange.Sheet.Line;

import java.util.ArrayList;
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
 * @param at the place of the header among the lines
 * @param places several for a name whose parts stand under one wide header
 * @param unused places with a header that says nothing to us
 */
record Header(int at, Map<Column, List<Integer>> places, List<Integer> unused) {
    private static final int ROWS_LOOKED_AT = 40;

    /** Headers that number rows, or leave room for remarks and signatures. */
    private static final Set<String> OF_NO_MATTER =
            Set.of("ที่", "ลำดับ", "ลำดับที่", "no", "หมายเหตุ", "ลายมือชื่อ", "ลงชื่อ");

    /** The first row that names the columns which this kind of file needs. */
    static Optional<Header> find(Wanted wanted, Sheet sheet) {
        List<Line> lines = sheet.lines();
        return IntStream.range(0, Math.min(lines.size(), ROWS_LOOKED_AT))
                .mapToObj(at -> of(wanted, lines, at))
                .filter(header -> wanted.isServedBy(header.places().keySet()))
                .findFirst();
    }

    private static Header of(Wanted wanted, List<Line> lines, int at) {
        Line line = lines.get(at);
        Map<Column, List<Integer>> places = new EnumMap<>(Column.class);
        List<Integer> unused = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Optional<Column> column = wanted.column(line.cell(i));
            if (column.isPresent() && !places.containsKey(column.get())) {
                places.put(column.get(), span(column.get(), line, i));
            } else if (matters(line.cell(i))) {
                unused.add(i);
            }
        }
        return new Header(at, places, unused);
    }

    private static boolean matters(String header) {
        String key = Column.key(header);
        return !key.isEmpty() && !OF_NO_MATTER.contains(key);
    }

    /** “ชื่อ - สกุล” is often one merged cell over title, first name and surname. */
    private static List<Integer> span(Column column, Line header, int from) {
        int to = from + 1;
        if (column == Column.FULL_NAME) {
            while (to < from + 3
                    && to < header.cells().size()
                    && CellText.clean(header.cell(to)).isEmpty()) {
                to++;
            }
        }
        return IntStream.range(from, to).boxed().toList();
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
        return new Header(at, kept, unused.stream().filter(i -> !dropped.contains(i)).toList());
    }

    /** Whether a later row is the header again, as on each page of a printed list. */
    boolean isRepeatedBy(Wanted wanted, Line line) {
        Set<Column> again = new HashSet<>();
        places.forEach(
                (column, at) ->
                        wanted.column(line.cell(at.getFirst()))
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
