package org.pueankru.index.catalogue;

import org.pueankru.index.UnreadableCatalogueException;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which cell of a spreadsheet's row is which column. */
record Header(Map<Column, Integer> places) {
    static Header of(Path file, List<String> cells) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            int place = i;
            Column.ofHeader(cells.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        for (Column column : List.of(Column.ID, Column.TITLE, Column.URL)) {
            if (!places.containsKey(column)) {
                throw new UnreadableCatalogueException(
                        file + ": the first row names no column for " + column.field());
            }
        }
        return new Header(places);
    }

    RawRow row(long line, List<String> cells) {
        Map<Column, List<String>> values = new EnumMap<>(Column.class);
        places.forEach(
                (column, place) -> {
                    String value = place < cells.size() ? cells.get(place).strip() : "";
                    if (!value.isEmpty()) {
                        values.put(column, List.of(value));
                    }
                });
        return new RawRow(line, values);
    }
}
