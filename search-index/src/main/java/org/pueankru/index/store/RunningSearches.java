package org.pueankru.index.store;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many searches run in this process at this moment, over all indexes, and how much other work
 * that uses its memory. Thread-safe.
 */
final class RunningSearches {
    static final RunningSearches HERE =
            new RunningSearches(Runtime.getRuntime().availableProcessors());

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicInteger beside = new AtomicInteger();
    private final int spareProcessors;

    /** Of so many processors one is for other work while the others are enough for searches. */
    RunningSearches(int processors) {
        this.spareProcessors = Math.max(1, processors - 1);
    }

    void begin() {
        running.incrementAndGet();
        begun.incrementAndGet();
    }

    void end() {
        running.decrementAndGet();
    }

    /** How many have begun ever, which tells whether any came since. */
    long begun() {
        return begun.get();
    }

    void beginBeside() {
        beside.incrementAndGet();
    }

    void endBeside() {
        beside.decrementAndGet();
    }

    /** Whether an index is being written or made ready, which takes memory for a while. */
    boolean haveOtherWorkBeside() {
        return beside.get() > 0;
    }

    /** Whether a search that begins now would wait for other work. */
    boolean needAllProcessors() {
        return running.get() >= spareProcessors;
    }
}
