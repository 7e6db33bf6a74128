package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * How far somebody has come in registering: the dialogue's memory. Before the privacy notice is
 * accepted it holds nothing that was told.
 *
 * @param acceptedAt when the notice was accepted; null when it is not, or was at an earlier time
 * @param school the school that was chosen
 * @param name the name that was typed
 * @param code the invite code, sealed, in Base64
 * @param leaving the post that ends when the new one begins
 */
record Draft(
        Step step,
        @Nullable Instant acceptedAt,
        @Nullable UUID school,
        @Nullable String name,
        @Nullable String code,
        @Nullable UUID leaving) {
    /** What is asked next. */
    enum Step {
        NOTICE,
        ROLE,
        CODE,
        SCHOOL,
        NAME,
        CONFIRM,
        /** Whether they are the one of that name whom the office has at the school. */
        LISTED
    }

    static Draft at(Step step) {
        return new Draft(step, null, null, null, null, null);
    }

    /** From here anew; that the notice was accepted stays. */
    Draft anew(Step next) {
        return new Draft(next, acceptedAt, null, null, null, null);
    }

    Draft to(Step next) {
        return new Draft(next, acceptedAt, school, name, code, leaving);
    }

    Draft accepted(Instant at) {
        return new Draft(step, at, school, name, code, leaving);
    }

    /** A teacher at this school; a code is not needed for it. */
    Draft withSchool(UUID chosen) {
        return new Draft(step, acceptedAt, chosen, name, null, leaving);
    }

    Draft withName(@Nullable String typed) {
        return new Draft(step, acceptedAt, school, typed, code, leaving);
    }

    Draft withCode(@Nullable String sealed) {
        return new Draft(step, acceptedAt, null, name, sealed, null);
    }

    Draft leaving(UUID post) {
        return new Draft(step, acceptedAt, school, name, code, post);
    }
}
