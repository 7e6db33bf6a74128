package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/**
 * An event that a person or the platform caused, as it goes to the bot.
 *
 * @param webhookEventId the ULID that the bot should deduplicate by
 * @param chat user id of the person for 1:1, else the group's id
 * @param at when it happened, by the simulator's clock
 * @param replyToken null where LINE gives none (unsend, unfollow, leave, memberLeft)
 * @param messageId id of the message it carries, or null
 * @param json the event object exactly as sent; treat as read-only
 */
public record SentEvent(
        String webhookEventId,
        String chat,
        Instant at,
        @Nullable String replyToken,
        @Nullable String messageId,
        ObjectNode json) {}
