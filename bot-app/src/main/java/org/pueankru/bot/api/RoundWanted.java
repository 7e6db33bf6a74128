package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.notices.Content;

/**
 * Of which round a report is due.
 *
 * @param fiscalYear Buddhist year in which it ends
 * @param names whether groups of several schools read which are missing; null = yes
 * @param goesUp whether overdue reports are told to those above; null = yes
 */
record RoundWanted(
        @Nullable String name,
        @Nullable Integer fiscalYear,
        @Nullable Boolean names,
        @Nullable Boolean goesUp) {
    private static final int NAME = 80;
    private static final int FEWEST_YEAR = 2_560;
    private static final int MOST_YEAR = 2_620;

    Content.Round read() {
        if (fiscalYear == null || fiscalYear < FEWEST_YEAR || fiscalYear > MOST_YEAR) {
            throw ApiProblem.wrong(
                    "round.fiscalYear must be a Buddhist year, "
                            + FEWEST_YEAR
                            + " to "
                            + MOST_YEAR
                            + ".");
        }
        return new Content.Round(
                NoticeWanted.line("round.name", NoticeWanted.required("round.name", name), NAME),
                fiscalYear,
                !Boolean.FALSE.equals(names),
                !Boolean.FALSE.equals(goesUp));
    }
}
