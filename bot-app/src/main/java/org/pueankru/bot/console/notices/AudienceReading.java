package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Audience.Way;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads out of a form to whom an announcement goes; pure. */
final class AudienceReading {
    /** What was chosen is possible, but no school is so. */
    static final Trouble NO_SCHOOL = new Trouble("scope", "scope-empty", List.of());

    private AudienceReading() {}

    /**
     * As it is chosen; what cannot stay so is told.
     *
     * @throws org.pueankru.bot.console.security.NotFound when something is chosen that no form
     *     offers
     */
    static Audience of(TypedNotice typed, Trouble.Found troubles) {
        Way way = way(typed, troubles);
        Set<Role> roles = all(typed, "role", Role::ofCode);
        if (way.tellsPeople() && roles.isEmpty()) {
            troubles.tell("role", "role-missing");
        }
        Audience audience =
                typed.of("scope").equals(TypedNotice.SOME)
                        ? some(typed, way, roles)
                        : new Audience(
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                ids(typed, "except"),
                                way,
                                roles);
        if (audience.isEverybody() && !typed.of("scope").equals(TypedNotice.EVERYBODY)) {
            troubles.tell("scope", "scope-missing");
        }
        return audience;
    }

    private static Audience some(TypedNotice typed, Way way, Set<Role> roles) {
        return new Audience(
                ids(typed, "network"),
                all(typed, "level", School.Level::ofCode),
                all(typed, "size", School.Size::ofCode),
                ids(typed, "list"),
                ids(typed, "picked"),
                ids(typed, "except"),
                way,
                roles);
    }

    private static Way way(TypedNotice typed, Trouble.Found troubles) {
        Optional<Way> way =
                Arrays.stream(Way.values())
                        .filter(each -> each.code().equals(typed.of("way")))
                        .findFirst();
        if (way.isEmpty()) {
            troubles.tell("way", "way-missing");
        }
        return way.orElse(Way.SCHOOL_GROUPS);
    }

    private static <T> Set<T> all(
            TypedNotice typed, String field, Function<String, Optional<T>> read) {
        return typed.all(field).stream()
                .flatMap(code -> read.apply(code).stream())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> ids(TypedNotice typed, String field) {
        return typed.all(field).stream().map(PathId::of).collect(Collectors.toSet());
    }
}
