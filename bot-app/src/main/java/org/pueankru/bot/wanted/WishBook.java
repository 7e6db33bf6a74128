package org.pueankru.bot.wanted;

import io.micrometer.core.instrument.MeterRegistry;

import org.pueankru.bot.marks.DailyMarks;
import org.pueankru.bot.search.SearchWitness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Writes down searches that fell short, beside the answer and never in its way: what cannot be
 * written, or not soon, is dropped and counted. Thread-safe.
 */
class WishBook implements SearchWitness {
    static final Duration KEPT = Duration.ofDays(400);

    private static final Logger log = LoggerFactory.getLogger(WishBook.class);

    private final WantedMedia wanted;
    private final DailyMarks marks;
    private final Executor writer;
    private final MeterRegistry meters;
    private final Clock clock;

    /**
     * @param writer runs in its own time what it is given, or refuses it
     */
    WishBook(
            WantedMedia wanted,
            DailyMarks marks,
            Executor writer,
            MeterRegistry meters,
            Clock clock) {
        this.wanted = wanted;
        this.marks = marks;
        this.writer = writer;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void answered(Typed search) {
        Shortfall.of(search.page()).ifPresent(shortfall -> note(search, shortfall));
    }

    private void note(Typed search, Shortfall shortfall) {
        Optional<Wish> wish = Wish.of(search.page(), shortfall);
        if (wish.isEmpty()) {
            count("personal");
            return;
        }
        try {
            writer.execute(() -> write(search, wish.get()));
        } catch (RejectedExecutionException e) {
            count("dropped");
        }
    }

    private void write(Typed search, Wish wish) {
        try {
            marks.once(
                    search.at(),
                    search.channel(),
                    search.chat(),
                    wish.act(),
                    day -> wanted.add(wish, day));
            count("kept");
        } catch (DataAccessException | TransactionException e) {
            count("dropped");
            log.debug("The store is not answering", e);
        }
    }

    private void count(String outcome) {
        meters.counter("wanted.searches", "outcome", outcome).increment();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        try {
            wanted.forgetBefore(DailyMarks.dayOf(clock.instant().minus(KEPT)));
        } catch (DataAccessException e) {
            log.debug("The store is not answering", e);
        }
    }
}
