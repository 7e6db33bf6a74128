package org.pueankru.simulator.api;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * What goes wrong in a call.
 *
 * @param status HTTP status to answer, or null to go on as usual after the delay
 * @param body the answer's JSON, or null for LINE's usual {@code {"message": ...}}
 * @param delayMillis how long the call hangs first
 * @param drop whether the connection is broken instead of answered
 * @param noAnswer whether the bot waits in vain: nothing is answered until the faults are cleared,
 *     for ten minutes at most
 * @param afterAccepting whether LINE does what was asked before it fails, so that the bot cannot
 *     know
 */
public record Failure(
        @Nullable Integer status,
        @Nullable JsonNode body,
        long delayMillis,
        boolean drop,
        boolean noAnswer,
        boolean afterAccepting) {
    /**
     * A delay must not be negative.
     *
     * @throws IllegalArgumentException when it is
     */
    public Failure {
        if (delayMillis < 0) {
            throw new IllegalArgumentException("A fault's delayMillis is 0 or more");
        }
    }

    boolean replacesAnswer() {
        return drop || noAnswer || status != null;
    }
}
