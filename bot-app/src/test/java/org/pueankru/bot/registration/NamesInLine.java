package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;

/** A LINE that tells one name, or does not answer. */
final class NamesInLine implements ChatFacts {
    private @Nullable String name;

    void isCalled(String called) {
        name = called;
    }

    @Override
    public Fact<String> nameOf(ChannelId channel, PersonId person) {
        return name == null ? new Fact.NoAnswer<>() : new Fact.Known<>(name);
    }

    @Override
    public Fact<GroupFacts> group(ChannelId channel, ChatId group) {
        return new Fact.NoAnswer<>();
    }

    @Override
    public Fact<BotFacts> botOf(String channelToken) {
        return new Fact.NoAnswer<>();
    }
}
