package org.pueankru.bot.groups;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.springframework.stereotype.Component;

/** The names of what groups stand for. */
@Component
class StandsNames {
    private final Schools schools;
    private final Networks networks;
    private final SchoolLists lists;

    StandsNames(Schools schools, Networks networks, SchoolLists lists) {
        this.schools = schools;
        this.networks = networks;
        this.lists = lists;
    }

    String of(District district, Stands stands) {
        return switch (stands) {
            case Stands.ForSchool(School.Id id) ->
                    schools.byId(district.id(), id).map(School::name).orElseThrow();
            case Stands.ForNetwork(Network.Id id) ->
                    networks.byId(district.id(), id).map(Network::name).orElseThrow();
            case Stands.ForList(java.util.UUID id) -> lists.nameOf(district.id(), id).orElseThrow();
            case Stands.ForDistrict _ -> district.name();
        };
    }
}
