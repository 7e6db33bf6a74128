package org.pueankru.bench.scale;

import org.pueankru.bench.scale.Figures.Load;
import org.pueankru.bench.scale.Figures.Times;
import org.pueankru.bench.scale.Figures.Update;
import org.pueankru.bench.scale.GrownQueries.Query;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.ImportReport;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.SearchRequest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Asks an index as the chat does: understanding first, then ten hits.
 *
 * @param queries by number; each number is asked once
 */
record QueryLoad(MediaIndex index, IntFunction<Query> queries, AtomicInteger next) {
    private static final int HITS = 10;
    private static final int ENOUGH = 2_000;

    /** Where a machine cannot keep up, queries are left out instead of piling up. */
    private static final int MOST_AT_ONCE = 50;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    QueryLoad(MediaIndex index, IntFunction<Query> queries) {
        this(index, queries, new AtomicInteger());
    }

    void askNext() {
        ask(queries.apply(next.getAndIncrement()));
    }

    private void ask(Query query) {
        index.search(SearchRequest.firstPage(index.understand(query.text()), HITS));
    }

    /**
     * As fast as the threads can, each with one query at a time. A busy machine gets up to a minute
     * more to ask enough for a percentile.
     */
    Load closed(int threads, double seconds) throws Exception {
        var stopwatch = new Stopwatch();
        long begin = System.nanoTime();
        var span =
                new Span(
                        begin + (long) (seconds * 1e9),
                        begin + (long) ((seconds + 60) * 1e9),
                        next.get() + ENOUGH);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                done.add(workers.submit(() -> ask(span, stopwatch)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
        List<Times> times = stopwatch.times();
        double took = (System.nanoTime() - begin) / 1e9;
        return new Load(threads, times.getFirst().queries() / took, times);
    }

    /** Until a time, or a later one as long as fewer queries were asked than wanted. */
    private record Span(long least, long most, int until) {
        boolean isOver(int asked) {
            long now = System.nanoTime();
            return now >= most || (now >= least && asked >= until);
        }
    }

    private void ask(Span span, Stopwatch stopwatch) {
        while (!span.isOver(next.get())) {
            askTimed(queries.apply(next.getAndIncrement()), stopwatch);
        }
    }

    private void askTimed(Query query, Stopwatch stopwatch) {
        long processor = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        ask(query);
        stopwatch.took(
                query.style(),
                System.nanoTime() - wall,
                THREADS.getCurrentThreadCpuTime() - processor);
    }

    /** These queries, each once, on this thread. */
    Load once(List<Query> given) {
        var stopwatch = new Stopwatch();
        long begin = System.nanoTime();
        given.forEach(query -> askTimed(query, stopwatch));
        double took = (System.nanoTime() - begin) / 1e9;
        return new Load(1, given.size() / took, stopwatch.times());
    }

    /**
     * Queries at a fixed rate for some seconds before an import, during it, and after it. A query
     * counts to the span in which it was due. Each has a virtual thread of its own, as chats have
     * in the bot.
     */
    Update during(Path changed, Path directory, int rate, double seconds) throws Exception {
        var before = new Stopwatch();
        var during = new Stopwatch();
        var after = new Stopwatch();
        var current = new AtomicReference<>(before);
        var failed = new LongAdder();
        var missed = new LongAdder();
        var over = new AtomicBoolean();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> clock =
                    askers.submit(() -> askAtRate(rate, current, failed, missed, over, askers));
            pause(seconds);
            current.set(during);
            long begin = System.nanoTime();
            ImportReport report;
            double took;
            try {
                report = CatalogueImport.of(changed).replacing().into(directory);
                took = (System.nanoTime() - begin) / 1e9;
                // the change is seen within a second, and that belongs to it
                pause(1);
                current.set(after);
                pause(seconds);
            } finally {
                over.set(true);
            }
            clock.get();
            askers.shutdown();
            if (!askers.awaitTermination(60, TimeUnit.SECONDS)) {
                askers.shutdownNow();
            }
            return new Update(
                    took,
                    report.updated() + report.added() + report.removed(),
                    failed.sum(),
                    missed.sum(),
                    List.of(before.all("before"), during.all("during"), after.all("after")));
        }
    }

    private void askAtRate(
            int rate,
            AtomicReference<Stopwatch> current,
            LongAdder failed,
            LongAdder missed,
            AtomicBoolean over,
            ExecutorService askers) {
        var places = new Semaphore(MOST_AT_ONCE);
        long begin = System.nanoTime();
        for (long i = 0; !over.get(); i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            if (!places.tryAcquire()) {
                missed.increment();
                continue;
            }
            Stopwatch span = current.get();
            Query query = queries.apply(next.getAndIncrement());
            askers.execute(
                    () -> {
                        try {
                            ask(query);
                        } catch (RuntimeException e) {
                            failed.increment();
                        } finally {
                            places.release();
                        }
                        span.took(query.style(), System.nanoTime() - due, 0);
                    });
        }
    }

    private static void pause(double seconds) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep((long) (seconds * 1_000));
    }
}
