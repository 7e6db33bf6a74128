package org.pueankru.simulator.api;

import org.pueankru.simulator.message.MessageRules;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.world.LineId;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Sending and what belongs to it. */
final class MessageEndpoints {
    private static final List<String> KINDS =
            List.of("reply", "push", "multicast", "narrowcast", "broadcast");
    private static final int DEFAULT_LOADING_SECONDS = 20;

    private final Platform platform;

    MessageEndpoints(Platform platform) {
        this.platform = platform;
    }

    Answer reply(BotCall call) {
        if (call.header("X-Line-Retry-Key") != null) {
            throw new ApiRefusal(400, "The retry key is not supported by this API");
        }
        JsonNode body = call.json();
        String replyToken = required(body, "replyToken");
        JsonNode messages = goodMessages(body);
        return platform.reply(replyToken, messages, call.requestId())
                .map(MessageEndpoints::sentMessages)
                .orElseThrow(() -> new ApiRefusal(400, "Invalid reply token"));
    }

    Answer push(BotCall call) {
        JsonNode body = call.json();
        String to = required(body, "to");
        if (!LineId.isUser(to) && !LineId.isGroup(to)) {
            throw new ApiRefusal(
                    400, "The property, 'to', in the request body is invalid (line: -, column: -)");
        }
        JsonNode messages = goodMessages(body);
        return platform.push(to, messages, call.requestId())
                .map(MessageEndpoints::sentMessages)
                .orElseThrow(() -> new ApiRefusal(400, "Failed to send messages"));
    }

    Answer validate(BotCall call) {
        if (!KINDS.contains(call.parameter("kind"))) {
            throw ApiRefusal.notFound();
        }
        goodMessages(call.json());
        return Answer.done();
    }

    Answer quota(BotCall call) {
        return Answer.ok(
                Json.object().put("type", "limited").put("value", platform.monthlyLimit()));
    }

    Answer consumption(BotCall call) {
        return Answer.ok(Json.object().put("totalUsage", platform.usedThisMonth()));
    }

    Answer startLoading(BotCall call) {
        JsonNode body = call.json();
        String chatId = required(body, "chatId");
        int seconds = body.path("loadingSeconds").asInt(DEFAULT_LOADING_SECONDS);
        if (seconds < 5 || seconds > 60 || seconds % 5 != 0) {
            throw ApiRefusal.ofProperty(
                    "loadingSeconds", "Must be a multiple of 5 between 5 and 60");
        }
        if (!LineId.isUser(chatId) || platform.community().person(chatId).isEmpty()) {
            throw ApiRefusal.ofProperty("chatId", "Must be a user ID");
        }
        platform.startLoading(chatId, seconds);
        return new Answer(202, Json.object());
    }

    private static String required(JsonNode body, String property) {
        String value = body.path(property).asString("");
        if (value.isEmpty()) {
            throw ApiRefusal.ofProperty(property, "May not be empty");
        }
        return value;
    }

    private static JsonNode goodMessages(JsonNode body) {
        JsonNode messages = body.path("messages");
        MessageRules.refusalOf(messages)
                .ifPresent(
                        refusal -> {
                            throw new ApiRefusal(400, refusal.message(), refusal.details());
                        });
        return messages;
    }

    private static Answer sentMessages(Entry.BotSent sent) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("sentMessages");
        for (Entry.SentMessage message : sent.sentMessages()) {
            ObjectNode json = list.addObject().put("id", message.id());
            if (message.quoteToken() != null) {
                json.put("quoteToken", message.quoteToken());
            }
        }
        return Answer.ok(body);
    }
}
