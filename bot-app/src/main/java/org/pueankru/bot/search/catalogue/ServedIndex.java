package org.pueankru.bot.search.catalogue;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The index that searches see, whichever is behind it now. Searches go on while another one takes
 * its place. A search that cannot read it closes it, and is told so by {@link LostIndexException},
 * which all methods of searches throw while it is closed. Thread-safe.
 */
final class ServedIndex implements MediaIndex {
    private static final Logger log = LoggerFactory.getLogger(ServedIndex.class);

    private final Supplier<@Nullable MediaIndex> disk;
    private final AtomicInteger generation = new AtomicInteger();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private volatile @Nullable MediaIndex open;
    private volatile boolean suspect;
    private volatile int losses;

    /**
     * @param disk opens what there is now; null when there is none that can be opened
     */
    ServedIndex(Supplier<@Nullable MediaIndex> disk) {
        this.disk = disk;
    }

    static ServedIndex in(Path directory, Supplier<Synonyms> synonyms) {
        return new ServedIndex(() -> opened(directory, synonyms));
    }

    boolean isOpen() {
        return open != null;
    }

    /** Whether a search had a failure since {@link #trust}: the files need a thorough look. */
    boolean isSuspect() {
        return suspect;
    }

    /** Whether searches failed again and again since the index was made. */
    boolean isDistrusted() {
        return losses > 1;
    }

    /** The files were looked at and are whole. */
    void trust() {
        suspect = false;
    }

    /** Grows with each change that searches can see. */
    int generation() {
        return generation.get();
    }

    /** Opens what lies in the directory, unless something is open; leaves it closed without. */
    synchronized void openIfClosed() {
        if (open == null) {
            MediaIndex fresh = disk.get();
            if (fresh != null) {
                swap(fresh);
            }
        }
    }

    /** Puts what lies in the directory now in the place of what is open. */
    synchronized void renew() {
        swap(disk.get());
        suspect = false;
        losses = 0;
    }

    private static @Nullable MediaIndex opened(Path directory, Supplier<Synonyms> synonyms) {
        try {
            return MediaIndex.open(directory, synonyms);
        } catch (NoIndexException | UncheckedIOException e) {
            log.debug("No index can be opened yet", e);
            return null;
        }
    }

    /** Waits for searches under way in the old one. */
    private void swap(@Nullable MediaIndex fresh) {
        MediaIndex old = open;
        lock.writeLock().lock();
        try {
            open = fresh;
        } finally {
            lock.writeLock().unlock();
        }
        generation.incrementAndGet();
        if (old != null) {
            old.close();
        }
    }

    private void lose(MediaIndex lost, Throwable failure) {
        synchronized (this) {
            if (open != lost) {
                return;
            }
            suspect = true;
            losses++;
            close();
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        log.warn(
                "The index cannot be read ({}); it is checked now, and made again if need be.",
                cause.getClass().getSimpleName());
    }

    private <T> T with(Function<MediaIndex, T> use) {
        MediaIndex used = null;
        Throwable failure;
        lock.readLock().lock();
        try {
            used = open;
            if (used != null) {
                return use.apply(used);
            }
            failure = null;
        } catch (UncheckedIOException | InternalError e) {
            // the latter is how a mapped file that shrank is told
            failure = e;
        } catch (RuntimeException e) {
            suspect = true;
            throw e;
        } finally {
            lock.readLock().unlock();
        }
        if (used != null && failure != null) {
            lose(used, failure);
        }
        throw new LostIndexException(failure);
    }

    @Override
    public Understood understand(String raw) {
        return with(index -> index.understand(raw));
    }

    @Override
    public SearchPage search(SearchRequest request) {
        return with(index -> index.search(request));
    }

    @Override
    public List<Explanation> explain(SearchRequest request) {
        return with(index -> index.explain(request));
    }

    @Override
    public List<Refinement> refinements(Understood applied) {
        return with(index -> index.refinements(applied));
    }

    @Override
    public Optional<MediaItem> findByAddress(String address) {
        return with(index -> index.findByAddress(address));
    }

    @Override
    public boolean hasSiteOf(String address) {
        return with(index -> index.hasSiteOf(address));
    }

    @Override
    public List<Topic> topics(Filters filters, int limit) {
        return with(index -> index.topics(filters, limit));
    }

    @Override
    public Optional<MediaItem> find(String id) {
        return with(index -> index.find(id));
    }

    @Override
    public SearchPage moreLikeThis(String id, int from, int size) {
        return with(index -> index.moreLikeThis(id, from, size));
    }

    @Override
    public List<String> suggest(String prefix, int limit) {
        return with(index -> index.suggest(prefix, limit));
    }

    /** Outside the lock: searches must not wait until {@code each} is done with all items. */
    @Override
    public void forEach(Consumer<MediaItem> each) {
        MediaIndex used = open;
        if (used == null) {
            throw new LostIndexException(null);
        }
        try {
            used.forEach(each);
        } catch (UncheckedIOException | InternalError e) {
            lose(used, e);
            throw new LostIndexException(e);
        } catch (IllegalStateException e) {
            throw open == used ? e : new LostIndexException(e);
        }
    }

    @Override
    public long size() {
        return with(MediaIndex::size);
    }

    /** Makes an update of the files visible now. A search may have seen it before we do. */
    void showUpdate() {
        with(MediaIndex::refresh);
        generation.incrementAndGet();
    }

    @Override
    public boolean refresh() {
        boolean changed = with(MediaIndex::refresh);
        if (changed) {
            generation.incrementAndGet();
        }
        return changed;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            swap(null);
        }
    }
}
