package org.pueankru.bot.notices;

import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.ChatId;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom an audience reaches.
 *
 * @param targets chats, each once
 * @param unreached schools of which nobody can be reached, and why
 */
public record Reach(List<Target> targets, Map<School.Id, Why> unreached) {
    public Reach {
        targets = List.copyOf(targets);
        unreached = Map.copyOf(unreached);
    }

    /**
     * A chat.
     *
     * @param id of the person or group chat
     * @param cost messages that LINE counts; 0 for a group that nobody counted yet
     * @param counted whether somebody knows what it costs
     * @param schools whose it is
     */
    public record Target(UUID id, ChatId chat, int cost, boolean counted, Set<School.Id> schools) {
        public Target {
            schools = Set.copyOf(schools);
        }

        public boolean isPerson() {
            return chat.isOneToOne();
        }
    }

    /** Why nobody of a school can be reached. */
    public enum Why {
        /** No group is bound to it. */
        NO_GROUP,
        /** The bot is not in its group any more. */
        GROUP_GONE,
        /** Nobody holds such a post. */
        NOBODY,
        /** Who holds it has not registered in LINE. */
        NOT_REGISTERED,
        /** Who holds it blocked the bot, or does without such announcements. */
        BLOCKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Messages that LINE counts for all of it. */
    public int cost() {
        return targets.stream().mapToInt(Target::cost).sum();
    }

    /** What pushes of it cost: nothing for what goes with free replies only. */
    public int cost(Notice.Ride ride) {
        return ride.isFreeOnly() ? 0 : cost();
    }

    /** Groups of which nobody knows what they cost. */
    public long uncounted() {
        return targets.stream().filter(target -> !target.counted()).count();
    }

    public long people() {
        return targets.stream().filter(Target::isPerson).count();
    }

    public long groups() {
        return targets.size() - people();
    }

    /** Schools of which somebody can be reached. */
    public long schools() {
        return reached().size();
    }

    public Set<School.Id> reached() {
        return schoolsOf(targets.stream());
    }

    /** Those of which a group of several is reached, and not only somebody alone. */
    public Set<School.Id> reachedByGroup() {
        return schoolsOf(targets.stream().filter(target -> !target.isPerson()));
    }

    private static Set<School.Id> schoolsOf(Stream<Target> targets) {
        return targets.flatMap(target -> target.schools().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
