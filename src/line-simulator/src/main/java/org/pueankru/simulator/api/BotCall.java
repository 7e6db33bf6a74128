package org.pueankru.simulator.api;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.platform.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;

/** One call of the bot to LINE, read once. */
final class BotCall {
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final Context http;
    private final String requestId = UUID.randomUUID().toString();
    private final byte[] body;
    private @Nullable JsonNode parsed;

    BotCall(Context http) {
        this.http = http;
        try {
            this.body = http.bodyInputStream().readNBytes(LARGEST_BODY + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String requestId() {
        return requestId;
    }

    String path() {
        return http.path();
    }

    String parameter(String name) {
        return http.pathParam(name);
    }

    @Nullable String header(String name) {
        return http.header(name);
    }

    /** The body if it is JSON, for the record; also of a call that was refused unread. */
    @Nullable JsonNode bodyIfJson() {
        if (parsed != null) {
            return parsed;
        }
        try {
            return parse();
        } catch (ApiRefusal e) {
            return null;
        }
    }

    void refuseIfTooLarge() {
        if (body.length > LARGEST_BODY) {
            throw new ApiRefusal(413, "Request Entity Too Large");
        }
    }

    /**
     * The body as a JSON object.
     *
     * @throws ApiRefusal in LINE's words when it is none
     */
    JsonNode json() {
        if (parsed != null) {
            return parsed;
        }
        String type = header("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new ApiRefusal(415, "The content type, " + type + ", is not supported");
        }
        JsonNode node = parse();
        parsed = node;
        return node;
    }

    private JsonNode parse() {
        try {
            JsonNode node = Json.MAPPER.readTree(body);
            if (node == null || node instanceof MissingNode || !node.isObject()) {
                throw unreadable(1, 1);
            }
            return node;
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw place == null
                    ? unreadable(1, 1)
                    : unreadable(place.getLineNr(), place.getColumnNr());
        }
    }

    private static ApiRefusal unreadable(int line, int column) {
        return new ApiRefusal(
                400,
                "The request body could not be parsed as JSON (line: %d, column: %d)"
                        .formatted(line, column));
    }
}
