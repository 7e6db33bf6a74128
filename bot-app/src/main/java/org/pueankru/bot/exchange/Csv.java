package org.pueankru.bot.exchange;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.pueankru.bot.exchange.Sheet.Line;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads comma, semicolon or tab separated text. */
final class Csv {
    private static final int LINES_LOOKED_AT = 30;

    private Csv() {}

    static Sheet read(String text) throws RefusedFile {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreEmptyLines(false)
                        .setTrim(true)
                        .get();
        List<Line> lines = new ArrayList<>();
        int number = 1;
        try (var parser = format.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                lines.add(new Line(number, records.next().toList()));
                number = (int) parser.getCurrentLineNumber() + 1;
                if (lines.size() > SheetFile.MOST_ROWS) {
                    throw new RefusedFile(
                            Problem.ofFile(Reason.TOO_MANY_ROWS, SheetFile.MOST_ROWS));
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            // an open quote swallows the rest of the file: half a file is worse than none
            throw new RefusedFile(Problem.at(number, null, Reason.BROKEN_QUOTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sheet(lines);
    }

    /** The one that parts most of the first lines: a name may have others many times. */
    private static char delimiter(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long lines =
                    text.lines()
                            .limit(LINES_LOOKED_AT)
                            .filter(line -> line.indexOf(candidate) >= 0)
                            .count();
            if (lines > most) {
                best = candidate;
                most = lines;
            }
        }
        return best;
    }
}
