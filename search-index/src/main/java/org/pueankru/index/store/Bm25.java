package org.pueankru.index.store;

import org.apache.lucene.util.SmallFloat;

/**
 * Scores a term in one field or several taken as one: BM25 with Lucene's constants and its one-byte
 * lengths.
 */
final class Bm25 {
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    private final byte[] lengths;
    private final long documents;
    private final float[] inverse = new float[256];

    /**
     * @param lengths the length of each document's field as {@link SmallFloat#intToByte4} has it
     * @param documents how many documents have the field
     * @param terms how many terms they have in all
     */
    Bm25(byte[] lengths, long documents, long terms) {
        this.lengths = lengths;
        this.documents = documents;
        float average = (float) (terms / (double) Math.max(1, documents));
        for (int i = 0; i < inverse.length; i++) {
            int length = SmallFloat.byte4ToInt((byte) i);
            inverse[i] = 1f / (K1 * ((1 - B) + B * length / average));
        }
    }

    /** The weight of a term that so many documents have. */
    float weight(long documentsWithTerm, float boost) {
        double idf =
                Math.log(1 + (documents - documentsWithTerm + 0.5) / (documentsWithTerm + 0.5));
        return boost * (float) idf;
    }

    float score(float weight, float frequency, int document) {
        float norm = inverse[Byte.toUnsignedInt(lengths[document])];
        return weight - weight / (1f + frequency * norm);
    }
}
