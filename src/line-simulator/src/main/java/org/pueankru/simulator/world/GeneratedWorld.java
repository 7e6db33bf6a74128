package org.pueankru.simulator.world;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A world of any size for load tests. Ids tell their number, so that a test can make them itself:
 * person 1 is {@code Ua} and 31 hex digits of the number, group 1 {@code Ca} and the same.
 */
public final class GeneratedWorld {
    private static final String COLOUR = "#5B8DEF";

    private GeneratedWorld() {}

    /**
     * So many people, all of them friends of the bot, and so many groups with the bot; each group
     * has the next members in the order of the people, who take turns.
     *
     * @param persons at least 1
     * @param members of each group, at most as many as there are people
     * @throws IllegalArgumentException when LINE could not have such a world
     */
    public static World of(int persons, int groups, int members) {
        if (persons < 1 || groups < 0 || members < 1 || members > persons) {
            throw new IllegalArgumentException(
                    "A generated world has at least one person, and groups of one to all persons");
        }
        return new World(
                Bot.DEFAULT,
                numbers(persons).mapToObj(GeneratedWorld::person).toList(),
                numbers(groups).mapToObj(group -> group(group, members, persons)).toList(),
                List.of());
    }

    /** The user id of the person with this number, from 1. */
    public static String userId(int number) {
        return "Ua%031x".formatted(number);
    }

    /** The id of the group with this number, from 1. */
    public static String groupId(int number) {
        return "Ca%031x".formatted(number);
    }

    private static IntStream numbers(int count) {
        return IntStream.rangeClosed(1, count);
    }

    private static Person person(int number) {
        return new Person(userId(number), "ครู %05d".formatted(number), COLOUR, "");
    }

    private static Group group(int number, int members, int persons) {
        List<String> people =
                IntStream.range(0, members)
                        .map(place -> (int) (((number - 1L) * members + place) % persons) + 1)
                        .mapToObj(GeneratedWorld::userId)
                        .toList();
        return new Group(groupId(number), "กลุ่ม %05d".formatted(number), people, true);
    }
}
