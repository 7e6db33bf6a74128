package org.pueankru.index.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets work in the background wait while searches need the processors, so that nobody waits for an
 * answer because a catalogue is imported; and rest thrice as long as it worked while searches come
 * at all, since what it leaves to be collected makes them wait as well. On a machine that never
 * rests the work still gets on: it waits at most a few times as long as it works. While it is open,
 * searches keep less in memory. For the thread that makes it.
 */
final class GivingWay implements AutoCloseable {
    private static final int TIMES_ITS_WORK = 4;
    private static final int REST_TO_WORK = 3;
    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long SHORTEST_WORK = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(30);

    /** For what a search itself needs. */
    static final GivingWay NEVER =
            new GivingWay(new RunningSearches(Integer.MAX_VALUE), Waiting.REALLY);

    private final RunningSearches searches;
    private final Waiting waiting;
    private final long begin;
    private long waited;
    private long restedAt;
    private long begunBefore;

    /** The clock, in nanoseconds, and waiting by it. */
    interface Waiting {
        Waiting REALLY =
                new Waiting() {
                    @Override
                    public long now() {
                        return System.nanoTime();
                    }

                    @Override
                    public void pause(long nanos) {
                        LockSupport.parkNanos(nanos);
                    }
                };

        long now();

        void pause(long nanos);
    }

    GivingWay(RunningSearches searches, Waiting waiting) {
        this.searches = searches;
        this.waiting = waiting;
        this.begin = waiting.now();
        this.restedAt = begin;
        this.begunBefore = searches.begun();
        searches.beginBeside();
    }

    static GivingWay toSearches() {
        return new GivingWay(RunningSearches.HERE, Waiting.REALLY);
    }

    /** Waits while searches need the processors; costs next to nothing while they do not. */
    void giveWay() {
        if (searches.needAllProcessors() || searches.begun() != begunBefore) {
            long from = waiting.now();
            waitFrom(from, rest(from));
        }
    }

    /** The work is done. */
    @Override
    public void close() {
        searches.endBeside();
    }

    private void waitFrom(long from, long rest) {
        long now = from;
        long most = TIMES_ITS_WORK * (from - begin - waited) - waited;
        while (now - from < most
                && (now - from < rest || searches.needAllProcessors())
                && !Thread.currentThread().isInterrupted()) {
            waiting.pause(NANOS_BETWEEN_LOOKS);
            now = waiting.now();
        }
        waited += now - from;
        if (rest > 0) {
            restedAt = now;
            begunBefore = searches.begun();
        } else {
            restedAt += now - from;
        }
    }

    /** By how long it worked since the last rest, where a search came meanwhile. */
    private long rest(long now) {
        long worked = now - restedAt;
        return searches.begun() == begunBefore || worked < SHORTEST_WORK
                ? 0
                : Math.min(REST_TO_WORK * worked, LONGEST_REST);
    }
}
