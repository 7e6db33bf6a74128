package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.QuickReply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that somebody should be told when they come, free of charge: one line behind an answer
 * in 1:1, and one tap. It rides only where the answering feature {@link
 * ChatFeature#welcomesCompany() welcomes} it, one at a time; declare one as a bean. Spring's
 * {@code @Order} decides who goes first. Thread-safe; a method that throws fails the turn.
 */
public interface FreeRide {
    /**
     * What waits for them; asked for each answer that has room, and again when a turn runs again.
     * Changes nothing.
     */
    Optional<Ride> waiting(ChannelId channel, ChatId.Person chat, Instant at);

    /**
     * LINE took a reply, with this ride in it or without. Told again after a crash, perhaps.
     *
     * @param reply tells by the taps of its last message what rode along
     */
    void arrived(ChannelId channel, ChatId.Person chat, List<OutgoingMessage> reply, Instant at);

    /** What rides along. */
    record Ride(String line, QuickReply tap) {}
}
