package org.pueankru.bot.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is taken from a file before the directory is looked at. Columns that are not known are not
 * in it.
 *
 * @param rows those that can be read
 * @param problems why others cannot
 * @param warnings columns that were not read
 */
record FileRows(FileKind kind, List<Row> rows, List<Problem> problems, List<Problem> warnings) {
    FileRows {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** What a row says of whom or what it is about; empty texts where it says nothing. */
    record Told(String code, String name) {
        @Override
        public String toString() {
            return "Told";
        }
    }

    /** What those of these rows that can be read say, by their numbers. */
    Map<Integer, Told> told(Set<Integer> numbers) {
        return rows.stream()
                .filter(row -> numbers.contains(row.number()))
                .collect(Collectors.toMap(Row::number, this::told, (first, _) -> first));
    }

    private Told told(Row row) {
        String code =
                switch (kind) {
                    case NETWORKS -> row.text(Column.NETWORK_CODE);
                    case SCHOOLS -> row.text(Column.SCHOOL_CODE);
                    case PEOPLE -> row.text(Column.PERSON_CODE);
                };
        String name =
                switch (kind) {
                    case NETWORKS -> row.text(Column.NETWORK);
                    case SCHOOLS -> row.text(Column.SCHOOL);
                    case PEOPLE -> PersonLines.name(row);
                };
        return new Told(code, name.isEmpty() && code.isEmpty() ? all(row) : name);
    }

    private static String all(Row row) {
        return row.cells().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" · "));
    }

    /**
     * A row.
     *
     * @param number in the file, counted from 1
     * @param cells clean texts; none is blank
     */
    record Row(int number, Map<Column, String> cells) {
        Row {
            cells = Map.copyOf(cells);
        }

        /** The text, or an empty one. */
        String text(Column column) {
            return cells.getOrDefault(column, "");
        }

        boolean has(Column column) {
            return cells.containsKey(column);
        }
    }
}
