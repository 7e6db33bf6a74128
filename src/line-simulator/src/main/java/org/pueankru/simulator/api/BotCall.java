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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One call of the bot to LINE, read once. */
final class BotCall {
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final Context http;
    private final String requestId = UUID.randomUUID().toString();
    private final byte[] body;
    private @Nullable JsonNode parsed;
    private boolean isRead;

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

    /** A digest of the body's bytes. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Nullable String query(String name) {
        return http.queryParam(name);
    }

    String parameter(String name) {
        return http.pathParam(name);
    }

    @Nullable String header(String name) {
        return http.header(name);
    }

    /** The body if it is a JSON object, for the record; also of a call that is refused. */
    @Nullable JsonNode bodyIfJson() {
        if (!isRead) {
            isRead = true;
            try {
                parsed = body.length == 0 ? null : parse();
            } catch (ApiRefusal e) {
                parsed = null;
            }
        }
        return parsed;
    }

    /** The body as it came. */
    byte[] bytes() {
        return body.clone();
    }

    /** The people or groups that it sends to, as far as it says so; replies do not. */
    List<String> targets() {
        JsonNode request = bodyIfJson();
        if (request == null) {
            return List.of();
        }
        JsonNode to = request.path("to");
        return to.isString()
                ? List.of(to.asString())
                : to.valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList();
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
        String type = header("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new ApiRefusal(415, "The content type, " + type + ", is not supported");
        }
        JsonNode known = bodyIfJson();
        return known == null ? parse() : known;
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
