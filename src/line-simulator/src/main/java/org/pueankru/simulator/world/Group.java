package org.pueankru.simulator.world;

import java.util.List;

/**
 * A LINE group.
 *
 * @param groupId {@code C} + 32 lower-case hex digits
 * @param name the name that its members see
 * @param members user ids of the people in it; the bot is not counted, as in LINE
 * @param botIsMember whether the bot has been invited
 */
public record Group(String groupId, String name, List<String> members, boolean botIsMember) {
    public Group {
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** The same group with other people in it. */
    public Group withMembers(List<String> people) {
        return new Group(groupId, name, people, botIsMember);
    }

    /** The same group with the bot in it, or without. */
    public Group withBot(boolean isMember) {
        return new Group(groupId, name, members, isMember);
    }
}
