package org.pueankru.bot.exchange;

import java.util.List;

/** A table as a file has it. */
record Sheet(List<Line> lines) {
    /**
     * A row.
     *
     * @param number where it begins in the file, counted from 1
     */
    record Line(int number, List<String> cells) {
        String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> CellText.clean(cell).isEmpty());
        }
    }
}
