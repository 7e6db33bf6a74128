package org.pueankru.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A tab-separated file with a header line, kept by hand; cells hold lists separated by a bar. */
record Table(Path file, List<String> columns, List<List<String>> rows) {
    /** Reads a UTF-8 file; a row with more or fewer cells than the header is refused by line. */
    static Table read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> columns = cells(lines.getFirst());
        List<List<String>> rows = lines.stream().skip(1).map(Table::cells).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%s line %d: %d cells, expected %d"
                                .formatted(file, i + 2, rows.get(i).size(), columns.size()));
            }
        }
        return new Table(file, columns, rows);
    }

    Stream<Row> stream() {
        return rows.stream().map(cells -> new Row(this, cells));
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    record Row(Table table, List<String> cells) {
        String text(String column) {
            int index = table.columns().indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException(table.file() + " has no column " + column);
            }
            return cells.get(index);
        }

        List<String> list(String column) {
            return split(text(column), "\\|");
        }

        List<String> words(String column) {
            return split(text(column), " ");
        }

        private static List<String> split(String cell, String separator) {
            return cell.isEmpty() ? List.of() : List.of(cell.split(separator, -1));
        }
    }
}
