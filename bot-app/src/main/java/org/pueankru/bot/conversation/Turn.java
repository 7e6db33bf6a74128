package org.pueankru.bot.conversation;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;

import java.time.Instant;

/**
 * One turn of a conversation, as a feature sees it.
 *
 * @param memory what this feature, or the one it {@link ChatFeature#reads()}, noted at an earlier
 *     turn of this chat (or null), at most 30 minutes ago; always null in groups, where typed
 *     follow-ups do not exist, and while Redis is away
 * @param at when the person did it
 */
public record Turn(
        ChannelId channel, ChatId chat, Input input, @Nullable String memory, Instant at) {
    /** Whether other people read along. */
    public boolean inGroup() {
        return !chat.isOneToOne();
    }
}
