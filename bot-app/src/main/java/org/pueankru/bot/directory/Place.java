package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Where a post is held, or what a code is for. */
public sealed interface Place {
    /** A school. */
    record AtSchool(School.Id school) implements Place {}

    /** A network of schools. */
    record InNetwork(Network.Id network) implements Place {}

    /** The district office, or the district as a whole. */
    record WholeDistrict() implements Place {}

    default @Nullable UUID schoolId() {
        return this instanceof AtSchool at ? at.school().value() : null;
    }

    default @Nullable UUID networkId() {
        return this instanceof InNetwork in ? in.network().value() : null;
    }

    /** The place that the two columns of a row name. */
    static Place of(@Nullable UUID school, @Nullable UUID network) {
        if (school != null) {
            return new AtSchool(new School.Id(school));
        }
        return network == null ? new WholeDistrict() : new InNetwork(new Network.Id(network));
    }

    /** Whether a role can be held here. */
    default boolean suits(Role role) {
        return switch (role.reach()) {
            case SCHOOL -> this instanceof AtSchool;
            case NETWORK -> this instanceof InNetwork;
            case DISTRICT -> this instanceof WholeDistrict;
        };
    }
}
