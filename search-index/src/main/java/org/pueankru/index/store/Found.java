package org.pueankru.index.store;

import java.util.List;

/**
 * What a text finds.
 *
 * @param firmly the items that have enough of it
 * @param loosely those that have some of it, for where nothing else fits the filters; nobody adds
 *     to them
 */
record Found(String text, Matches firmly, Candidates loosely) {
    /** The share of a text that items must have when nothing that has more fits the filters. */
    private static final float LEAST_LOOSELY = 0.65f;

    private static final float LEAST_POORLY = 0.3f;

    static Found of(String text, Candidates candidates, Closeness closeness, List<String> topics) {
        return new Found(
                text, candidates.matches(closeness).about(topics), candidates.having(LEAST_POORLY));
    }

    /** The items that match the text when it is used like this. */
    Matches matches(Wording wording) {
        return wording.isLoose()
                ? loosely.loosely(wording.isPoor() ? LEAST_POORLY : LEAST_LOOSELY)
                        .about(firmly.topics())
                : firmly;
    }
}
