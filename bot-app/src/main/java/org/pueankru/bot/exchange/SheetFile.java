package org.pueankru.bot.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Opens what an office has, by its content: names lie more often. */
final class SheetFile {
    /** More than an office with 20,000 people needs. */
    static final int LARGEST = 20 << 20;

    /** Rows of one sheet. */
    static final int MOST_ROWS = 50_000;

    /** What Thai spreadsheets write when they do not write UTF-8. */
    private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");

    private static final int SNIFFED = 512;

    private SheetFile() {}

    /** The sheets of a file, at least one. */
    static List<Sheet> read(byte[] file) throws RefusedFile {
        if (file.length > LARGEST) {
            throw new RefusedFile(Problem.ofFile(Reason.TOO_LARGE, LARGEST >> 20));
        }
        String start =
                new String(file, 0, Math.min(SNIFFED, file.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return Xlsx.read(file);
        }
        if (start.startsWith("ÐÏ\u0011à")) {
            throw new RefusedFile(Problem.ofFile(Reason.OLD_WORKBOOK));
        }
        String text = text(file);
        String head = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("%PDF") || head.startsWith("<") || text.indexOf('\0') >= 0) {
            throw new RefusedFile(Problem.ofFile(Reason.NOT_A_TABLE));
        }
        return List.of(Csv.read(text));
    }

    /** As UTF-8 where all of it is that, else as Windows-874; Excel's “Unicode text” is UTF-16. */
    private static String text(byte[] file) {
        if (file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            text = new String(file, THAI_WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
