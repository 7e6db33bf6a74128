package org.pueankru.index.store;

import org.pueankru.index.store.Matches.Fit;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The items that have anything of a text in any of its wordings. Not thread-safe. */
final class Candidates {
    /** How much of a score hangs on how much of the text an item has, and has in its title. */
    private static final float WHOLE = 0.3f;

    /** What a score counts that is met by chance. */
    private static final float CHANCE = 0.75f;

    private final float floor;
    private int[] documents;
    private float[] scores;
    private float[] shares;
    private int count;
    private float best;
    private float wordsInHead;
    private float gramsInHead;
    private float bestAnywhere;
    private boolean wider;

    /**
     * @param floor the share of a text below which an item is not looked at
     */
    Candidates(int expected, float floor) {
        this.floor = floor;
        this.documents = new int[expected];
        this.scores = new float[expected];
        this.shares = new float[expected];
    }

    /** Adds what has enough of a wording; an item may be added by several. */
    void take(Tally tally, float weight, float leastShare) {
        for (int i = 0; i < tally.count(); i++) {
            int document = tally.document(i);
            float anywhere = tally.shareAnywhere(document);
            float share = tally.share(document);
            if (anywhere >= leastShare && share >= floor) {
                add(document, weight * score(tally, document), share);
                best = Math.max(best, share);
                bestAnywhere = Math.max(bestAnywhere, anywhere);
                wordsInHead = Math.max(wordsInHead, tally.wordsInHead(document));
                gramsInHead = Math.max(gramsInHead, tally.gramsInHead(document));
            }
        }
    }

    /**
     * Adds what is plainly about a wording for the wider topic, which says nothing of how well the
     * text itself is met.
     */
    void takeWider(Tally tally, float weight, float leastShare) {
        for (int i = 0; i < tally.count(); i++) {
            int document = tally.document(i);
            float inHead = Math.max(tally.wordsInHead(document), tally.gramsInHead(document));
            if (inHead >= leastShare) {
                add(document, weight * score(tally, document), tally.share(document));
                wider = true;
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

    /** The score of an item that has some of a text: more of the text, more of the score. */
    static float score(Tally tally, int document) {
        return tally.score(document) * (1 - WHOLE + WHOLE * tally.share(document));
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

    /** Makes one of each item: the best of what it has in the wordings. */
    void merge() {
        var byDocument = new long[count];
        for (int place = 0; place < count; place++) {
            byDocument[place] = (long) documents[place] << 32 | place;
        }
        Arrays.sort(byDocument);
        var merged = new Candidates(count, floor);
        for (long each : byDocument) {
            int place = (int) each;
            int last = merged.count - 1;
            if (last >= 0 && merged.documents[last] == documents[place]) {
                merged.scores[last] = Math.max(merged.scores[last], scores[place]);
                merged.shares[last] = Math.max(merged.shares[last], shares[place]);
            } else {
                merged.add(documents[place], scores[place], shares[place]);
            }
        }
        documents = merged.documents;
        scores = merged.scores;
        shares = merged.shares;
        count = merged.count;
    }

    Matches matches(Closeness closeness) {
        Fit fit = fit(closeness);
        float least = Math.max(closeness.floor(), closeness.ofBest() * best);
        Matches firm = chosen(least, Float.POSITIVE_INFINITY, closeness, fit);
        return closeness.fills(fit)
                ? firm.or(chosen(least, scoreOfTheTenth(closeness), closeness, fit))
                : firm;
    }

    private float scoreOfTheTenth(Closeness closeness) {
        double[] best =
                IntStream.range(0, count)
                        .filter(place -> shares[place] >= closeness.floor())
                        .mapToDouble(place -> -scores[place])
                        .sorted()
                        .limit(Closeness.FIRST_PAGE)
                        .toArray();
        return best.length == 0 ? Float.POSITIVE_INFINITY : (float) -best[best.length - 1];
    }

    /** Those with a share of the text, and those with a score and the least share there is. */
    private Matches chosen(float leastShare, float orScore, Closeness closeness, Fit fit) {
        var chosen = new long[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            boolean scoring = scores[i] >= orScore && shares[i] >= closeness.floor();
            if (shares[i] >= leastShare || scoring) {
                // the number before the score, so that sorting brings the numbers into order
                chosen[size++] = (long) documents[i] << 32 | Float.floatToRawIntBits(scores[i]);
            }
        }
        Arrays.sort(chosen, 0, size);
        var found = new int[size];
        var foundScores = new float[size];
        for (int i = 0; i < size; i++) {
            found[i] = (int) (chosen[i] >>> 32);
            foundScores[i] = Float.intBitsToFloat((int) chosen[i]);
        }
        return new Matches(found, foundScores, fit);
    }
}
