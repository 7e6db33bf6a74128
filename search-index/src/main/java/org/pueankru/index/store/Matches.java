package org.pueankru.index.store;

/**
 * The items that match a text: ascending document numbers and the score of each. The arrays are
 * handed out as they are and must not be changed.
 */
final class Matches {
    static final Matches NONE = new Matches(new int[0], new float[0]);

    private final int[] documents;
    private final float[] scores;

    Matches(int[] documents, float[] scores) {
        this.documents = documents;
        this.scores = scores;
    }

    int[] documents() {
        return documents;
    }

    float[] scores() {
        return scores;
    }

    boolean isEmpty() {
        return documents.length == 0;
    }
}
