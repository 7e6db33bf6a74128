package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Role;

import java.util.Locale;

/** The field {@code role} of what programs want. */
final class RoleField {
    private RoleField() {}

    /**
     * A role that is held outside the office: a token that leaked must not make somebody staff.
     *
     * @throws ApiProblem when it is another, or none
     */
    static Role outside(@Nullable String code) {
        return Role.ofCode(code == null ? "" : code)
                .filter(known -> known.reach() != Role.Reach.DISTRICT)
                .orElseThrow(
                        () ->
                                ApiProblem.wrong(
                                        "role is missing, not known, or one of the office, which staff give."));
    }

    static ApiProblem misplaced(Role role) {
        return ApiProblem.wrong(
                "This role is held at a " + role.reach().name().toLowerCase(Locale.ROOT) + ".");
    }
}
