package org.pueankru.index;

import org.pueankru.index.catalogue.CatalogueFile;
import org.pueankru.index.catalogue.CheckedRow;
import org.pueankru.index.store.Importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings catalogue files into an index: JSON Lines, CSV or XLSX, told apart by name and content.
 * All or nothing becomes visible: searches see the catalogue as it was until the import is
 * complete, also when the process is killed on the way.
 *
 * <p>Items are added or replaced by id. An id that comes twice in one file is refused the second
 * time; in several files of one import the later file wins. When not a single row is good, the
 * index is left as it was.
 *
 * @param replace whether ids that are in none of the files are removed; the id of a refused row
 *     counts as present, so that a slip in one row does not remove the item
 */
public record CatalogueImport(List<Path> files, boolean replace, ImportProgress progress) {
    public CatalogueImport {
        files = List.copyOf(files);
    }

    public static CatalogueImport of(Path... files) {
        return new CatalogueImport(List.of(files), false, ImportProgress.SILENT);
    }

    public CatalogueImport replacing() {
        return new CatalogueImport(files, true, progress);
    }

    /**
     * Runs the import. One import at a time per directory; a second one waits for up to a minute.
     *
     * @throws UnreadableCatalogueException when a file as a whole cannot be read; nothing changed
     * @throws java.io.UncheckedIOException when the disk fails; nothing changed
     */
    public ImportReport into(Path indexDirectory) {
        return Importer.run(this, indexDirectory);
    }

    /**
     * Checks the rows of the files as an import would, without an index.
     *
     * @param items hears each good item, in the order of the files; no id twice in one file
     * @throws UnreadableCatalogueException when a file as a whole cannot be read
     */
    public CatalogueReading read(Consumer<MediaItem> items) {
        var refused = new ArrayList<RefusedRow>();
        long[] rows = {0};
        boolean whole = true;
        for (Path file : files) {
            whole &=
                    CatalogueFile.read(
                            file,
                            row -> {
                                rows[0]++;
                                switch (row) {
                                    case CheckedRow.Good good -> items.accept(good.item());
                                    case CheckedRow.Refused bad ->
                                            refused.add(
                                                    new RefusedRow(
                                                            file,
                                                            bad.line(),
                                                            bad.id(),
                                                            bad.reason()));
                                }
                            },
                            _ -> {});
        }
        return new CatalogueReading(rows[0], refused, whole);
    }
}
