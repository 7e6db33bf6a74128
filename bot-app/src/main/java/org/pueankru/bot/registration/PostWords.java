package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names posts and schools as people do. */
@Component
class PostWords {
    private final Sayings sayings;
    private final Schools schools;
    private final Networks networks;

    PostWords(Sayings sayings, Schools schools, Networks networks) {
        this.sayings = sayings;
        this.schools = schools;
        this.networks = networks;
    }

    String of(District district, Post post) {
        String named = of(district, post.role(), post.place());
        return post.isHeld() ? named : sayings.say("post.waiting", named);
    }

    String of(District district, Role role, Place place) {
        return role(role) + " · " + place(district, place);
    }

    /** The same, with where the school lies: others may have its name. */
    String withLocation(District district, Role role, Place place) {
        String where =
                place instanceof Place.AtSchool(School.Id school)
                        ? schools.byId(district.id(), school).map(this::location).orElse("")
                        : "";
        return of(district, role, place) + where;
    }

    String role(Role role) {
        return sayings.say("role." + role.code());
    }

    String place(District district, Place place) {
        return switch (place) {
            case Place.AtSchool(School.Id school) ->
                    schools.byId(district.id(), school).map(this::school).orElse("");
            case Place.InNetwork(Network.Id network) ->
                    networks.byId(district.id(), network).map(Network::name).orElse("");
            case Place.WholeDistrict _ -> district.name();
        };
    }

    /** With the word for school before the name. */
    String school(School school) {
        String word = sayings.say("word.school");
        return school.name().startsWith(word) ? school.name() : word + school.name();
    }

    /** Where it lies, in brackets, as far as it is told; empty when nothing is. */
    String location(School school) {
        var at = school.location();
        String where =
                Stream.of(
                                named("place.subdistrict", at.subdistrict()),
                                named("place.amphoe", at.amphoe()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return where.isEmpty() ? "" : " (" + where + ")";
    }

    private @Nullable String named(String key, @Nullable String place) {
        return place == null || place.isBlank() ? null : sayings.say(key, bare(place));
    }

    /** Files have places with and without the word for their kind. */
    private static String bare(String place) {
        return place.strip().replaceFirst("^(อำเภอ|ตำบล|[อต]\\.)\\s*", "");
    }
}
