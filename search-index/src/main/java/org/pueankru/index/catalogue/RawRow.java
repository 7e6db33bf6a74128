package org.pueankru.index.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A row as a file has it.
 *
 * @param line where it begins, counted from 1
 * @param cells the values of each column that is not blank, stripped
 */
record RawRow(long line, Map<Column, List<String>> cells) {
    List<String> all(Column column) {
        return cells.getOrDefault(column, List.of());
    }

    /** The one value of a column; several are joined, since a stray list is still text. */
    String one(Column column) {
        List<String> values = all(column);
        return values.size() == 1 ? values.getFirst() : String.join(" ", values);
    }
}
