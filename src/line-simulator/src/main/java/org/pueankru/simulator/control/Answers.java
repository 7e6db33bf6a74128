package org.pueankru.simulator.control;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.platform.Channels;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** How the control API reads and writes. */
final class Answers {
    private Answers() {}

    static ObjectNode object(Context http) {
        if (Json.MAPPER.readTree(http.bodyAsBytes()) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("The body must be a JSON object");
    }

    /** The bot that {@code ?bot=} names, else the default one. */
    static Platform channel(Context http, Channels channels) {
        String bot = http.queryParam("bot");
        return bot == null ? channels.first() : channels.ofBot(bot);
    }

    static void answer(Context http, JsonNode json) {
        http.contentType("application/json").result(Json.MAPPER.writeValueAsBytes(json));
    }

    static void refuse(Context http, @Nullable String why) {
        http.status(400);
        answer(http, Json.object().put("message", why));
    }

    /** Written one by one: only then does each tell its kind. */
    static JsonNode entries(List<Entry> entries) {
        var list = Json.MAPPER.createArrayNode();
        entries.forEach(entry -> list.add(entry(entry)));
        return list;
    }

    static JsonNode entry(Entry entry) {
        return Json.MAPPER.readTree(Json.MAPPER.writerFor(Entry.class).writeValueAsBytes(entry));
    }
}
