package org.pueankru.index.store;

import org.jspecify.annotations.Nullable;

/**
 * The items that match a text: ascending document numbers and the score of each. The arrays are
 * handed out as they are and must not be changed.
 */
final class Matches {
    private final int[] documents;
    private final float[] scores;
    private final Fit fit;
    private final @Nullable Matches loosely;

    /** How well the best item fits a text. */
    enum Fit {
        /** Some item is plainly about the text, as its title, tags or indicators tell. */
        CERTAIN,
        /** Some item has nearly all of the text somewhere. */
        MENTIONED,
        /** Some item is plainly about the wider topic that the text is part of. */
        WIDER,
        /** Items have parts of the text. */
        NEAR,
        /** Even the best item has little of the text. */
        FAR
    }

    Matches(int[] documents, float[] scores, Fit fit) {
        this(documents, scores, fit, null);
    }

    private Matches(int[] documents, float[] scores, Fit fit, @Nullable Matches loosely) {
        this.documents = documents;
        this.scores = scores;
        this.fit = fit;
        this.loosely = loosely;
    }

    /** These, and what to show beside them where that is all there is to show. */
    Matches or(Matches more) {
        return new Matches(documents, scores, fit, more);
    }

    /** Items that have less of the text as well, for a first page without filters. */
    Matches loosely() {
        return loosely == null ? this : loosely;
    }

    int[] documents() {
        return documents;
    }

    float[] scores() {
        return scores;
    }

    Fit fit() {
        return fit;
    }

    /** Whether even the best item has little of the text. */
    boolean isFarFetched() {
        return fit == Fit.FAR;
    }

    boolean isEmpty() {
        return documents.length == 0;
    }
}
