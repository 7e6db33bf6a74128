package org.pueankru.simulator.platform;

import org.pueankru.simulator.world.Bot;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.Person;
import org.pueankru.simulator.world.World;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The world as it is now: who exists, who blocks the bot, who is in which group; thread-safe. */
public final class Community {
    private final World beginning;
    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<String> notFriends = new HashSet<>();

    Community(World beginning) {
        this.beginning = beginning;
        startOver();
    }

    /** The account under test. */
    public Bot bot() {
        return beginning.bot();
    }

    /** Texts that the chat page proposes to write to the bot. */
    public List<String> hints() {
        return beginning.hints();
    }

    /** Everybody, in the order of the world file. */
    public synchronized List<Person> persons() {
        return List.copyOf(persons.values());
    }

    /** Every group, in the order of the world file. */
    public synchronized List<Group> groups() {
        return List.copyOf(groups.values());
    }

    /** The person with this user id. */
    public synchronized Optional<Person> person(String userId) {
        return Optional.ofNullable(persons.get(userId));
    }

    /** The group with this id. */
    public synchronized Optional<Group> group(String groupId) {
        return Optional.ofNullable(groups.get(groupId));
    }

    /** Whether the chat is one of this bot's: a person's user id for 1:1, else a group's id. */
    public synchronized boolean hasChat(String chat) {
        return persons.containsKey(chat) || groups.containsKey(chat);
    }

    /** Whether this person has added the bot and does not block it. */
    public synchronized boolean isFriend(String userId) {
        return persons.containsKey(userId) && !notFriends.contains(userId);
    }

    synchronized void put(Person person) {
        if (persons.put(person.userId(), person) == null) {
            notFriends.add(person.userId());
        }
    }

    synchronized void put(Group group) {
        groups.put(group.groupId(), group);
    }

    synchronized void befriend(String userId, boolean friend) {
        if (friend) {
            notFriends.remove(userId);
        } else {
            notFriends.add(userId);
        }
    }

    synchronized void enter(String groupId, String userId) {
        groups.computeIfPresent(
                groupId,
                (id, group) -> {
                    List<String> members = new ArrayList<>(group.members());
                    if (!members.contains(userId)) {
                        members.add(userId);
                    }
                    return group.withMembers(members);
                });
    }

    synchronized void leave(String groupId, String userId) {
        groups.computeIfPresent(
                groupId,
                (id, group) ->
                        group.withMembers(
                                group.members().stream()
                                        .filter(member -> !member.equals(userId))
                                        .toList()));
    }

    synchronized void botIn(String groupId, boolean isMember) {
        groups.computeIfPresent(groupId, (id, group) -> group.withBot(isMember));
    }

    synchronized void startOver() {
        persons.clear();
        groups.clear();
        notFriends.clear();
        notFriends.addAll(beginning.strangers());
        beginning.persons().forEach(person -> persons.put(person.userId(), person));
        beginning.groups().forEach(group -> groups.put(group.groupId(), group));
    }
}
