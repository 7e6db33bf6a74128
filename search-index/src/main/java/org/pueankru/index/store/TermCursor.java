package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.store.ScoredFields.Weighted;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Walks the postings of one term after another in several fields at once. Made once and used again:
 * what Lucene makes for a look-up is most of what a search leaves to be collected. Not thread-safe.
 */
final class TermCursor {
    private final List<LeafReaderContext> leaves;
    private final @Nullable Bits live;
    private final Weighted[] fields;

    /** Of each leaf and field: by name, each look-up searches the field again. */
    private final TermsEnum[][] terms;

    private final PostingsEnum[][] read;
    private int[] documents = new int[16];
    private float[] frequencies = new float[16];
    private int size;

    TermCursor(IndexReader reader, @Nullable Bits live, List<Weighted> fields) throws IOException {
        this.leaves = reader.leaves();
        this.live = live;
        this.fields = fields.toArray(Weighted[]::new);
        this.terms = new TermsEnum[leaves.size()][fields.size()];
        this.read = new PostingsEnum[leaves.size()][fields.size()];
        for (LeafReaderContext leaf : leaves) {
            for (int i = 0; i < this.fields.length; i++) {
                terms[leaf.ord][i] =
                        Terms.getTerms(leaf.reader(), this.fields[i].name()).iterator();
            }
        }
    }

    /** How many items have a term; one that has it in two fields counts twice. */
    int frequency(String term) throws IOException {
        var bytes = new BytesRef(term);
        int frequency = 0;
        for (TermsEnum[] ofLeaf : terms) {
            for (TermsEnum each : ofLeaf) {
                frequency += each.seekExact(bytes) ? each.docFreq() : 0;
            }
        }
        return frequency;
    }

    /** Reads the items that have a term. */
    void read(String term) throws IOException {
        var bytes = new BytesRef(term);
        size = 0;
        for (LeafReaderContext leaf : leaves) {
            read(bytes, leaf);
        }
    }

    private void read(BytesRef term, LeafReaderContext leaf) throws IOException {
        var enums = new PostingsEnum[fields.length];
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (int i = 0; i < enums.length; i++) {
            TermsEnum each = terms[leaf.ord][i];
            if (each.seekExact(term)) {
                enums[i] = each.postings(read[leaf.ord][i], PostingsEnum.FREQS);
                read[leaf.ord][i] = enums[i];
                next = Math.min(next, enums[i].nextDoc());
            }
        }
        while (next != DocIdSetIterator.NO_MORE_DOCS) {
            int document = next;
            next = DocIdSetIterator.NO_MORE_DOCS;
            float frequency = 0;
            boolean head = false;
            for (int i = 0; i < enums.length; i++) {
                PostingsEnum each = enums[i];
                if (each == null) {
                    continue;
                }
                if (each.docID() == document) {
                    frequency += fields[i].weight() * each.freq();
                    head |= fields[i].head();
                    each.nextDoc();
                }
                next = Math.min(next, each.docID());
            }
            add(leaf.docBase + document, frequency, head);
        }
    }

    private void add(int document, float frequency, boolean head) {
        if (live != null && !live.get(document)) {
            return;
        }
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, 2 * size);
            frequencies = Arrays.copyOf(frequencies, 2 * size);
        }
        documents[size] = document << 1 | (head ? 1 : 0);
        frequencies[size++] = frequency;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** What was read, scored. */
    Postings scored(Bm25 bm25) {
        float rarity = bm25.rarity(size);
        var scores = new float[size];
        for (int i = 0; i < size; i++) {
            scores[i] = bm25.score(rarity, frequencies[i], documents[i] >>> 1);
        }
        return new Postings(Arrays.copyOf(documents, size), scores, rarity);
    }
}
