package org.pueankru.index.catalogue;

import org.pueankru.index.UnreadableCatalogueException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** A catalogue file, read row by row. */
public final class CatalogueFile {
    private CatalogueFile() {}

    /** Hears each row once, in the order of the file. */
    public interface Rows {
        void row(CheckedRow row);
    }

    /**
     * Reads a file to its end.
     *
     * @param bytes hears how many bytes have been read
     * @return whether the file ends as if nothing were cut off
     * @throws UnreadableCatalogueException when the file as a whole cannot be read
     */
    public static boolean read(Path file, Rows rows, LongConsumer bytes) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnreadableCatalogueException(file + " is not a file that can be read");
        }
        var checked = new CheckedRows(rows);
        try (var in = new CountedInput(Files.newInputStream(file), bytes)) {
            boolean endsWithLineBreak =
                    switch (Format.of(file)) {
                        case JSON_LINES -> {
                            JsonLines.read(in.text(file), checked);
                            yield true; // not needed: a whole object cannot be cut
                        }
                        case CSV -> {
                            Csv.read(in.text(file), file, checked);
                            yield in.endsWithLineBreak();
                        }
                        case XLSX -> {
                            Xlsx.read(in, file, checked);
                            yield true; // a workbook that is cut cannot be opened
                        }
                    };
            return endsWithLineBreak && !checked.lastIsBroken();
        } catch (IOException e) {
            throw new UnreadableCatalogueException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
