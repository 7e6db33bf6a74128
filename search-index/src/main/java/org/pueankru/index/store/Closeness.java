package org.pueankru.index.store;

import org.pueankru.index.store.Matches.Fit;

/**
 * How much of a text items must have, by its length: a long text is a question, of which no item
 * has all. Shares of a text run from 0 to 1, rare terms weighing more.
 *
 * @param ofBest the share of what the best item has that others must have to match
 * @param floor the share that even the best must have to be shown at all
 * @param certainGrams the share of a text's trigrams that a title must have to be plainly about it
 * @param question whether a first page is filled with items that have less
 */
record Closeness(float ofBest, float floor, float certainGrams, boolean question) {
    /** The share of a text's words that a title must have to be plainly about it. */
    private static final float CERTAIN_WORDS = 0.6f;

    /** The share of a text that an item must have somewhere to be about just that. */
    private static final float MENTIONED = 0.9f;

    /** What teachers ask for begins with ten cards. */
    static final int FIRST_PAGE = 10;

    /**
     * The closeness for a text.
     *
     * @param length in letters, marks and digits
     */
    static Closeness of(int length) {
        if (length <= 12) {
            return new Closeness(0.8f, 0.15f, 0.85f, false);
        }
        if (length <= 20) {
            return new Closeness(0.6f, 0.1f, 0.75f, true);
        }
        return length <= 40
                ? new Closeness(0.5f, 0.1f, 0.6f, true)
                : new Closeness(0.4f, 0.05f, 0.6f, true);
    }

    Fit fit(float wordsInHead, float gramsInHead, float bestAnywhere) {
        if (wordsInHead >= CERTAIN_WORDS || gramsInHead >= certainGrams) {
            return Fit.CERTAIN;
        }
        return bestAnywhere >= MENTIONED ? Fit.MENTIONED : Fit.NEAR;
    }

    /** Whether a first page that is not full is filled with items that have less of the text. */
    boolean fills(Fit fit) {
        return question || fit == Fit.NEAR;
    }
}
