package org.pueankru.index.store;

import java.util.Arrays;

/**
 * The items that have one term, in ascending order; what the term adds to the score of each; and
 * how much the term weighs when counting how much of a text an item has. Immutable; walked by place
 * since copies would cost more than the search.
 */
final class Postings {
    /** What a term costs beside its places, counted in places. */
    private static final int ONE_TERM = 16;

    private final int[] documents;
    private final float[] scores;
    private final float rarity;

    /**
     * @param documents document numbers times two, plus one where title or topic have the term
     */
    Postings(int[] documents, float[] scores, float rarity) {
        this.documents = documents;
        this.scores = scores;
        this.rarity = rarity;
    }

    int size() {
        return documents.length;
    }

    /** How much memory this takes with its term, counted in places; above 0 also without any. */
    int weight() {
        return ONE_TERM + documents.length;
    }

    int document(int place) {
        return documents[place] >>> 1;
    }

    /** Whether the item has the term in its title or topic, not only in its description. */
    boolean inHead(int place) {
        return (documents[place] & 1) != 0;
    }

    float score(int place) {
        return scores[place];
    }

    float rarity() {
        return rarity;
    }

    /** Where an item stands; below 0 when it does not have the term. */
    int placeOf(int document) {
        int at = Arrays.binarySearch(documents, document << 1);
        int place = at >= 0 ? at : -at - 1;
        return place < documents.length && document(place) == document ? place : -1;
    }
}
