package org.pueankru.index.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets work in the background wait while searches need the processors, so that nobody waits for an
 * answer because a catalogue is imported. On a machine that never rests the work still gets on: it
 * waits at most a few times as long as it works. For the thread that makes it.
 */
final class GivingWay {
    private static final int TIMES_ITS_WORK = 3;
    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MICROSECONDS.toNanos(100);

    /** For what a search itself needs. */
    static final GivingWay NEVER =
            new GivingWay(new RunningSearches(Integer.MAX_VALUE), Waiting.REALLY);

    private final RunningSearches searches;
    private final Waiting waiting;
    private final long begin;
    private long waited;

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
    }

    static GivingWay toSearches() {
        return new GivingWay(RunningSearches.HERE, Waiting.REALLY);
    }

    /** Waits while searches need the processors; costs next to nothing while they do not. */
    void giveWay() {
        if (!searches.needAllProcessors()) {
            return;
        }
        long from = waiting.now();
        long now = from;
        long most = TIMES_ITS_WORK * (from - begin - waited) - waited;
        while (now - from < most
                && searches.needAllProcessors()
                && !Thread.currentThread().isInterrupted()) {
            waiting.pause(NANOS_BETWEEN_LOOKS);
            now = waiting.now();
        }
        waited += now - from;
    }
}
