package org.pueankru.simulator.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are ordered: the oldest that hits a call is used first. Thread-safe. */
public final class Faults {
    private final List<Fault> waiting = new ArrayList<>();

    /** Orders a fault, after those that are there. */
    public synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    /** The faults that are still to come. */
    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    /** Nothing goes wrong any more. */
    public synchronized void clear() {
        waiting.clear();
    }

    synchronized Optional<Fault> take(String path) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (fault.hits(path)) {
                useUp(i, fault);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void useUp(int index, Fault fault) {
        switch (fault.times()) {
            case 0 -> {}
            case 1 -> waiting.remove(index);
            default -> waiting.set(index, fault.times(fault.times() - 1));
        }
    }
}
