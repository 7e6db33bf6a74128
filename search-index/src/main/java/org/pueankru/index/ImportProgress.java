package org.pueankru.index;

import java.nio.file.Path;

/** Hears how far an import is; called on the importing thread, about once per hundred rows. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress SILENT = (file, rows, bytesRead, bytesInAll) -> {};

    /**
     * Tells how far the import is.
     *
     * @param rows rows read so far, over all files
     * @param bytesRead bytes read so far, over all files; an estimate for compressed formats
     */
    void at(Path file, long rows, long bytesRead, long bytesInAll);
}
