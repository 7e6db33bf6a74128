package org.pueankru.index.store;

import org.pueankru.index.store.Matches.Fit;

/**
 * How much of a text items must have, by its length: a long text is a question, of which no item
 * has all. Shares of a text run from 0 to 1, rare terms weighing more.
 *
 * @param ofBest the share of what the best item has that others must have to match
 * @param floor the share that even the best must have to be shown at all
 * @param certainWords the share of a text's words that a title must have to be plainly about it
 * @param certainGrams the share of a text's trigrams that a title must have to be plainly about it
 * @param question whether a first page is filled with items that have less
 */
record Closeness(
        float ofBest, float floor, float certainWords, float certainGrams, boolean question) {
    /** The share of a text that an item must have somewhere to be about just that. */
    static final float MENTIONED = 0.9f;

    /** The share of a text that is little. */
    private static final float LITTLE = 0.3f;

    /** An item has much of a text that has so large a share. */
    private static final float MUCH = 0.6f;

    /** What teachers ask for begins with ten cards. */
    static final int FIRST_PAGE = 10;

    /**
     * The closeness for a text.
     *
     * @param length in letters, marks and digits
     */
    static Closeness of(int length) {
        if (length <= 12) {
            return new Closeness(0.8f, 0.15f, 0.8f, 0.85f, false);
        }
        if (length <= 20) {
            return new Closeness(0.6f, 0.1f, 0.7f, 0.75f, true);
        }
        return length <= 40
                ? new Closeness(0.5f, 0.1f, 0.6f, 0.6f, true)
                : new Closeness(0.4f, 0.05f, 0.6f, 0.6f, true);
    }

    /** The share of a text below which items are not wanted where the best has much of it. */
    float least() {
        return Math.min(LITTLE, MUCH * ofBest);
    }

    Fit fit(float wordsInHead, float gramsInHead, float bestAnywhere) {
        if (wordsInHead >= certainWords || gramsInHead >= certainGrams) {
            return Fit.CERTAIN;
        }
        if (bestAnywhere >= MENTIONED) {
            return Fit.MENTIONED;
        }
        return bestAnywhere >= LITTLE ? Fit.NEAR : Fit.FAR;
    }

    /** Whether a first page that is not full is filled with items that have less of the text. */
    boolean fills(Fit fit) {
        return question || fit != Fit.CERTAIN;
    }
}
