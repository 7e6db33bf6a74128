package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How posts are told of in a plan: {@code director|93010001 โรงเรียนบ้านหนองน้ำใส}. */
final class PlaceNames {
    private final Map<School.Id, School> schools;
    private final Map<Network.Id, Network> networks;

    PlaceNames(DirectoryNow now) {
        schools = now.schools().stream().collect(Collectors.toMap(School::id, Function.identity()));
        networks =
                now.networks().stream().collect(Collectors.toMap(Network::id, Function.identity()));
    }

    String post(Role role, Place place) {
        String name =
                switch (place) {
                    case Place.AtSchool(School.Id id) -> {
                        School school = schools.get(id);
                        yield school == null ? "" : school.code() + " " + school.name();
                    }
                    case Place.InNetwork(Network.Id id) -> {
                        Network network = networks.get(id);
                        yield network == null ? "" : network.name();
                    }
                    case Place.WholeDistrict _ -> "";
                };
        return role.code() + "|" + name;
    }
}
