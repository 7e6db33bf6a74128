package org.pueankru.index.catalogue;

import org.pueankru.index.analysis.FileText;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Bytes of a file that tell how many have been read. */
final class CountedInput extends FilterInputStream {
    private final LongConsumer listener;
    private long count;
    private int last;

    CountedInput(InputStream in, LongConsumer listener) {
        super(in);
        this.listener = listener;
    }

    /** The text, as UTF-8 where all of the file is that, else as Windows-874; without a BOM. */
    BufferedReader text(Path file) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(this, charset(file)));
        reader.mark(1);
        if (reader.read() != FileText.BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Charset charset(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return FileText.charset(content);
        }
    }

    /** Whether the last byte that was read ends a line. */
    boolean endsWithLineBreak() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        last = b < 0 ? last : b;
        counted(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        last = read > 0 ? buffer[offset + read - 1] : last;
        counted(Math.max(0, read));
        return read;
    }

    private void counted(int read) {
        count += read;
        listener.accept(count);
    }
}
