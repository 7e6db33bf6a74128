package org.pueankru.simulator.api;

import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** What LINE answers to a call. */
record Answer(int status, JsonNode body, Map<String, String> headers) {
    Answer(int status, JsonNode body) {
        this(status, body, Map.of());
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
