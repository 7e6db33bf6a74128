package org.pueankru.simulator.api;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Something that goes wrong in a call of the bot to LINE, by order of a tester.
 *
 * @param endpoint path such as {@code /v2/bot/message/reply}; a {@code *} at the end matches any
 *     rest
 * @param status HTTP status to answer, or null to go on as usual after the delay
 * @param body the answer's JSON, or null for LINE's usual {@code {"message": ...}}
 * @param delayMillis how long the call hangs first
 * @param drop whether the connection is broken instead of answered
 * @param afterAccepting whether LINE does what was asked before it fails, so that the bot cannot
 *     know
 * @param times how many calls fail; 0 = all until the faults are cleared
 */
public record Fault(
        String endpoint,
        @Nullable Integer status,
        @Nullable JsonNode body,
        long delayMillis,
        boolean drop,
        boolean afterAccepting,
        int times) {

    /** The next call to this endpoint is answered with this status. */
    public static Fault answering(String endpoint, int status) {
        return new Fault(endpoint, status, null, 0, false, false, 1);
    }

    /** The next call to this endpoint is dealt with as usual, but only after this time. */
    public static Fault hanging(String endpoint, long delayMillis) {
        return new Fault(endpoint, null, null, delayMillis, false, false, 1);
    }

    /** The connection of the next call to this endpoint breaks, and nothing was done. */
    public static Fault dropping(String endpoint) {
        return new Fault(endpoint, null, null, 0, true, false, 1);
    }

    /** The same with another answer. */
    public Fault withBody(JsonNode json) {
        return new Fault(endpoint, status, json, delayMillis, drop, afterAccepting, times);
    }

    /** The same, but what the bot asked is done before the failure. */
    public Fault andYetAccepted() {
        return new Fault(endpoint, status, body, delayMillis, drop, true, times);
    }

    /** The same for so many calls; 0 = all until the faults are cleared. */
    public Fault times(int calls) {
        return new Fault(endpoint, status, body, delayMillis, drop, afterAccepting, calls);
    }

    boolean hits(String path) {
        return endpoint.endsWith("*")
                ? path.startsWith(endpoint.substring(0, endpoint.length() - 1))
                : path.equals(endpoint);
    }

    boolean replacesAnswer() {
        return drop || status != null;
    }
}
