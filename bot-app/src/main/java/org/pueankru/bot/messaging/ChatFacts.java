package org.pueankru.bot.messaging;

/**
 * What LINE knows of chats and accounts. Thread-safe; each call waits for LINE, at most 5 s, and
 * throws nothing for what LINE does.
 */
public interface ChatFacts {
    /** Name and size of a group; an old room has no name. */
    Fact<GroupFacts> group(ChannelId channel, ChatId group);

    /** The name that a person shows in LINE. */
    Fact<String> nameOf(ChannelId channel, PersonId person);

    /** Which bot a token belongs to, before the channel is one of ours. */
    Fact<BotFacts> botOf(String channelToken);

    /** An answer of LINE's. */
    sealed interface Fact<T> {
        /** So it is. */
        record Known<T>(T value) implements Fact<T> {}

        /** LINE does not know it, or not with this bot. */
        record NotThere<T>() implements Fact<T> {}

        /** LINE does not accept the channel's token. */
        record NotAllowed<T>() implements Fact<T> {}

        /** LINE could not be asked, or did not answer in a way that says anything. */
        record NoAnswer<T>() implements Fact<T> {}
    }

    /**
     * A group.
     *
     * @param name empty for a room
     * @param members people in it, the bot not counted
     */
    record GroupFacts(String name, int members) {}

    /**
     * A bot's account.
     *
     * @param bot the {@code destination} of its webhooks
     * @param basicId by which people find it, beginning with {@code @}
     */
    record BotFacts(String bot, String name, String basicId) {}
}
