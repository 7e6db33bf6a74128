package org.pueankru.simulator.platform;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/**
 * One line of the record of what happened. Entries never change: an unsend or a delivery is an
 * entry of its own that names what it is about. In JSON the property {@code kind} tells which.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Entry {

    /** Counts up from 1 over all chats. */
    long number();

    /** When, by the simulator's clock. */
    Instant at();

    /** The chat it belongs to, or null where no chat is known (a refused request, say). */
    @Nullable String chat();

    /**
     * A person did something.
     *
     * @param userId who; also where the event itself hides it from the bot
     * @param displayText what the chat shows for a tapped postback, or null
     * @param event the event as sent to the bot
     */
    record PersonActed(
            long number,
            Instant at,
            String chat,
            String userId,
            String webhookEventId,
            @Nullable String displayText,
            JsonNode event)
            implements Entry {}

    /**
     * A webhook call ended.
     *
     * @param status the bot's HTTP status, or null when it gave none
     * @param problem why there is no 2xx, in words; null when all is well
     */
    record WebhookDelivered(
            long number,
            Instant at,
            @Nullable String chat,
            List<String> webhookEventIds,
            boolean redelivery,
            @Nullable Integer status,
            @Nullable String problem,
            long millis)
            implements Entry {}

    /**
     * LINE accepted messages of the bot.
     *
     * @param via {@code reply}, {@code push} or {@code multicast}
     * @param answers the event whose reply token was used; null for what was sent unasked
     * @param messages as the bot wrote them
     * @param sentMessages their ids, in the same order
     * @param cost how many messages of the month's quota it used
     * @param delivered whether somebody sees it; false for whoever blocks the bot
     * @param silent whether the bot asked for no notification on the phone
     * @param retryKey the key that the bot sent it with, or null
     */
    record BotSent(
            long number,
            Instant at,
            String chat,
            String via,
            String requestId,
            @Nullable String answers,
            List<JsonNode> messages,
            List<SentMessage> sentMessages,
            int cost,
            boolean delivered,
            boolean silent,
            @Nullable String retryKey)
            implements Entry {

        /** The texts of the text messages among them. */
        public List<String> texts() {
            return messages.stream()
                    .filter(message -> message.path("type").asString("").startsWith("text"))
                    .map(message -> message.path("text").asString(""))
                    .toList();
        }
    }

    /**
     * The id that LINE gave a message, and the token to quote it by, where its type can be quoted.
     */
    record SentMessage(String id, @Nullable String quoteToken) {}

    /**
     * LINE refused a call of the bot, or a fault was ordered for it.
     *
     * @param request the bot's body, or null where it is no JSON
     * @param answer LINE's answer; null when the connection was dropped
     */
    record BotRefused(
            long number,
            Instant at,
            @Nullable String chat,
            String endpoint,
            String requestId,
            int status,
            @Nullable JsonNode request,
            @Nullable JsonNode answer)
            implements Entry {}

    /** People, groups, friendships or memberships are other than before. */
    record WorldChanged(long number, Instant at, @Nullable String chat) implements Entry {}

    /** Everything before is forgotten. */
    record StartedOver(long number, Instant at, @Nullable String chat) implements Entry {}

    /** The bot lets the chat show that it is thinking. */
    record LoadingStarted(long number, Instant at, String chat, int seconds) implements Entry {}
}
