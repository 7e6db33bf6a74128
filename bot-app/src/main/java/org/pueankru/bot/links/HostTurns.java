package org.pueankru.bot.links;

/** Who may ask a host now: one request at a time, and a pause after each. Thread-safe. */
interface HostTurns {
    /**
     * Waits for a turn.
     *
     * @return false when it would take too long; then no request may be made
     */
    boolean take(String host) throws InterruptedException;

    /** The request is over. */
    void give(String host, boolean answered);
}
