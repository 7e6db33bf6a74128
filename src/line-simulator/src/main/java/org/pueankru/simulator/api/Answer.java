package org.pueankru.simulator.api;

import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.JsonNode;

/** What LINE answers to a call. */
record Answer(int status, JsonNode body) {
    static Answer ok(JsonNode body) {
        return new Answer(200, body);
    }

    static Answer done() {
        return ok(Json.object());
    }
}
