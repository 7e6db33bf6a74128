package org.pueankru.index.catalogue;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Reads comma, semicolon or tab separated text with a header line. */
final class Csv {
    private static final int LONGEST_HEADER = 10_000;

    private Csv() {}

    static void read(BufferedReader text, Path file, CheckedRows rows) throws IOException {
        text.mark(LONGEST_HEADER);
        char delimiter = delimiter(text.readLine());
        text.reset();
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get();
        try (var parser = format.parse(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                return;
            }
            Header header = Header.of(file, cells(records.next()));
            long line = parser.getCurrentLineNumber() + 1;
            while (hasNext(records, line, rows)) {
                List<String> cells = cells(records.next());
                rows.row(header.row(line, cells));
                line = parser.getCurrentLineNumber() + 1;
            }
        }
    }

    /** An open quote swallows the rest of the file: there is no next row to go on with. */
    private static boolean hasNext(Iterator<CSVRecord> records, long line, CheckedRows rows) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            rows.broken(line, "broken quotes: this row and what follows cannot be read");
            return false;
        }
    }

    private static char delimiter(@Nullable String header) {
        String line = header == null ? "" : header;
        long commas = line.chars().filter(c -> c == ',').count();
        long semicolons = line.chars().filter(c -> c == ';').count();
        long tabs = line.chars().filter(c -> c == '\t').count();
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static List<String> cells(CSVRecord row) {
        return row.toList();
    }
}
