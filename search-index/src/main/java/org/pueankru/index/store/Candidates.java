package org.pueankru.index.store;

import org.pueankru.index.store.Matches.Fit;

import java.util.Arrays;

/**
 * The items that have anything of a text in any of its wordings. Made once and used again, as a
 * {@link Tally} is. Not thread-safe.
 */
final class Candidates {
    /** How much of a score hangs on how much of the text an item has, and has in its title. */
    private static final float WHOLE = 0.3f;

    /** The share of what the best item has that is nearly as much. */
    private static final float PLAIN = 0.7f;

    /** The share of what has a text whole, but only in its description. */
    private static final float WHOLE_SOMEWHERE = 0.69f;

    /** What a score counts of what has a short text inside other words. */
    private static final float INSIDE = 0.5f;

    /** What a score counts that is met by chance. */
    private static final float CHANCE = 0.75f;

    private final int maxDocument;
    private float floor;
    private int[] documents;
    private float[] scores;
    private float[] shares;
    private int count;
    private float best;
    private float wordsInHead;
    private float gramsInHead;
    private float bestAnywhere;
    private boolean wider;

    Candidates(int maxDocument, int expected) {
        this.maxDocument = maxDocument;
        this.documents = new int[expected];
        this.scores = new float[expected];
        this.shares = new float[expected];
    }

    /**
     * None again.
     *
     * @param least the share of a text below which an item is not looked at
     */
    void clear(float least) {
        floor = least;
        count = 0;
        best = 0;
        wordsInHead = 0;
        gramsInHead = 0;
        bestAnywhere = 0;
        wider = false;
    }

    /** Those items that have such a share in some wording, with all that is known of them. */
    Candidates having(float leastShare) {
        var wanted = new Chosen(maxDocument);
        for (int i = 0; i < count; i++) {
            if (shares[i] >= leastShare) {
                wanted.add(documents[i]);
            }
        }
        int wantedCount = 0;
        for (int i = 0; i < count; i++) {
            wantedCount += wanted.has(documents[i]) ? 1 : 0;
        }
        var having = new Candidates(maxDocument, wantedCount);
        having.best = best;
        for (int i = 0; i < count; i++) {
            if (wanted.has(documents[i])) {
                having.add(documents[i], scores[i], shares[i]);
            }
        }
        return having;
    }

    /** Adds what has enough of a wording; an item may be added by several. */
    void take(Tally tally, float weight, float leastShare) {
        take(tally, weight, leastShare, true);
    }

    /**
     * The same of a wording that may be met by chance.
     *
     * @param claims whether what is met tells that items are about the text
     */
    void take(Tally tally, float weight, float leastShare, boolean claims) {
        for (int place = 0; place < tally.count(); place++) {
            float anywhere = tally.shareAnywhere(place);
            float share = tally.share(place);
            if (anywhere >= leastShare && share >= floor) {
                add(tally.document(place), weight * score(tally, place), share);
                best = Math.max(best, share);
                bestAnywhere = Math.max(bestAnywhere, anywhere);
                if (claims) {
                    wordsInHead = Math.max(wordsInHead, tally.wordsInHead(place));
                    gramsInHead = Math.max(gramsInHead, tally.gramsInHead(place));
                }
            }
        }
    }

    /**
     * Adds what is plainly about a wording for the wider topic, which says nothing of how well the
     * text itself is met.
     */
    void takeWider(Tally tally, float weight, float leastShare) {
        for (int place = 0; place < tally.count(); place++) {
            float inHead = Math.max(tally.wordsInHead(place), tally.gramsInHead(place));
            if (inHead >= leastShare) {
                add(tally.document(place), weight * score(tally, place), tally.share(place));
                wider = true;
            }
        }
    }

    /** Whether a first page is not full. */
    boolean areFew(Closeness closeness) {
        int enough = 0;
        for (int i = 0; i < count && enough < Closeness.FIRST_PAGE; i++) {
            enough += shares[i] >= closeness.ofBest() * best ? 1 : 0;
        }
        return enough < Closeness.FIRST_PAGE;
    }

    /** Adds what has a short text inside other words, to stand behind what has it as a word. */
    void takeInside(Tally tally) {
        for (int place = 0; place < tally.count(); place++) {
            if (tally.shareAnywhere(place) >= Closeness.MENTIONED) {
                add(tally.document(place), INSIDE * score(tally, place), WHOLE_SOMEWHERE);
            }
        }
    }

    /** Lets the likeness found so far count as chance, unless some item has nearly all the text. */
    void takeForChance() {
        wordsInHead = 0;
        gramsInHead = 0;
        if (bestAnywhere < Closeness.MENTIONED) {
            bestAnywhere = 0;
            for (int i = 0; i < count; i++) {
                scores[i] *= CHANCE;
            }
        }
    }

    /** The score of a place that has some of a text: more of the text, more of the score. */
    static float score(Tally tally, int place) {
        return tally.score(place) * (1 - WHOLE + WHOLE * tally.share(place));
    }

    Fit fit(Closeness closeness) {
        Fit fit = closeness.fit(wordsInHead, gramsInHead, bestAnywhere);
        return wider && (fit == Fit.NEAR || fit == Fit.FAR) ? Fit.WIDER : fit;
    }

    /** Whether no item has any of the topic. */
    boolean isEmpty() {
        return best == 0;
    }

    private void add(int document, float score, float share) {
        if (count == documents.length) {
            int more = Math.max(16, 2 * count);
            documents = Arrays.copyOf(documents, more);
            scores = Arrays.copyOf(scores, more);
            shares = Arrays.copyOf(shares, more);
        }
        documents[count] = document;
        scores[count] = score;
        shares[count++] = share;
    }

    Matches matches(Closeness closeness) {
        Fit fit = fit(closeness);
        float least = Math.max(closeness.floor(), closeness.ofBest() * best);
        Matches firm = chosen(least, Float.POSITIVE_INFINITY, fit);
        if (closeness.fills(fit)) {
            return firm.or(chosen(least, scoreOfTheTenth(0), fit));
        }
        return firm.documents().length < Closeness.FIRST_PAGE
                ? firm.or(chosen(least, WHOLE_SOMEWHERE, scoreOfTheTenth(WHOLE_SOMEWHERE), fit))
                : firm;
    }

    /** All that have such a share; nothing is plainly about the text. */
    Matches loosely(float leastShare) {
        return chosen(leastShare, Float.POSITIVE_INFINITY, Fit.NEAR);
    }

    /** That of the last item on a first page. */
    private float scoreOfTheTenth(float leastShare) {
        var first = new BestItems(Closeness.FIRST_PAGE);
        for (int i = 0; i < count; i++) {
            if (shares[i] >= leastShare) {
                first.add(documents[i], scores[i]);
            }
        }
        return first.leastScore();
    }

    private Chosen plain() {
        var plain = new Chosen(maxDocument);
        for (int i = 0; i < count; i++) {
            if (shares[i] >= PLAIN * best) {
                plain.add(documents[i]);
            }
        }
        return plain;
    }

    /**
     * The items with a share of the text, and those with a score, in the order of the index; each
     * with the best score that it has in any wording.
     */
    private Matches chosen(float leastShare, float orScore, Fit fit) {
        return chosen(leastShare, 0, orScore, fit);
    }

    /**
     * @param shareBesideScore what is chosen for its score must have such a share
     */
    private Matches chosen(float leastShare, float shareBesideScore, float orScore, Fit fit) {
        var chosen = new Chosen(maxDocument);
        for (int i = 0; i < count; i++) {
            if (shares[i] >= leastShare
                    || (scores[i] >= orScore && shares[i] >= shareBesideScore)) {
                chosen.add(documents[i]);
            }
        }
        int[] found = chosen.documents();
        var foundScores = new float[found.length];
        for (int i = 0; i < count; i++) {
            int at = chosen.placeOf(documents[i]);
            if (at >= 0) {
                foundScores[at] = Math.max(foundScores[at], scores[i]);
            }
        }
        return new Matches(found, foundScores, fit).with(plain());
    }
}
