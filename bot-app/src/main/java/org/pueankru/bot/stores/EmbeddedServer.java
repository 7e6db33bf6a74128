package org.pueankru.bot.stores;

import java.io.IOException;

/** A server that lives in the data directory. Not for use by several threads at once. */
interface EmbeddedServer {
    /**
     * Returns when the server answers: a living one that a killed bot left behind, or a new one. A
     * second start takes the port of the first.
     *
     * @throws IOException in the server's own words where it has any
     */
    void start() throws IOException, InterruptedException;

    boolean isAlive();

    /** Stops the server so that its next start has nothing to recover. */
    void stop() throws IOException, InterruptedException;

    String name();
}
