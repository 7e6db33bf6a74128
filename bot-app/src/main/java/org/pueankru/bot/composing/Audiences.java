package org.pueankru.bot.composing;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Audience.Way;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** To whom somebody may announce by a tap. Thread-safe. */
@Component
class Audiences {
    /** Of the announcements that somebody sent before. */
    private static final int RECENT = 3;

    private static final String ALL = "all";
    private static final String LIST = "list:";
    private static final String LIST_GROUP = "list-group:";
    private static final String NETWORK = "net:";
    private static final String LIKE = "like:";

    private final SchoolLists lists;
    private final Networks networks;
    private final Groups groups;
    private final Notices notices;

    Audiences(SchoolLists lists, Networks networks, Groups groups, Notices notices) {
        this.lists = lists;
        this.networks = networks;
        this.groups = groups;
        this.notices = notices;
    }

    /**
     * A choice.
     *
     * @param code as the tap says it
     * @param kind of the words for it: {@code all}, {@code list}, {@code list-group}, {@code
     *     network} or {@code like}
     * @param name that goes into them
     */
    record Choice(String code, String kind, String name) {}

    /** All schools, own networks, what was used lately, and saved lists with their groups. */
    List<Choice> offered(Writer writer) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(ALL, "all", ""));
        ownNetworks(writer)
                .forEach(
                        network ->
                                choices.add(
                                        new Choice(
                                                NETWORK + network.id().value(),
                                                "network",
                                                network.name())));
        recent(writer)
                .forEach(
                        notice ->
                                choices.add(
                                        new Choice(
                                                LIKE + notice.id().value(),
                                                "like",
                                                notice.content().title())));
        Set<UUID> withGroup = listsWithGroup(writer.district().id());
        for (SchoolLists.Row list : lists.all(writer.district().id())) {
            choices.add(new Choice(LIST + list.id(), "list", list.name()));
            if (withGroup.contains(list.id())) {
                choices.add(new Choice(LIST_GROUP + list.id(), "list-group", list.name()));
            }
        }
        return choices;
    }

    private Set<UUID> listsWithGroup(DistrictId district) {
        return groups.all(district).stream()
                .filter(group -> group.state() == GroupChat.State.BOUND)
                .flatMap(
                        group ->
                                group.stands() instanceof Stands.ForList(UUID list)
                                        ? Stream.of(list)
                                        : Stream.<UUID>empty())
                .collect(Collectors.toSet());
    }

    private List<Network> ownNetworks(Writer writer) {
        return writer.posts().stream()
                .flatMap(
                        post ->
                                post.place() instanceof Place.InNetwork(Network.Id id)
                                        ? networks.byId(writer.district().id(), id).stream()
                                        : Optional.<Network>empty().stream())
                .filter(network -> network.closedOn() == null)
                .distinct()
                .toList();
    }

    /** Each audience once; that of all schools is offered anyway. */
    private List<Notice> recent(Writer writer) {
        Set<Audience> seen = new HashSet<>();
        return notices.latestBy(writer.district().id(), writer.person().id(), 20).stream()
                .filter(notice -> !notice.audience().isEverybody())
                .filter(notice -> seen.add(notice.audience()))
                .limit(RECENT)
                .toList();
    }

    /** What a tap chose; empty when the district has it no more, or never had. */
    Optional<Audience> read(DistrictId district, String code) {
        if (code.equals(ALL)) {
            return Optional.of(Audience.everybody(Way.SCHOOL_GROUPS, Set.of()));
        }
        return idIn(code)
                .flatMap(
                        id -> {
                            if (code.startsWith(LIST) || code.startsWith(LIST_GROUP)) {
                                Way way =
                                        code.startsWith(LIST) ? Way.SCHOOL_GROUPS : Way.LIST_GROUPS;
                                return lists.byId(district, id)
                                        .map(list -> only(Set.of(), Set.of(list.id()), way));
                            }
                            return code.startsWith(NETWORK)
                                    ? networks.byId(district, new Network.Id(id))
                                            .map(_ -> only(Set.of(id), Set.of(), Way.SCHOOL_GROUPS))
                                    : notices.byId(district, new Notice.Id(id))
                                            .map(Notice::audience);
                        });
    }

    private static Audience only(Set<UUID> networks, Set<UUID> lists, Way way) {
        return new Audience(networks, Set.of(), Set.of(), lists, Set.of(), Set.of(), way, Set.of());
    }

    private static Optional<UUID> idIn(String code) {
        try {
            return Optional.of(UUID.fromString(code.substring(code.indexOf(':') + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
