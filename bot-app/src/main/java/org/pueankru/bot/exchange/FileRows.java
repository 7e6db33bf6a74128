package org.pueankru.bot.exchange;

import java.util.List;
import java.util.Map;

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
