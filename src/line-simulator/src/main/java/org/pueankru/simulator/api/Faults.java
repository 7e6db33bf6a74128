package org.pueankru.simulator.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The faults that are ordered: the oldest that strikes at a call is used, and counts of the younger
 * ones do not go on by that call. Thread-safe.
 */
public final class Faults {
    private final Map<Integer, Standing> standing = new LinkedHashMap<>();
    private CountDownLatch cleared = new CountDownLatch(1);
    private int lastId;

    /**
     * A fault that is still to come.
     *
     * @param id to remove it by
     * @param struck how often it has struck
     */
    public record Ordered(int id, Fault fault, int struck) {}

    /**
     * A fault at the call that it strikes.
     *
     * @param cleared when nothing goes wrong any more
     */
    record Strike(Failure failure, CountDownLatch cleared) {

        /** Waits until the faults are cleared, but no longer than this. */
        void awaitClearing(Duration most) {
            try {
                var unused = cleared.await(most.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class Standing {
        private final Fault fault;
        private final Map<List<String>, Integer> calls = new HashMap<>();
        private int struck;

        Standing(Fault fault) {
            this.fault = fault;
        }

        /** Counts the call, and tells its number. */
        int count(List<String> targets) {
            return calls.merge(fault.turns().perTarget() ? targets : List.of(), 1, Integer::sum);
        }
    }

    /**
     * Orders a fault, after those that are there.
     *
     * @return its id
     */
    public synchronized int add(Fault fault) {
        standing.put(++lastId, new Standing(fault));
        return lastId;
    }

    /** Removes one; false when it is not there. */
    public synchronized boolean remove(int id) {
        return standing.remove(id) != null;
    }

    /** The faults that are still to come. */
    public synchronized List<Ordered> waiting() {
        return standing.entrySet().stream()
                .map(
                        entry ->
                                new Ordered(
                                        entry.getKey(),
                                        entry.getValue().fault,
                                        entry.getValue().struck))
                .toList();
    }

    /** Nothing goes wrong any more; calls that wait in vain are let go. */
    public synchronized void clear() {
        standing.clear();
        cleared.countDown();
        cleared = new CountDownLatch(1);
    }

    /**
     * The fault that strikes at this call, if any does.
     *
     * @param targets the people or groups that it sends to
     */
    synchronized Optional<Strike> take(String path, List<String> targets) {
        Iterator<Standing> oldest = standing.values().iterator();
        while (oldest.hasNext()) {
            Standing next = oldest.next();
            if (next.fault.hits(path, targets)) {
                int call = next.count(targets);
                if (next.fault.turns().areOverAfter(call)) {
                    oldest.remove();
                }
                if (next.fault.turns().strikeAt(call)) {
                    next.struck++;
                    return Optional.of(new Strike(next.fault.failure(), cleared));
                }
            }
        }
        return Optional.empty();
    }
}
