package org.pueankru.simulator.world;

import java.util.List;
import java.util.Optional;

/**
 * Everybody and every group that exists when the stand-in starts.
 *
 * @param bot the account under test
 * @param persons in the order in which the chat page lists them
 * @param groups in the order in which the chat page lists them
 * @param hints texts that the chat page proposes to write to the bot
 */
public record World(Bot bot, List<Person> persons, List<Group> groups, List<String> hints) {
    public World {
        persons = List.copyOf(persons);
        groups = List.copyOf(groups);
        hints = List.copyOf(hints);
    }

    /** The person with this user id. */
    public Optional<Person> person(String userId) {
        return persons.stream().filter(person -> person.userId().equals(userId)).findFirst();
    }
}
