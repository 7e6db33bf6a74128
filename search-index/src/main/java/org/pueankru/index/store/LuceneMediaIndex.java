package org.pueankru.index.store;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.Explanation;
import org.pueankru.index.Filters;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;
import org.pueankru.index.NoIndexException;
import org.pueankru.index.Refinement;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Synonyms;
import org.pueankru.index.Topic;
import org.pueankru.index.Understood;
import org.pueankru.index.query.TeacherQueries;
import org.pueankru.index.query.Thesaurus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The index of one directory. Looks for a newer commit at most twice a second, and goes on with the
 * one it has until the newer one is ready to be searched, in the background: reading its columns
 * takes longer than a search.
 */
public final class LuceneMediaIndex implements MediaIndex {
    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Directory directory;
    private final Supplier<Synonyms> synonyms;
    private final TopicShelf topics = new TopicShelf();
    private final AtomicLong lastLook = new AtomicLong(System.nanoTime());
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Snapshot current;
    private volatile boolean closed;

    private LuceneMediaIndex(Directory directory, Supplier<Synonyms> synonyms, Snapshot current) {
        this.directory = directory;
        this.synonyms = synonyms;
        this.current = current;
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
        } catch (IOException | IllegalArgumentException e) {
            // the latter is Lucene's word for a codec that it does not have
            throw new NoIndexException("the index in " + path + " cannot be read", e);
        }
    }

    private static MediaIndex open(Path path, Directory directory, Supplier<Synonyms> synonyms)
            throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            if (!IndexVersion.isOurs(reader)) {
                throw new NoIndexException(
                        "the index in "
                                + path
                                + " is of another version: import the catalogue again");
            }
            Thesaurus words = synonyms.get().thesaurus();
            return new LuceneMediaIndex(directory, synonyms, new Snapshot(reader, words));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public Understood understand(String raw) {
        Understood understood = TeacherQueries.standard().understand(raw);
        return with(snapshot -> new Search(snapshot).corrected(understood));
    }

    @Override
    public SearchPage search(SearchRequest request) {
        return with(snapshot -> new Search(snapshot).page(request));
    }

    @Override
    public List<Explanation> explain(SearchRequest request) {
        return with(snapshot -> new Search(snapshot).explain(request));
    }

    @Override
    public List<Refinement> refinements(Understood applied) {
        return with(snapshot -> new Search(snapshot).refinements(applied));
    }

    @Override
    public Optional<MediaItem> find(String id) {
        return with(
                snapshot -> {
                    Optional<Integer> document = snapshot.document(id);
                    return document.isEmpty()
                            ? Optional.empty()
                            : Optional.of(snapshot.item(document.get()));
                });
    }

    @Override
    public Optional<MediaItem> findByAddress(String address) {
        return with(snapshot -> new Addresses(new IndexSearcher(snapshot.reader())).item(address));
    }

    @Override
    public boolean hasSiteOf(String address) {
        return with(
                snapshot -> new Addresses(new IndexSearcher(snapshot.reader())).hasSiteOf(address));
    }

    @Override
    public List<Topic> topics(Filters filters, int limit) {
        return with(
                snapshot ->
                        topics.of(
                                snapshot,
                                filters,
                                limit,
                                () -> Topics.within(snapshot, filters, limit)));
    }

    @Override
    public SearchPage moreLikeThis(String id, int from, int size) {
        var request = new SearchRequest(Understood.NOTHING, from, size);
        return with(snapshot -> new MoreLikeThis(snapshot).page(id, request));
    }

    @Override
    public List<String> suggest(String prefix, int limit) {
        return with(snapshot -> new Completions(snapshot.reader()).of(prefix, limit));
    }

    @Override
    public void forEach(Consumer<MediaItem> each) {
        beside(snapshot -> snapshot.forEach(each));
    }

    @Override
    public long size() {
        return with(snapshot -> (long) snapshot.size());
    }

    @Override
    public boolean refresh() {
        try {
            return change();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    @Override
    public void close() {
        changing.lock();
        try (directory) {
            if (!closed) {
                closed = true;
                current.leave();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index", e);
        } finally {
            changing.unlock();
        }
    }

    private interface Reading<T> {
        T apply(Snapshot snapshot) throws IOException;
    }

    /** What somebody waits for. */
    private <T> T with(Reading<T> reading) {
        RunningSearches.HERE.begin();
        try {
            return beside(reading);
        } finally {
            RunningSearches.HERE.end();
        }
    }

    private <T> T beside(Reading<T> reading) {
        try {
            lookForChanges();
            Snapshot snapshot = enter();
            try {
                snapshot.use(synonyms.get().thesaurus());
                return reading.apply(snapshot);
            } finally {
                snapshot.leave();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    private Snapshot enter() {
        while (!closed) {
            Snapshot snapshot = current;
            if (snapshot.enter()) {
                return snapshot;
            }
        }
        throw new IllegalStateException("this index is closed");
    }

    private void lookForChanges() {
        long last = lastLook.get();
        long now = System.nanoTime();
        if (now - last > NANOS_BETWEEN_LOOKS
                && lastLook.compareAndSet(last, now)
                && looking.compareAndSet(false, true)) {
            // reading takes long and never waits: a virtual thread would keep a processor from
            // searches
            Thread.ofPlatform().daemon().name("index-refresh").start(this::changeInTheBackground);
        }
    }

    /** Never fails. */
    void changeInTheBackground() {
        try {
            change();
        } catch (IOException | RuntimeException _) {
            // The directory was emptied, is being made anew, or holds what Lucene or this version
            // cannot read, each told by an exception of its own. Nobody waits for this thread, what
            // is open stays good to search, and refresh() tells whoever asks.
        } finally {
            looking.set(false);
        }
    }

    private static @Nullable Snapshot newer(Snapshot before) throws IOException {
        try (GivingWay way = GivingWay.toSearches()) {
            return before.newer(way);
        }
    }

    /** Whether there was a newer commit, which is in use now. */
    private boolean change() throws IOException {
        changing.lock();
        try {
            if (closed) {
                return false;
            }
            Snapshot before = current;
            Snapshot newer = newer(before);
            if (newer == null) {
                return false;
            }
            current = newer;
            before.leave();
            return true;
        } finally {
            changing.unlock();
        }
    }
}
