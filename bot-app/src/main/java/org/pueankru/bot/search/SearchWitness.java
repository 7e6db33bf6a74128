package org.pueankru.bot.search;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.index.SearchPage;

import java.time.Instant;

/** Hears how searches end; declare one as a bean. Thread-safe. */
@FunctionalInterface
public interface SearchWitness {
    /**
     * A typed search was answered; what the bot is silent about, talk in groups, is not told. May
     * be told twice for one message. Returns at once: the answer waits for it.
     */
    void answered(Typed search);

    /**
     * A search that somebody typed.
     *
     * @param at when it was typed
     * @param page the first page of what was found
     */
    record Typed(ChannelId channel, ChatId chat, Instant at, SearchPage page) {}
}
