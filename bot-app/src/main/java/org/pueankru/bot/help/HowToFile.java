package org.pueankru.bot.help;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.pueankru.index.analysis.FileText;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A file of how-to answers as a spreadsheet writes it.
 *
 * @param hidden ids of built-in answers that are not to be given
 */
record HowToFile(List<HowTo> answers, Set<String> hidden) {
    private static final int LARGEST = 1 << 20;

    HowToFile {
        answers = List.copyOf(answers);
        hidden = Set.copyOf(hidden);
    }

    /**
     * Reads comma, semicolon or tab separated text.
     *
     * @throws BadHowToFile with every mistake and its line; nothing is taken from such a file
     */
    static HowToFile read(byte[] bytes) throws BadHowToFile {
        if (bytes.length > LARGEST) {
            throw new BadHowToFile(List.of("the file is larger than 1 MB"));
        }
        String text = FileText.of(bytes);
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreEmptyLines(false)
                        .setTrim(true)
                        .get();
        try (var parser = format.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw new BadHowToFile(List.of("the file is empty"));
            }
            HowToRows rows = new HowToRows(HowToColumn.inOrder(records.next().toList()));
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                rows.read(line, records.next().toList());
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows.checked();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new BadHowToFile(List.of("broken quotes: a cell is not closed"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(';') >= 0 ? ';' : ',';
    }
}
