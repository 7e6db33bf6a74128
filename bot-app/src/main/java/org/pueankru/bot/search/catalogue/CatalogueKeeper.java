package org.pueankru.bot.search.catalogue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.IndexState;
import org.pueankru.index.IndexUpdate;
import org.pueankru.index.Synonyms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps this instance's index in step with the record in PostgreSQL. {@link #follow} is for one
 * thread at a time; all else is thread-safe, also while the index is changed: searches see the old
 * catalogue or the new one.
 */
public final class CatalogueKeeper implements AutoCloseable {
    /** After a failure: another try may write a whole index. */
    static final int LOOKS_LEFT_OUT = 11;

    private static final Logger log = LoggerFactory.getLogger(CatalogueKeeper.class);

    private final boolean fileIsSet;
    private final Path directory;
    private final CatalogueRecord record;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ServedIndex served;
    private final SaidOnce said = new SaidOnce(log);

    private volatile Standing standing = Standing.UNKNOWN;
    private volatile boolean looked;
    private int leaveOut;

    /**
     * @param fileIsSet whether there is a catalogue file that may be imported
     * @param dataDir holds the index
     * @param synonyms words for the same thing, which may change at any time
     */
    CatalogueKeeper(
            boolean fileIsSet,
            Path dataDir,
            Supplier<Synonyms> synonyms,
            CatalogueRecord record,
            Clock clock,
            MeterRegistry meters) {
        this.fileIsSet = fileIsSet;
        this.directory = dataDir.resolve("index");
        this.record = record;
        this.clock = clock;
        this.meters = meters;
        this.served = ServedIndex.in(directory, synonyms);
    }

    /** What can be searched now. Opens an index that an earlier run left behind. */
    public Library library() {
        if (!looked) {
            served.openIfClosed();
        }
        if (served.isOpen()) {
            return new Library.Open(served);
        }
        return fileIsSet || !standing.isEmpty() ? new Library.Preparing() : new Library.Missing();
    }

    /** Changes with each change that searches can see. */
    public int generation() {
        return served.generation();
    }

    Standing standing() {
        return standing;
    }

    /** How many items can be searched. */
    long records() {
        try {
            return served.isOpen() ? served.size() : 0;
        } catch (LostIndexException e) {
            return 0;
        }
    }

    /** Brings the index to the newest generation, as far as the disk and PostgreSQL let it. */
    void follow() {
        if (leaveOut > 0 && !served.isSuspect()) {
            leaveOut--;
            return;
        }
        try {
            IndexState index = look();
            Generation wanted = ask();
            Generation have = wanted == null ? null : knownOf(index);
            take(Course.of(index, wanted, have, served.isDistrusted()), index);
        } catch (LostIndexException e) {
            log.debug("Lost again; the next look sees to it", e);
        } catch (DataAccessException | TransactionException e) {
            storeIsDown(e);
        } catch (UncheckedIOException e) {
            diskFails(e);
        } catch (RuntimeException e) {
            log.error("The index cannot be brought to the newest catalogue", e);
            leaveOut = LOOKS_LEFT_OUT;
        }
    }

    /** What lies on the disk; what is damaged is searched no more. */
    private IndexState look() {
        boolean thorough = !looked || served.isSuspect();
        IndexState index = thorough ? IndexState.verified(directory) : IndexState.of(directory);
        if (index instanceof IndexState.Unusable) {
            served.close();
        } else {
            served.trust();
            // before PostgreSQL is asked: whoever wrote before a restart waits for an answer
            served.openIfClosed();
        }
        looked = true;
        return index;
    }

    private @Nullable Generation ask() {
        try {
            Generation newest = record.newest().orElse(null);
            standing = standing.wanting(newest).with(null);
            return newest;
        } catch (DataAccessException | TransactionException e) {
            storeIsDown(e);
            return null;
        }
    }

    private @Nullable Generation knownOf(IndexState index) {
        return index instanceof IndexState.Usable(String mark)
                ? record.marked(mark).orElse(null)
                : null;
    }

    private void take(Course course, IndexState index) {
        switch (course) {
            case Course.Serve _ -> {
                served.openIfClosed();
                show(index);
            }
            case Course.Follow follow -> follow(follow.from());
            case Course.Rebuild rebuild -> rebuild(rebuild);
            case Course.Wait _ -> show(index);
        }
        if (standing.problem() == null) {
            said.nothing();
        }
    }

    private void show(IndexState index) {
        Long number =
                index instanceof IndexState.Usable(String mark) && mark != null
                        ? Long.valueOf(Generation.numberIn(mark))
                        : null;
        standing = standing.showing(number, clock.instant());
    }

    private void follow(Generation from) {
        Generation made;
        try (IndexUpdate update = IndexUpdate.of(directory)) {
            made = write("follow", update, changes -> record.since(from, changes));
        }
        served.openIfClosed();
        served.showUpdate();
        shows(made);
    }

    private void rebuild(Course.Rebuild rebuild) {
        log.info("The index {}: it is made from PostgreSQL in the background.", rebuild.why());
        if (!rebuild.mayBeSearched()) {
            served.close();
            IndexDirectory.empty(directory);
        }
        Generation made;
        try (IndexUpdate update = IndexUpdate.anew(directory)) {
            made = write("rebuild", update, record::all);
        }
        served.renew();
        shows(made);
        log.info("The index shows generation {}: {} items.", made.number(), records());
    }

    private Generation write(
            String kind, IndexUpdate update, Function<CatalogueRecord.Changes, Generation> from) {
        Timer.Sample sample = Timer.start(meters);
        var writing = new IndexWriting(update);
        Generation generation = from.apply(writing);
        writing.commit(generation);
        sample.stop(meters.timer("index.updates", "kind", kind));
        return generation;
    }

    private void shows(Generation generation) {
        standing = standing.wanting(generation).showing(generation.number(), clock.instant());
    }

    private void storeIsDown(RuntimeException failure) {
        standing = standing.with("PostgreSQL is not answering");
        said.once(
                String.format(
                        "PostgreSQL is not answering (%s): the index stays as it is.",
                        failure.getClass().getSimpleName()));
    }

    private void diskFails(UncheckedIOException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        leaveOut = LOOKS_LEFT_OUT;
        standing = standing.with("the index cannot be written");
        said.once(
                String.format(
                        "The index in %s cannot be written (%s): %s, and it is tried again every %d s.",
                        directory,
                        Objects.requireNonNull(failure.getCause()),
                        served.isOpen()
                                ? "searches go on in the catalogue as it was"
                                : "nothing can be searched",
                        CatalogueWatch.BETWEEN_STEPS
                                .multipliedBy(LOOKS_LEFT_OUT + 1L)
                                .toSeconds()));
    }

    @Override
    public void close() {
        served.close();
    }
}
