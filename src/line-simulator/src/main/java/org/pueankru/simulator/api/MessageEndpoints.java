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

/** Answering, and what belongs to messages in general. */
final class MessageEndpoints {
    private static final List<String> KINDS =
            List.of("reply", "push", "multicast", "narrowcast", "broadcast");
    private static final int DEFAULT_LOADING_SECONDS = 20;

    private MessageEndpoints() {}

    static Answer content(Platform line, BotCall call) {
        return line.contentOf(call.parameter("messageId"))
                .map(Answer::content)
                .orElseThrow(ApiRefusal::notFound);
    }

    /** Free; takes no retry key (LINE docs, "Retry failed API requests"). */
    static Answer reply(Platform line, BotCall call) {
        if (call.header("X-Line-Retry-Key") != null) {
            throw new ApiRefusal(400, "The retry key is not supported by this API");
        }
        JsonNode body = call.json();
        String replyToken = required(body, "replyToken");
        JsonNode messages = goodMessages(body);
        return line.reply(replyToken, messages, call.requestId())
                .map(sent -> Answer.ok(withSentMessages(Json.object(), sent.sentMessages())))
                .orElseThrow(() -> new ApiRefusal(400, "Invalid reply token"));
    }

    /** Checks message objects only (LINE reference, "Validate message objects of ..."). */
    static Answer validate(Platform line, BotCall call) {
        if (!KINDS.contains(call.parameter("kind"))) {
            throw ApiRefusal.notFound();
        }
        goodMessages(call.json());
        return Answer.done();
    }

    static Answer startLoading(Platform line, BotCall call) {
        JsonNode body = call.json();
        String chatId = required(body, "chatId");
        int seconds = body.path("loadingSeconds").asInt(DEFAULT_LOADING_SECONDS);
        if (seconds < 5 || seconds > 60 || seconds % 5 != 0) {
            throw ApiRefusal.ofProperty(
                    "loadingSeconds", "Must be a multiple of 5 between 5 and 60");
        }
        if (!LineId.isUser(chatId) || line.community().person(chatId).isEmpty()) {
            throw ApiRefusal.ofProperty("chatId", "Must be a user ID");
        }
        line.startLoading(chatId, seconds);
        return new Answer(202, Json.object());
    }

    static String required(JsonNode body, String property) {
        String value = body.path(property).asString("");
        if (value.isEmpty()) {
            throw ApiRefusal.ofProperty(property, "May not be empty");
        }
        return value;
    }

    static JsonNode goodMessages(JsonNode body) {
        JsonNode messages = body.path("messages");
        MessageRules.refusalOf(messages)
                .ifPresent(
                        refusal -> {
                            throw new ApiRefusal(400, refusal.message(), refusal.details());
                        });
        return messages;
    }

    static ObjectNode withSentMessages(ObjectNode body, List<Entry.SentMessage> sent) {
        ArrayNode list = body.putArray("sentMessages");
        for (Entry.SentMessage message : sent) {
            ObjectNode json = list.addObject().put("id", message.id());
            if (message.quoteToken() != null) {
                json.put("quoteToken", message.quoteToken());
            }
        }
        return body;
    }
}
