package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * A request of the bot to send messages unasked; they are checked already.
 *
 * @param via {@code push} or {@code multicast}
 * @param to user ids, or one group id
 * @param messages one to five message objects
 * @param silent whether the bot asked for no notification on the phone
 * @param requestId the id that LINE gave the request
 * @param retryKey a UUID in lower case, or null when the bot gave none
 * @param body a digest of the whole body, to see whether a retry is the same request
 */
public record Sending(
        String via,
        List<String> to,
        JsonNode messages,
        boolean silent,
        String requestId,
        @Nullable String retryKey,
        String body) {
    public Sending {
        to = List.copyOf(to);
    }
}
