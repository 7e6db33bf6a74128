package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a group chat stands for. */
public sealed interface Stands {
    record ForSchool(School.Id school) implements Stands {}

    record ForNetwork(Network.Id network) implements Stands {}

    /** A list of schools that staff named. */
    record ForList(UUID list) implements Stands {}

    /** The directors of the district, or its staff. */
    record ForDistrict() implements Stands {}

    /** What the three columns of a row name; empty when none does. */
    static Optional<Stands> of(@Nullable UUID school, @Nullable UUID network, @Nullable UUID list) {
        if (school != null) {
            return Optional.of(new ForSchool(new School.Id(school)));
        }
        if (network != null) {
            return Optional.of(new ForNetwork(new Network.Id(network)));
        }
        return list == null ? Optional.empty() : Optional.of(new ForList(list));
    }

    /** The one row that it is, for the audit log; the district names itself. */
    static Map<String, String> detailsOf(@Nullable Stands stands) {
        return switch (stands) {
            case ForSchool(School.Id school) -> Map.of("stands", school.value().toString());
            case ForNetwork(Network.Id network) -> Map.of("stands", network.value().toString());
            case ForList(UUID list) -> Map.of("stands", list.toString());
            case ForDistrict _ -> Map.of("whole", "yes");
            case null -> Map.of();
        };
    }

    static @Nullable UUID schoolOf(@Nullable Stands stands) {
        return stands instanceof ForSchool(School.Id school) ? school.value() : null;
    }

    static @Nullable UUID networkOf(@Nullable Stands stands) {
        return stands instanceof ForNetwork(Network.Id network) ? network.value() : null;
    }

    static @Nullable UUID listOf(@Nullable Stands stands) {
        return stands instanceof ForList(UUID list) ? list : null;
    }
}
