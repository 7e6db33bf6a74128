package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Schools;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The office's codes of schools and networks, and the names of its lists: programs know no other
 * names of them. Thread-safe.
 */
@Component
class PlaceCodes {
    private final Schools schools;
    private final Networks networks;
    private final SchoolLists lists;

    PlaceCodes(Schools schools, Networks networks, SchoolLists lists) {
        this.schools = schools;
        this.networks = networks;
        this.lists = lists;
    }

    /**
     * Exactly one of both.
     *
     * @throws ApiProblem when it is another number of them, or not there, or closed
     */
    Place place(DistrictId district, @Nullable String school, @Nullable String network) {
        if (named(school, network) != 1) {
            throw ApiProblem.wrong("Name exactly one of school and network.");
        }
        return school == null
                ? new Place.InNetwork(network(district, Objects.requireNonNullElse(network, "")))
                : new Place.AtSchool(school(district, school));
    }

    static long named(@Nullable String... fields) {
        return Arrays.stream(fields).filter(Objects::nonNull).count();
    }

    /** A school, whether or not it is closed. */
    School.Id knownSchool(DistrictId district, String code) {
        return found(district, code).id();
    }

    private School found(DistrictId district, String code) {
        return schools.byCode(district, code)
                .orElseThrow(() -> ApiProblem.wrong("school is not known."));
    }

    School.Id school(DistrictId district, String code) {
        School school = found(district, code);
        if (school.closedOn() != null) {
            throw ApiProblem.wrong("school is closed.");
        }
        return school.id();
    }

    Network.Id network(DistrictId district, String code) {
        Network network =
                networks.all(district).stream()
                        .filter(found -> found.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> ApiProblem.wrong("network is not known."));
        if (network.closedOn() != null) {
            throw ApiProblem.wrong("network is closed.");
        }
        return network.id();
    }

    UUID list(DistrictId district, String name) {
        return lists.all(district).stream()
                .filter(list -> list.name().equals(name))
                .map(SchoolLists.Row::id)
                .findFirst()
                .orElseThrow(() -> ApiProblem.wrong("list is not known."));
    }

    /**
     * The ids of schools, the closed ones too.
     *
     * @throws ApiProblem when the district has not one of them
     */
    List<UUID> schools(DistrictId district, List<String> codes) {
        Map<String, UUID> known = new HashMap<>();
        schools.all(district).forEach(school -> known.put(school.code(), school.id().value()));
        return codes.stream()
                .map(
                        code -> {
                            UUID id = code == null ? null : known.get(code);
                            if (id == null) {
                                throw ApiProblem.wrong(
                                        "A school of schools is not known: number "
                                                + (codes.indexOf(code) + 1)
                                                + ".");
                            }
                            return id;
                        })
                .distinct()
                .toList();
    }

    @Nullable String codeOfSchool(DistrictId district, Place place) {
        return place instanceof Place.AtSchool(School.Id school)
                ? schools.byId(district, school).map(School::code).orElse(null)
                : null;
    }

    @Nullable String codeOfNetwork(DistrictId district, Place place) {
        return place instanceof Place.InNetwork(Network.Id network)
                ? networks.byId(district, network).map(Network::code).orElse(null)
                : null;
    }

    /** The ids of networks, by their codes. */
    Set<UUID> networks(DistrictId district, List<String> codes) {
        return codes.stream()
                .map(code -> network(district, code).value())
                .collect(Collectors.toSet());
    }

    /** The ids of lists, by their names. */
    Set<UUID> lists(DistrictId district, List<String> names) {
        return names.stream().map(name -> list(district, name)).collect(Collectors.toSet());
    }
}
