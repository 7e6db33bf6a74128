package org.pueankru.index.store;

import java.util.Arrays;

/**
 * The items that have one term, in ascending order; how often each has it; and how much the term
 * weighs when counting how much of a text an item has. Each takes one number, so that most of what
 * is asked for can be kept: what it scores is worked out when it is added up. Immutable; walked by
 * place since copies would cost more than the search.
 */
final class Postings {
    /** What a term costs beside its places, counted in places. */
    private static final int ONE_TERM = 16;

    private final int[] places;
    private final Packing packing;
    private final Bm25 bm25;
    private final float rarity;

    /**
     * How an item and how often it has a term share a number. A frequency that does not fit counts
     * as the highest that does: it scores nearly the same.
     */
    record Packing(int shift, int most) {
        private static final int FREQUENCY_AT = 1;

        static Packing of(int maxDocument) {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, maxDocument - 1));
            int shift = Math.max(FREQUENCY_AT + 1, Integer.SIZE - 1 - bits);
            return new Packing(shift, (1 << (shift - FREQUENCY_AT)) - 1);
        }

        int packed(int document, int frequency, boolean head) {
            return document << shift | Math.min(frequency, most) << FREQUENCY_AT | (head ? 1 : 0);
        }
    }

    /**
     * @param places as packed, ascending
     */
    Postings(int[] places, Packing packing, Bm25 bm25) {
        this.places = places;
        this.packing = packing;
        this.bm25 = bm25;
        this.rarity = bm25.rarity(places.length);
    }

    int size() {
        return places.length;
    }

    /** How much memory this takes with its term, counted in places; above 0 also without any. */
    int weight() {
        return ONE_TERM + places.length;
    }

    int document(int place) {
        return places[place] >>> packing.shift;
    }

    /** Whether the item has the term in its title or topic, not only in its description. */
    boolean inHead(int place) {
        return (places[place] & 1) != 0;
    }

    float score(int place) {
        int frequency = places[place] >>> Packing.FREQUENCY_AT & packing.most;
        return bm25.score(rarity, frequency, document(place));
    }

    float rarity() {
        return rarity;
    }

    /** Where an item stands; below 0 when it does not have the term. */
    int placeOf(int document) {
        int at = Arrays.binarySearch(places, document << packing.shift);
        int place = at >= 0 ? at : -at - 1;
        return place < places.length && document(place) == document ? place : -1;
    }
}
