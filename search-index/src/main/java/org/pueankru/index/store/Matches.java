package org.pueankru.index.store;

/**
 * The items that match a text: ascending document numbers and the score of each. The arrays are
 * handed out as they are and must not be changed.
 */
final class Matches {
    static final Matches NONE = new Matches(new int[0], new float[0], false);

    private final int[] documents;
    private final float[] scores;
    private final boolean certain;

    Matches(int[] documents, float[] scores, boolean certain) {
        this.documents = documents;
        this.scores = scores;
        this.certain = certain;
    }

    int[] documents() {
        return documents;
    }

    float[] scores() {
        return scores;
    }

    /** Whether some item is plainly about the text, as its title, tags or indicators tell. */
    boolean isCertain() {
        return certain;
    }

    boolean isEmpty() {
        return documents.length == 0;
    }
}
