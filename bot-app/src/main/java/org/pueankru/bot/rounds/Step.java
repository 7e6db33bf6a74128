package org.pueankru.bot.rounds;

import java.util.Locale;

/**
 * One reminder of a ladder; each comes once for a school.
 *
 * @param code names it among the steps of a school, such as {@code d-3}
 */
record Step(Kind kind, String code) {
    /** Who is told. */
    enum Kind {
        /** The school itself. */
        SCHOOL,
        /** Core teachers and chairs of its network. */
        NETWORK,
        /** Supervisors of the office. */
        OFFICE,
        /** The school, because somebody wished it. */
        NUDGE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
