package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.NoticeKind;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form for an announcement offers to choose from. Thread-safe. */
@Component
class Offers {
    private final Networks networks;
    private final Schools schools;
    private final SchoolLists lists;

    Offers(Networks networks, Schools schools, SchoolLists lists) {
        this.networks = networks;
        this.schools = schools;
        this.lists = lists;
    }

    void offer(DistrictId district, Model model) {
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("askings", Content.Asks.values());
        model.addAttribute("ways", Audience.Way.values());
        model.addAttribute("roles", Role.values());
        model.addAttribute("levels", School.Level.values());
        model.addAttribute("sizes", School.Size.values());
        model.addAttribute(
                "networks",
                networks.all(district).stream()
                        .filter(network -> network.closedOn() == null)
                        .toList());
        model.addAttribute("lists", lists.all(district));
        model.addAttribute("schools", schools.open(district));
    }

    /**
     * @throws NotFound when something was chosen that the district has not
     */
    void require(DistrictId district, Audience audience) {
        requireAll(
                audience.networks(),
                networks.all(district).stream().map(Network::id).map(Network.Id::value));
        requireAll(audience.lists(), lists.all(district).stream().map(SchoolLists.Row::id));
        Set<UUID> named = new HashSet<>(audience.picked());
        named.addAll(audience.except());
        requireAll(named, schools.all(district).stream().map(School::id).map(School.Id::value));
    }

    private static void requireAll(Collection<UUID> chosen, Stream<UUID> existing) {
        if (!existing.collect(Collectors.toSet()).containsAll(chosen)) {
            throw new NotFound();
        }
    }
}
