package org.pueankru.simulator.api;

import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.JsonNode;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/**
 * What LINE answers to a call.
 *
 * @param content bytes in place of JSON
 */
record Answer(
        int status, JsonNode body, Map<String, String> headers, Optional<ByteBuffer> content) {
    Answer(int status, JsonNode body) {
        this(status, body, Map.of());
    }

    Answer(int status, JsonNode body, Map<String, String> headers) {
        this(status, body, headers, Optional.empty());
    }

    /** Bytes in place of JSON. */
    static Answer content(byte[] bytes) {
        return new Answer(
                200,
                Json.object(),
                Map.of(),
                Optional.of(ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
    }

    static Answer ok(JsonNode body) {
        return new Answer(200, body);
    }

    static Answer done() {
        return ok(Json.object());
    }

    boolean isRefusal() {
        return status >= 400;
    }
}
