package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How the index stands to the record.
 *
 * @param asked whether PostgreSQL has told its newest generation since the start
 * @param wanted that generation's number; null when there is none
 * @param have the number of the generation that the index shows; null when it shows none
 * @param since when this instance first found or made the index to show it
 * @param problem why the index is not brought further, as words for operators; null when it is
 */
record Standing(
        boolean asked,
        @Nullable Long wanted,
        @Nullable Long have,
        @Nullable Instant since,
        @Nullable String problem) {
    static final Standing UNKNOWN = new Standing(false, null, null, null, null);

    /** Whether nothing was ever imported. */
    boolean isEmpty() {
        return asked && wanted == null;
    }

    Standing wanting(@Nullable Generation newest) {
        return new Standing(true, newest == null ? null : newest.number(), have, since, problem);
    }

    /** The index shows this generation, or none; keeps the time if it did so before. */
    Standing showing(@Nullable Long number, Instant now) {
        boolean same = number != null && number.equals(have);
        return new Standing(
                asked, wanted, number, number == null ? null : same ? since : now, problem);
    }

    Standing with(@Nullable String newProblem) {
        return new Standing(asked, wanted, have, since, newProblem);
    }
}
