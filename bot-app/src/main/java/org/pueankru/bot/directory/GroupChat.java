package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChatId;

import java.time.Instant;
import java.util.UUID;

/**
 * A group or room of LINE's that the bot is or was in.
 *
 * @param chat never a person
 * @param name as LINE told; null = not asked yet
 * @param stands what it stands for; when it is gone, what it stood for
 * @param members as counted last, without the bot; null = not counted yet
 */
public record GroupChat(
        Id id,
        ChatId chat,
        @Nullable String name,
        State state,
        @Nullable Stands stands,
        @Nullable Integer members,
        @Nullable Instant countedAt,
        Instant since) {
    /** Names a group within its district. */
    public record Id(UUID value) {}

    /** How the bot stands with it. */
    public enum State {
        /** The bot is in it, and nobody has said what it stands for. */
        UNBOUND,
        BOUND,
        /** The bot was removed, or LINE does not know the group any more. */
        GONE
    }
}
