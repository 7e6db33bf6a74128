package org.pueankru.simulator.message;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one message. Not thread-safe. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(Place place, String message) {
        found.add(new Problem(message, place.toString()));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
