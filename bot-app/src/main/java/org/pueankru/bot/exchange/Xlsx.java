package org.pueankru.bot.exchange;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.pueankru.bot.exchange.Sheet.Line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Reads the sheets of a workbook. */
final class Xlsx {
    /** Unpacked: a small file must not become a huge one. */
    private static final long LARGEST_UNPACKED = 400L << 20;

    private static final int MOST_SHEETS = 10;
    private static final int MOST_COLUMNS = 100;

    private Xlsx() {}

    static List<Sheet> read(byte[] file) throws RefusedFile {
        try {
            checkUnpackedSize(file);
            try (var workbook =
                    new ReadableWorkbook(
                            new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
                List<Sheet> sheets = new ArrayList<>();
                for (var sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
                    sheets.add(read(sheet));
                }
                return sheets;
            }
        } catch (IOException | RuntimeException e) {
            throw new RefusedFile(Problem.ofFile(Reason.BROKEN_WORKBOOK));
        }
    }

    private static void checkUnpackedSize(byte[] file) throws IOException, RefusedFile {
        // what the directory of the archive says of sizes may be a lie: count
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (size > LARGEST_UNPACKED) {
                            throw new RefusedFile(
                                    Problem.ofFile(Reason.TOO_LARGE, LARGEST_UNPACKED >> 20));
                        }
                    }
                }
            }
        }
    }

    private static Sheet read(org.dhatim.fastexcel.reader.Sheet sheet)
            throws IOException, RefusedFile {
        List<Line> lines = new ArrayList<>();
        try (var stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                lines.add(new Line(row.getRowNum(), texts(row)));
                if (lines.size() > SheetFile.MOST_ROWS) {
                    throw new RefusedFile(
                            Problem.ofFile(Reason.TOO_MANY_ROWS, SheetFile.MOST_ROWS));
                }
            }
        }
        return new Sheet(lines);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            @Nullable Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : text(cell));
        }
        return texts;
    }

    private static String text(Cell cell) {
        @Nullable String raw = cell.getRawValue();
        if (cell.getType() == CellType.NUMBER) {
            return padded(cell.asNumber(), cell.getDataFormatString());
        }
        if (cell.getType() == CellType.STRING) {
            raw = cell.asString();
        }
        return raw == null ? "" : raw;
    }

    /** A format such as 00000000 shows zeros that the number itself does not have. */
    private static String padded(BigDecimal number, @Nullable String format) {
        String plain = number.stripTrailingZeros().toPlainString();
        boolean zeros = format != null && format.matches("0{2,20}") && plain.matches("\\d+");
        int missing = zeros ? String.valueOf(format).length() - plain.length() : 0;
        return missing > 0 ? "0".repeat(missing) + plain : plain;
    }
}
