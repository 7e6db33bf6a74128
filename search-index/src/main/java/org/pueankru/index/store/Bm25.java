package org.pueankru.index.store;

/** Scores a term by BM25, in one field or in several taken as one, with Lucene's constants. */
final class Bm25 {
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    private final float[] norms;
    private final int documents;

    /**
     * @param lengths the length of each document in terms
     * @param documents how many documents there are
     * @param average their average length in terms
     */
    Bm25(float[] lengths, int documents, double average) {
        this.documents = documents;
        this.norms = new float[lengths.length];
        float mean = (float) Math.max(1, average);
        for (int i = 0; i < lengths.length; i++) {
            norms[i] = K1 * ((1 - B) + B * lengths[i] / mean);
        }
    }

    /** How much a term tells that so many documents have; always above 0. */
    float rarity(int having) {
        int all = Math.max(documents, having);
        return (float) Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }

    float score(float rarity, float frequency, int document) {
        return rarity * frequency / (frequency + norms[document]);
    }
}
