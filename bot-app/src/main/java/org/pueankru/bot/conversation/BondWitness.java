package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.IncomingEvent.Bond;

import java.time.Instant;

/**
 * Hears of each change of the bond between the bot and a chat, also of those that nobody can reply
 * to (blocked, removed from a group, members came or went); declare one as a bean. Told before the
 * chat is answered, in the order of the chat, and again after a crash or failure: an exception
 * means "not done, try again". Late events are told too, so compare {@link Change#at()}.
 * Thread-safe.
 */
@FunctionalInterface
public interface BondWitness {
    void changed(Change change);

    /**
     * Somebody said or tapped something in the chat: the bot is in it, and nobody has blocked it
     * there. May be told late and twice; an exception leaves the answer as it would have been, and
     * it is not told again.
     *
     * @param at when it was said, as LINE tells it
     */
    default void spoke(ChannelId channel, ChatId chat, Instant at) {}

    /**
     * What changed.
     *
     * @param at when it happened, as LINE tells it
     */
    record Change(ChannelId channel, ChatId chat, Bond bond, Instant at) {}
}
