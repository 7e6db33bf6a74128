package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Audience.Way;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * To whom an announcement is to go: {@code everybody}, or schools for which all that is given
 * holds.
 *
 * @param networks codes
 * @param lists names
 * @param schools codes
 * @param except codes of schools
 */
record AudienceWanted(
        @Nullable Boolean everybody,
        @Nullable List<String> networks,
        @Nullable List<String> levels,
        @Nullable List<String> sizes,
        @Nullable List<String> lists,
        @Nullable List<String> schools,
        @Nullable List<String> except,
        @Nullable String way,
        @Nullable List<String> roles) {
    /**
     * @throws ApiProblem when something of it is not known, or it does not say whom
     */
    Audience read(DistrictId district, PlaceCodes places) {
        Way by = readWay();
        Set<Role> told = all("roles", roles, Role::ofCode);
        if (by.tellsPeople() && told.isEmpty()) {
            throw ApiProblem.wrong("audience.roles is missing for this way.");
        }
        Audience audience =
                new Audience(
                        places.networks(district, given("networks", networks)),
                        all("levels", levels, School.Level::ofCode),
                        all("sizes", sizes, School.Size::ofCode),
                        places.lists(district, given("lists", lists)),
                        Set.copyOf(places.schools(district, given("schools", schools))),
                        Set.copyOf(places.schools(district, given("except", except))),
                        by,
                        told);
        if (audience.isEverybody() != Boolean.TRUE.equals(everybody)) {
            throw ApiProblem.wrong(
                    "audience: say \"everybody\": true, or choose by networks, levels, sizes, lists or schools, not both.");
        }
        return audience;
    }

    private Way readWay() {
        return Arrays.stream(Way.values())
                .filter(
                        each ->
                                each.code()
                                        .equals(Objects.requireNonNullElse(way, "school-groups")))
                .findFirst()
                .orElseThrow(() -> ApiProblem.wrong("audience.way is not known."));
    }

    private static <T> Set<T> all(
            String field, @Nullable List<String> codes, Function<String, Optional<T>> read) {
        return given(field, codes).stream()
                .map(
                        code ->
                                read.apply(code)
                                        .orElseThrow(
                                                () ->
                                                        ApiProblem.wrong(
                                                                "audience."
                                                                        + field
                                                                        + " has a code that is not known.")))
                .collect(Collectors.toSet());
    }

    private static List<String> given(String field, @Nullable List<String> codes) {
        List<String> all = Objects.requireNonNullElse(codes, List.of());
        if (all.stream().anyMatch(Objects::isNull)) {
            throw ApiProblem.wrong("audience." + field + " holds null.");
        }
        return all;
    }
}
