package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.index.Filters;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.Understood;

import java.util.Optional;

/**
 * A message that asks for media, as it was understood.
 *
 * @param wider what else it takes away from the last search; absent = nothing
 * @param noSuchGrade the grade in it that does not exist; absent = none
 * @param alone whether it says nothing but that grade
 * @param isLong whether it is longer than what was read
 */
record Message(
        String typed,
        FollowUp.@Nullable Widen wider,
        @Nullable NoSuchGrade noSuchGrade,
        boolean alone,
        Understood understood,
        boolean isLong) {
    /** UTF-16 units of a message in which filters are looked for. */
    private static final int READ_LIMIT = 500;

    static Message of(String text, MediaIndex index) {
        FollowUp.Widen wider =
                FollowUpWords.in(text).orElse(null) instanceof FollowUp.Widen widen ? widen : null;
        String typed = wider == null ? text : wider.rest();
        NoSuchGrade noGrade = NoSuchGrade.in(typed).orElse(null);
        String clean = TypedText.clean(noGrade == null ? typed : noGrade.rest());
        String read = TypedText.cut(clean, READ_LIMIT);
        return new Message(
                typed,
                wider,
                noGrade,
                noGrade != null && isOneGrade(index.understand(noGrade.alike())),
                index.understand(read),
                read.length() < clean.length());
    }

    private static boolean isOneGrade(Understood understood) {
        Filters filters = understood.filters();
        return understood.isFacetsOnly()
                && filters.grades().size() == 1
                && filters.withoutGrades().isEmpty();
    }

    /** What becomes of the last search; empty when this is a search of its own. */
    Optional<ForMedia> refining(ForMedia last) {
        return Refining.of(wider == null ? last : wider.of(last), typed, understood);
    }

    ForMedia anew() {
        return new ForMedia(understood.text(), understood.filters(), 0);
    }

    /** Whether an ask has less of the text than was typed. */
    boolean isCutBy(ForMedia ask) {
        return isLong || ask.text().length() < understood.text().length();
    }
}
