package org.pueankru.simulator.api;

import java.util.SortedMap;
import java.util.TreeMap;

/** How often each endpoint was called, by the status that was answered; thread-safe. */
public final class Tally {
    private final SortedMap<String, SortedMap<Integer, Integer>> calls = new TreeMap<>();

    /** By method and path (parameters as in LINE's reference), then by status; 0 = no answer. */
    public synchronized SortedMap<String, SortedMap<Integer, Integer>> calls() {
        SortedMap<String, SortedMap<Integer, Integer>> copy = new TreeMap<>();
        calls.forEach((endpoint, statuses) -> copy.put(endpoint, new TreeMap<>(statuses)));
        return copy;
    }

    synchronized void count(String endpoint, int status) {
        calls.computeIfAbsent(endpoint, first -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    synchronized void clear() {
        calls.clear();
    }
}
