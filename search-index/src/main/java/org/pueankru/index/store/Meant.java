package org.pueankru.index.store;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.Understood;
import org.pueankru.index.query.KeyboardLayout;
import org.pueankru.index.query.Sounding;
import org.pueankru.index.query.TeacherQueries;
import org.pueankru.index.store.Correction.Spelling;
import org.pueankru.index.store.Matches.Fit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a query is taken to mean.
 *
 * @param wording the text as typed, or as it must have been meant
 * @param filters those typed, and those that only showed once the text was repaired
 * @param guessed whether the wording is only nearly like what was typed, which claims nothing
 */
record Meant(Wording wording, Filters filters, boolean guessed) {
    /** Who finds more than these is not asked whether something else was meant. */
    private static final int FEW = 3;

    private static final int LEAST_OF_SUGGESTED = 5;
    private static final int TIMES_AS_MANY = 5;

    Meant(Wording wording, Filters filters) {
        this(wording, filters, false);
    }

    /**
     * The text as typed, or what it must have been when that finds no more than parts of it and a
     * repair finds items that are plainly about it; empty when nothing has any of it.
     */
    static Optional<Meant> by(Wording typed, Filters filters, Snapshot snapshot)
            throws IOException {
        Matches found = snapshot.matches(typed);
        if (found.fit() != Fit.NEAR && found.fit() != Fit.FAR) {
            return Optional.of(new Meant(typed, filters));
        }
        Meant repaired =
                snapshot.isTerm(typed.query()) ? null : repaired(typed.text(), filters, snapshot);
        if (repaired != null) {
            return Optional.of(repaired);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Meant(typed, filters));
    }

    private static @Nullable Meant repaired(String text, Filters filters, Snapshot snapshot)
            throws IOException {
        Meant repaired = withKeyboardRepaired(text, filters, snapshot);
        if (repaired == null) {
            repaired = corrected(text, filters, snapshot);
        }
        return repaired == null ? heard(text, filters, snapshot) : repaired;
    }

    private static @Nullable Meant withKeyboardRepaired(
            String text, Filters filters, Snapshot snapshot) throws IOException {
        for (String keys : otherLayouts(text)) {
            Understood repaired = TeacherQueries.standard().understand(keys);
            Wording wording = Wording.of(repaired.text());
            if (snapshot.matches(wording).fit() == Fit.CERTAIN) {
                return new Meant(wording, filters.refinedBy(repaired.filters()));
            }
        }
        return null;
    }

    private static List<String> otherLayouts(String text) {
        return Stream.of(KeyboardLayout.thai(text), KeyboardLayout.latin(text))
                .filter(keys -> !keys.isBlank())
                .toList();
    }

    private static @Nullable Meant corrected(String text, Filters filters, Snapshot snapshot)
            throws IOException {
        for (Spelling spelling : new Correction(snapshot.phrasebook()).of(text)) {
            Wording wording = Wording.of(spelling.text());
            if (snapshot.matches(wording).fit() == Fit.CERTAIN) {
                return new Meant(wording, filters, spelling.isGuess());
            }
        }
        return null;
    }

    /** An English word that was written as it sounds. */
    private static @Nullable Meant heard(String text, Filters filters, Snapshot snapshot)
            throws IOException {
        for (Sounding word : snapshot.thesaurus().soundingLike(text)) {
            Wording wording = Wording.of(word.text());
            Fit fit = snapshot.matches(wording).fit();
            if (fit == Fit.CERTAIN || fit == Fit.WIDER) {
                return new Meant(wording, filters, !word.alike());
            }
        }
        return null;
    }

    /** A like text that finds much more; null for most texts. */
    static @Nullable String suggestion(Wording typed, Snapshot snapshot) throws IOException {
        int found = snapshot.matches(typed).documents().length;
        if (typed.isNone() || typed.ranksOnly() || found > FEW) {
            return null;
        }
        int least = Math.max(LEAST_OF_SUGGESTED, TIMES_AS_MANY * found);
        for (String spelling : new Correction(snapshot.phrasebook()).like(typed.text())) {
            Matches more = snapshot.matches(Wording.of(spelling));
            if (more.fit() == Fit.CERTAIN && more.documents().length >= least) {
                return spelling;
            }
        }
        return null;
    }
}
