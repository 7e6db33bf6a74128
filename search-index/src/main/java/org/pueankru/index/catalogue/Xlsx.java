package org.pueankru.index.catalogue;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.UnreadableCatalogueException;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads the first sheet of a workbook, whose first row is the header. */
final class Xlsx {
    private Xlsx() {}

    static void read(InputStream in, Path file, CheckedRows rows) throws IOException {
        try (var workbook = new ReadableWorkbook(in);
                var stream = workbook.getFirstSheet().openStream()) {
            Header header = null;
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (header == null) {
                    header = Header.of(file, texts(row, null));
                } else if (texts(row, null).stream().anyMatch(text -> !text.isBlank())) {
                    rows.row(header.row(row.getRowNum(), texts(row, header)));
                }
            }
        } catch (ExcelReaderException e) {
            throw new UnreadableCatalogueException(file + " is not a readable workbook", e);
        }
    }

    private static List<String> texts(Row row, @Nullable Header header) {
        @Nullable Integer date = header == null ? null : header.places().get(Column.PUBLISHED_ON);
        var texts = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : text(cell, date != null && date == i));
        }
        return texts;
    }

    /** A workbook keeps dates as numbers of days, and whole numbers with a fraction at times. */
    private static String text(Cell cell, boolean date) {
        if (cell.getType() == CellType.NUMBER) {
            return date ? cell.asDate().toLocalDate().toString() : plain(cell.asNumber());
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
