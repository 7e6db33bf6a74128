package org.pueankru.bot.search.browsing;

import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.index.Grade;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Three grades that schools speak of together. */
public enum Level {
    KINDERGARTEN(Grade.K1, Grade.K3, Phrase.LEVEL_KINDERGARTEN),
    LOWER_PRIMARY(Grade.P1, Grade.P3, Phrase.LEVEL_LOWER_PRIMARY),
    UPPER_PRIMARY(Grade.P4, Grade.P6, Phrase.LEVEL_UPPER_PRIMARY),
    LOWER_SECONDARY(Grade.M1, Grade.M3, Phrase.LEVEL_LOWER_SECONDARY),
    UPPER_SECONDARY(Grade.M4, Grade.M6, Phrase.LEVEL_UPPER_SECONDARY);

    private final Grade first;
    private final Grade last;
    private final Phrase name;

    Level(Grade first, Grade last, Phrase name) {
        this.first = first;
        this.last = last;
        this.name = name;
    }

    public Set<Grade> grades() {
        return Grade.between(first, last);
    }

    Phrase phrase() {
        return name;
    }

    /** The level that has all of these grades. */
    static Optional<Level> of(Set<Grade> grades) {
        return grades.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(level -> level.grades().containsAll(grades))
                        .findFirst();
    }
}
