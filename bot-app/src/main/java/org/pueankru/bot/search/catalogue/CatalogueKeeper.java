package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.ImportReport;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.NoIndexException;
import org.pueankru.index.Synonyms;
import org.pueankru.index.UnreadableCatalogueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Keeps the index in step with the catalogue file. {@link #check} is for one thread at a time; all
 * else is thread-safe, also while an import runs: searches see the old catalogue or the new one.
 */
public final class CatalogueKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CatalogueKeeper.class);

    private final @Nullable Path catalogue;
    private final Supplier<Synonyms> synonyms;
    private final Path indexDirectory;
    private final ImportedContent imported;
    private final RefusedRowsReport refusedRows;
    private final AtomicInteger generation = new AtomicInteger();

    private volatile @Nullable MediaIndex index;
    private volatile boolean importing;
    private boolean saidMissing;
    private @Nullable FileStamp seen;
    private @Nullable FileStamp handled;

    /**
     * @param catalogue absent means that nothing can be searched
     * @param dataDir holds the index and what was last imported
     */
    public CatalogueKeeper(@Nullable Path catalogue, Path dataDir) {
        this(catalogue, dataDir, Synonyms::builtIn);
    }

    /**
     * The same with words for the same thing that may change at any time.
     *
     * @param catalogue absent means that nothing can be searched
     * @param dataDir holds the index and what was last imported
     */
    public CatalogueKeeper(@Nullable Path catalogue, Path dataDir, Supplier<Synonyms> synonyms) {
        this.synonyms = synonyms;
        this.catalogue = catalogue;
        this.indexDirectory = dataDir.resolve("index");
        this.imported = new ImportedContent(dataDir.resolve("catalogue-imported.sha256"));
        this.refusedRows = new RefusedRowsReport(dataDir.resolve("catalogue-report.txt"));
    }

    /** What can be searched now. Opens an index that an earlier run left behind. */
    public Library library() {
        if (catalogue == null) {
            return new Library.Missing();
        }
        return opened().<Library>map(Library.Open::new).orElseGet(Library.Preparing::new);
    }

    /** Changes with each import and each opening of the index. */
    public int generation() {
        return generation.get();
    }

    boolean isImporting() {
        return importing;
    }

    /**
     * Imports the catalogue when its content changed. A file that changed since the last check may
     * still be being written, so it waits for the next one, unless there is nothing to search yet.
     */
    void check() {
        if (catalogue == null) {
            sayOnce("CATALOGUE is not set: there is nothing to search.");
            return;
        }
        boolean ready = opened().isPresent();
        Optional<FileStamp> found = FileStamp.of(catalogue);
        if (found.isEmpty()) {
            sayOnce("CATALOGUE names a file that is not there: " + catalogue);
            return;
        }
        FileStamp now = found.get();
        boolean settled = seen == null || seen.equals(now);
        seen = now;
        saidMissing = false;
        if (!now.equals(handled) && (settled || !ready)) {
            bringIn(catalogue, now, ready);
        }
    }

    private void bringIn(Path file, FileStamp stamp, boolean ready) {
        importing = true;
        try {
            String content = ImportedContent.hash(file);
            if (!ready || !imported.is(content)) {
                importFrom(file, content, ready);
            }
            handled = stamp;
        } catch (UnreadableCatalogueException e) {
            log.error("The catalogue was not imported: {}", e.getMessage());
            handled = stamp;
        } finally {
            importing = false;
        }
    }

    private void importFrom(Path file, String content, boolean ready) {
        if (!ready) {
            IndexDirectory.empty(indexDirectory);
        }
        ImportReport report = CatalogueImport.of(file).replacing().into(indexDirectory);
        refusedRows.write(file, report);
        log.info(
                "Catalogue imported: {} added, {} updated, {} removed, {} unchanged, {} refused.",
                report.added(),
                report.updated(),
                report.removed(),
                report.unchanged(),
                report.refused().size());
        imported.remember(content);
        opened().ifPresent(MediaIndex::refresh);
        generation.incrementAndGet();
    }

    private Optional<MediaIndex> opened() {
        MediaIndex open = index;
        return Optional.ofNullable(open == null ? open() : open);
    }

    private synchronized @Nullable MediaIndex open() {
        if (index == null) {
            try {
                index = MediaIndex.open(indexDirectory, synonyms);
                generation.incrementAndGet();
            } catch (NoIndexException | UncheckedIOException e) {
                log.debug("No index can be opened yet", e);
            }
        }
        return index;
    }

    private void sayOnce(String sentence) {
        if (!saidMissing) {
            log.warn(sentence);
            saidMissing = true;
        }
    }

    @Override
    public synchronized void close() {
        MediaIndex open = index;
        if (open != null) {
            open.close();
            index = null;
        }
    }
}
