package org.pueankru.simulator.world;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everybody and every group that exists for one bot when the stand-in starts.
 *
 * @param bot the account under test
 * @param channel how it and LINE know each other, or null when the settings say
 * @param persons in the order in which the chat page lists them
 * @param strangers user ids of those who have not added the bot
 * @param groups in the order in which the chat page lists them
 * @param hints texts that the chat page proposes to write to the bot
 * @param others the worlds of further bots, each with its channel
 */
public record World(
        Bot bot,
        @Nullable Channel channel,
        List<Person> persons,
        Set<String> strangers,
        List<Group> groups,
        List<String> hints,
        List<World> others) {
    public World {
        persons = List.copyOf(persons);
        strangers = Set.copyOf(strangers);
        groups = List.copyOf(groups);
        hints = List.copyOf(hints);
        others = List.copyOf(others);
    }

    /** A world of one bot that everybody has added. */
    public World(Bot bot, List<Person> persons, List<Group> groups, List<String> hints) {
        this(bot, null, persons, Set.of(), groups, hints, List.of());
    }

    /** The same with this channel. */
    public World withChannel(Channel newChannel) {
        return new World(bot, newChannel, persons, strangers, groups, hints, others);
    }

    /** The same with these worlds of further bots. */
    World withOthers(List<World> worlds) {
        return new World(bot, channel, persons, strangers, groups, hints, worlds);
    }

    /** The person with this user id. */
    public Optional<Person> person(String userId) {
        return persons.stream().filter(person -> person.userId().equals(userId)).findFirst();
    }
}
