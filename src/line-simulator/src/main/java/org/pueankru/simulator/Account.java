package org.pueankru.simulator;

import org.pueankru.simulator.platform.Ledger;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.platform.Quota;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.Person;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One of the bots with all that LINE keeps for it: its people and groups, its quota, what was sent.
 * A person has another user id at each bot, as at different providers of LINE. Thread-safe.
 */
public final class Account {
    private final Platform line;

    Account(Platform line) {
        this.line = line;
    }

    /** The bot's own user id, the {@code destination} of its webhooks. */
    public String botUserId() {
        return line.community().bot().userId();
    }

    /** Sends its webhooks to this address from now on. */
    public void sendWebhooksTo(URI webhook) {
        line.bot(webhook);
    }

    /**
     * The person with this display name or user id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Person person(String nameOrId) {
        return line.community().persons().stream()
                .filter(
                        person ->
                                person.displayName().equals(nameOrId)
                                        || person.userId().equals(nameOrId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is nobody called " + nameOrId));
    }

    /**
     * The group with this name or id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Group group(String nameOrId) {
        return line.community().groups().stream()
                .filter(group -> group.name().equals(nameOrId) || group.groupId().equals(nameOrId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no group called " + nameOrId));
    }

    /** The 1:1 chat of this person with the bot. */
    public Chat chat(Person person) {
        return new Chat(line, person, person.userId());
    }

    /** A group as this person uses it. */
    public Chat chat(Person person, Group group) {
        return new Chat(line, person, group.groupId());
    }

    /** Changes what may be sent in a month, at once. */
    public void quota(Quota quota) {
        line.costs().quota(quota);
    }

    /** Messages counted against this month's quota. */
    public int usedThisMonth() {
        return line.costs().thisMonth();
    }

    /** As if so many messages had been sent this month, by whatever way. */
    public void usedThisMonth(int messages) {
        line.costs().usedThisMonth(messages);
    }

    /** Messages counted against the quota, month by month of UTC+9. */
    public SortedMap<YearMonth, Integer> usedByMonth() {
        return line.costs().byMonth();
    }

    /** People reached by pushes on a day of UTC+9. */
    public int pushedOn(LocalDate day) {
        return line.costs().on(day, "push");
    }

    /** What was accepted for a person or group; empty when no request named it. */
    public Optional<Ledger.Target> accepted(String to) {
        return line.ledger().target(to);
    }

    /** What was accepted for all of them. */
    public Ledger.Totals accepted() {
        return line.ledger().totals();
    }
}
