package org.pueankru.simulator.api;

import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;

import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.util.List;

/** The bot's webhook address: shown, changed, tried. */
final class WebhookEndpoints {
    private static final int LONGEST_ADDRESS = 500;

    private WebhookEndpoints() {}

    static Answer get(Platform line, BotCall call) {
        URI bot = line.bot();
        if (bot == null) {
            throw ApiRefusal.notFound();
        }
        return Answer.ok(Json.object().put("endpoint", bot.toString()).put("active", true));
    }

    /** LINE takes https only; here a bot on this machine may be plain http. */
    static Answer set(Platform line, BotCall call) {
        String endpoint = call.json().path("endpoint").asString("");
        if (endpoint.length() > LONGEST_ADDRESS || !endpoint.matches("https?://[!-~]+")) {
            throw ApiRefusal.ofProperty("endpoint", "Must be a valid HTTP(S) URL");
        }
        try {
            line.bot(URI.create(endpoint));
        } catch (IllegalArgumentException e) {
            throw ApiRefusal.ofProperty("endpoint", "Must be a valid HTTP(S) URL");
        }
        return Answer.done();
    }

    static Answer test(Platform line, BotCall call) {
        Entry.WebhookDelivered delivered = line.deliver(List.of(), false).join();
        Integer status = delivered.status();
        ObjectNode body =
                Json.object()
                        .put("success", delivered.problem() == null)
                        .put("timestamp", delivered.at().toString())
                        .put("statusCode", status == null ? 0 : status);
        body.put("reason", delivered.problem() == null ? "OK" : "ERROR_STATUS_CODE");
        return Answer.ok(
                body.put("detail", status == null ? "No response" : String.valueOf(status)));
    }
}
