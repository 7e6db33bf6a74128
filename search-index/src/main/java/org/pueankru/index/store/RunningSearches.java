package org.pueankru.index.store;

import java.util.concurrent.atomic.AtomicInteger;

/** How many searches run in this process at this moment, over all indexes. Thread-safe. */
final class RunningSearches {
    static final RunningSearches HERE =
            new RunningSearches(Runtime.getRuntime().availableProcessors());

    private final AtomicInteger running = new AtomicInteger();
    private final int spareProcessors;

    /** Of so many processors one is for other work while the others are enough for searches. */
    RunningSearches(int processors) {
        this.spareProcessors = Math.max(1, processors - 1);
    }

    void begin() {
        running.incrementAndGet();
    }

    void end() {
        running.decrementAndGet();
    }

    /** Whether a search that begins now would wait for other work. */
    boolean needAllProcessors() {
        return running.get() >= spareProcessors;
    }
}
