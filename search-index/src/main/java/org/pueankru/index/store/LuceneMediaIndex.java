package org.pueankru.index.store;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;
import org.pueankru.index.NoIndexException;
import org.pueankru.index.Refinement;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Synonyms;
import org.pueankru.index.Understood;
import org.pueankru.index.query.TeacherQueries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The index of one directory. Looks for a newer commit at most twice a second. */
public final class LuceneMediaIndex implements MediaIndex {
    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Directory directory;
    private final SearcherManager searchers;
    private final Supplier<Synonyms> synonyms;
    private final Snapshot.Shelf snapshots = new Snapshot.Shelf();
    private final AtomicLong lastLook = new AtomicLong(System.nanoTime());

    private LuceneMediaIndex(
            Directory directory, SearcherManager searchers, Supplier<Synonyms> synonyms) {
        this.directory = directory;
        this.searchers = searchers;
        this.synonyms = synonyms;
    }

    public static MediaIndex open(Path path, Supplier<Synonyms> synonyms) {
        if (!Files.isDirectory(path)) {
            throw new NoIndexException("there is no index in " + path);
        }
        try {
            Directory directory = FSDirectory.open(path);
            try {
                return open(path, directory, synonyms);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IndexNotFoundException e) {
            throw new NoIndexException("there is no index in " + path, e);
        } catch (IOException e) {
            throw new NoIndexException("the index in " + path + " cannot be read", e);
        }
    }

    private static MediaIndex open(Path path, Directory directory, Supplier<Synonyms> synonyms)
            throws IOException {
        var searchers = new SearcherManager(directory, null);
        IndexSearcher searcher = searchers.acquire();
        try {
            if (!IndexVersion.isOurs((DirectoryReader) searcher.getIndexReader())) {
                searchers.close();
                throw new NoIndexException(
                        "the index in "
                                + path
                                + " is of another version: import the catalogue again");
            }
        } finally {
            searchers.release(searcher);
        }
        return new LuceneMediaIndex(directory, searchers, synonyms);
    }

    @Override
    public Understood understand(String raw) {
        Understood understood = TeacherQueries.standard().understand(raw);
        return with(searcher -> search(searcher).corrected(understood));
    }

    @Override
    public SearchPage search(SearchRequest request) {
        return with(searcher -> search(searcher).page(request));
    }

    @Override
    public List<Refinement> refinements(Understood applied) {
        return with(searcher -> search(searcher).refinements(applied));
    }

    private Search search(IndexSearcher searcher) throws IOException {
        return new Search(snapshots.of(searcher.getIndexReader(), synonyms.get().thesaurus()));
    }

    @Override
    public Optional<MediaItem> find(String id) {
        return with(searcher -> new Lookup(searcher).item(id));
    }

    @Override
    public SearchPage moreLikeThis(String id, int from, int size) {
        var request = new SearchRequest(Understood.NOTHING, from, size);
        return with(searcher -> new MoreLikeThis(searcher).page(id, request));
    }

    @Override
    public List<String> suggest(String prefix, int limit) {
        return with(searcher -> new Completions(searcher.getIndexReader()).of(prefix, limit));
    }

    @Override
    public long size() {
        return with(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public boolean refresh() {
        try {
            IndexSearcher before = searchers.acquire();
            try {
                searchers.maybeRefreshBlocking();
                IndexSearcher after = searchers.acquire();
                searchers.release(after);
                return after != before;
            } finally {
                searchers.release(before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    @Override
    public void close() {
        try (directory;
                searchers) {
            lastLook.set(Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index", e);
        }
    }

    private interface Reading<T> {
        T apply(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Reading<T> reading) {
        try {
            lookForChanges();
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.apply(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    private void lookForChanges() throws IOException {
        long last = lastLook.get();
        long now = System.nanoTime();
        if (now - last > NANOS_BETWEEN_LOOKS && lastLook.compareAndSet(last, now)) {
            searchers.maybeRefresh();
        }
    }
}
