package org.pueankru.bot.messaging;

import java.time.Instant;
import java.util.List;

/**
 * Which groups and rooms LINE's events came from, also those with nothing for the bot. Thread-safe;
 * throws Spring's data access exceptions while the store is down.
 */
public interface SeenGroups {
    /** Those that an event came from since then. */
    List<Seen> since(Instant when);

    /** The people whose 1:1 chats had an event since then. */
    List<SeenPerson> peopleSince(Instant when);

    /** A person of a channel's. */
    record SeenPerson(ChannelId channel, PersonId person) {}

    /** A group or room of a channel's. */
    record Seen(ChannelId channel, ChatId chat) {}
}
