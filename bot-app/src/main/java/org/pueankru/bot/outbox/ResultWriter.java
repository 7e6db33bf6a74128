package org.pueankru.bot.outbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.outbox.Results.Ended;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Collects what became of tries and writes it in batches. While the store is down it keeps them;
 * what is lost with the instance is asked of LINE again, under the same key.
 */
@Component
class ResultWriter {
    private static final int AT_A_TIME = 500;
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final Duration STORE_AGAIN = Duration.ofMillis(500);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(ResultWriter.class);

    private final Results results;
    private final StopReports stops;
    private final MeterRegistry meters;
    private final BlockingQueue<Ended> queue = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    ResultWriter(Results results, StopReports stops, MeterRegistry meters) {
        this.results = results;
        this.stops = stops;
        this.meters = meters;
    }

    void put(Ended ended) {
        queue.add(ended);
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual().name("outbox-results").start(this::run);
    }

    /** Writes what is there and ends; call it when nothing more is put. */
    void stop() {
        running = false;
        try {
            if (thread != null && !thread.join(STOP_WITHIN)) {
                log.warn("{} outcomes were not stored; LINE is asked again", queue.size());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (running) {
                writeSome();
            }
            writeAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes until nothing is left. */
    void writeAll() throws InterruptedException {
        while (!queue.isEmpty()) {
            writeSome();
        }
    }

    private void writeSome() throws InterruptedException {
        Ended first = queue.poll(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<Ended> some = new ArrayList<>();
        some.add(first);
        queue.drainTo(some, AT_A_TIME - 1);
        write(some);
        some.forEach(this::count);
        some.forEach(this::report);
    }

    private void write(List<Ended> ended) throws InterruptedException {
        while (true) {
            try {
                results.write(ended);
                return;
            } catch (TransientDataAccessException
                    | DataAccessResourceFailureException
                    | TransactionException e) {
                log.warn(
                        "{} outcomes wait for the store ({})",
                        ended.size(),
                        e.getClass().getSimpleName());
                TimeUnit.MILLISECONDS.sleep(STORE_AGAIN.toMillis());
            } catch (DataAccessException e) {
                log.error(
                        "{} outcomes could not be stored; LINE is asked again under their keys",
                        ended.size(),
                        e);
                return;
            }
        }
    }

    private void count(Ended ended) {
        String outcome = ended.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("line.pushes", "outcome", outcome).increment();
    }

    private void report(Ended ended) {
        var delivery = ended.delivery();
        try {
            switch (ended.outcome()) {
                case PushOutcome.ChatLost _ ->
                        stops.chatLost(delivery.district(), delivery.chat(), delivery.target());
                case PushOutcome.NotFound _ -> {
                    if (!delivery.heard()) {
                        stops.contentRefused(delivery.district(), delivery.sending());
                    }
                }
                case PushOutcome.Refused _ ->
                        stops.contentRefused(delivery.district(), delivery.sending());
                case PushOutcome.OverTheLimit _ -> stops.limitReached(delivery.district());
                case PushOutcome.NotAllowed _ -> stops.tokenRefused(delivery.district());
                case PushOutcome.Accepted _, PushOutcome.Unknown _, PushOutcome.Busy _ -> {}
            }
        } catch (RuntimeException e) {
            // the outcome is stored; the telling is best effort
            log.warn("Nobody was told what stopped", e);
        }
    }
}
