package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of the schools of an audience: their groups, and people there. */
final class Neighbourhood {
    private final List<Place> schools;
    private final Map<Stands, List<Group>> groups;
    private final Map<UUID, List<Somebody>> people = new HashMap<>();
    private final List<Somebody> office = new ArrayList<>();

    /**
     * A school.
     *
     * @param lists those whose groups the audience means
     */
    record Place(School.Id id, @Nullable UUID network, Set<UUID> lists) {
        Place {
            lists = Set.copyOf(lists);
        }
    }

    /**
     * A group chat.
     *
     * @param members null = nobody counted them yet
     * @param gone whether the bot is not in it any more
     */
    record Group(UUID id, ChatId chat, @Nullable Integer members, Stands stands, boolean gone) {}

    /**
     * A holder of a post.
     *
     * @param school of the post; null when it is at a network or the office
     * @param chat null until they register
     * @param away whether they blocked the bot or do without such announcements
     */
    record Somebody(
            UUID id,
            @Nullable ChatId chat,
            @Nullable UUID school,
            @Nullable UUID network,
            boolean away) {}

    /**
     * @param schools those that the audience chose
     * @param groups all group chats that stand for something
     * @param people holders of the chosen roles, each post once
     */
    Neighbourhood(List<Place> schools, List<Group> groups, List<Somebody> people) {
        this.schools = List.copyOf(schools);
        this.groups = groups.stream().collect(Collectors.groupingBy(Group::stands));
        for (Somebody each : people) {
            UUID at = each.school() != null ? each.school() : each.network();
            (at == null ? office : this.people.computeIfAbsent(at, _ -> new ArrayList<>()))
                    .add(each);
        }
    }

    List<Place> schools() {
        return schools;
    }

    List<Group> groupsOfSchool(Place school) {
        return standingFor(new Stands.ForSchool(school.id()));
    }

    List<Group> groupsOfNetwork(Place school) {
        return school.network() == null
                ? List.of()
                : standingFor(new Stands.ForNetwork(new Network.Id(school.network())));
    }

    List<Group> groupsOfLists(Place school) {
        return school.lists().stream()
                .flatMap(list -> standingFor(new Stands.ForList(list)).stream())
                .toList();
    }

    List<Group> groupsOfDistrict() {
        return standingFor(new Stands.ForDistrict());
    }

    private List<Group> standingFor(Stands what) {
        return groups.getOrDefault(what, List.of());
    }

    /** Those at the school, at its network, and at the office; somebody with two posts once. */
    Collection<Somebody> peopleOf(Place school) {
        Map<UUID, Somebody> known = new LinkedHashMap<>();
        Stream.of(
                        people.getOrDefault(school.id().value(), List.of()),
                        school.network() == null
                                ? List.<Somebody>of()
                                : people.getOrDefault(school.network(), List.of()),
                        office)
                .flatMap(List::stream)
                .forEach(each -> known.putIfAbsent(each.id(), each));
        return known.values();
    }
}
