package org.pueankru.index.store;

import org.pueankru.index.*;

import java.nio.file.Path;

/** x. */
public final class Importer {
    private Importer() {}

    public static ImportReport run(CatalogueImport request, Path directory) {
        throw new UnsupportedOperationException(request + " " + directory);
    }
}
