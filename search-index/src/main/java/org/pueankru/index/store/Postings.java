package org.pueankru.index.store;

/**
 * The items that have one term: ascending document numbers, what the term adds to the score of
 * each, and how much the term weighs when counting how much of a text an item has. The arrays are
 * handed out as they are, since copies would cost more than the search, and must not be changed.
 */
final class Postings {
    private final int[] documents;
    private final float[] scores;
    private final float rarity;

    Postings(int[] documents, float[] scores, float rarity) {
        this.documents = documents;
        this.scores = scores;
        this.rarity = rarity;
    }

    int[] documents() {
        return documents;
    }

    float[] scores() {
        return scores;
    }

    float rarity() {
        return rarity;
    }
}
