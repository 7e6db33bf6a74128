package org.pueankru.bench.peers;

import java.util.List;

/** A search to be measured, over a catalogue that it has indexed already. */
interface Peer extends AutoCloseable {
    /** How many hits each peer is asked for. */
    int DEPTH = 10;

    String name();

    /** The ids of at most {@value #DEPTH} items, best first. */
    List<String> search(String query);

    /**
     * Forgets answers that it may have kept, so that a query costs what it costs the first time.
     */
    default void forget() {}

    @Override
    void close();
}
