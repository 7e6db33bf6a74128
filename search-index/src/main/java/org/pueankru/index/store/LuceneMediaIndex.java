package org.pueankru.index.store;

import org.pueankru.index.MediaIndex;

import java.nio.file.Path;

/** x. */
public final class LuceneMediaIndex {
    private LuceneMediaIndex() {}

    public static MediaIndex open(Path directory) {
        throw new UnsupportedOperationException(directory.toString());
    }
}
