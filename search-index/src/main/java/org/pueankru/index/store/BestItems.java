package org.pueankru.index.store;

/** The few items that score best, each counted once with its best score. Not thread-safe. */
final class BestItems {
    private final int[] documents;
    private final float[] scores;
    private int count;

    BestItems(int most) {
        this.documents = new int[most];
        this.scores = new float[most];
    }

    void add(int document, float score) {
        if (count == scores.length && score <= scores[count - 1]) {
            return;
        }
        int at = placeOf(document);
        if (at < 0) {
            at = count < scores.length ? count++ : count - 1;
        } else if (scores[at] >= score) {
            return;
        }
        while (at > 0 && scores[at - 1] < score) {
            documents[at] = documents[at - 1];
            scores[at] = scores[at - 1];
            at--;
        }
        documents[at] = document;
        scores[at] = score;
    }

    private int placeOf(int document) {
        for (int i = 0; i < count; i++) {
            if (documents[i] == document) {
                return i;
            }
        }
        return -1;
    }

    /** The least of their scores; infinite when there is none. */
    float leastScore() {
        return count == 0 ? Float.POSITIVE_INFINITY : scores[count - 1];
    }
}
