package org.pueankru.index.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * Text of files as Thai people write them: UTF-8 where all of it is that, else Windows-874, as old
 * editors and spreadsheets have it.
 */
public final class FileText {
    /** What some programs begin UTF-8 with. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");
    private static final int BUFFER = 1 << 16;

    private FileText() {}

    /** The whole text, without a byte order mark. */
    public static String of(byte[] content) {
        String text;
        try (var in = new ByteArrayInputStream(content)) {
            text = new String(content, charset(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }

    /** Reads to the end to find out. */
    public static Charset charset(InputStream content) throws IOException {
        var decoder =
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new InputStreamReader(content, decoder);
        var buffer = new char[BUFFER];
        try {
            int read = 0;
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return UTF_8;
        } catch (CharacterCodingException e) {
            return THAI_WINDOWS;
        }
    }
}
