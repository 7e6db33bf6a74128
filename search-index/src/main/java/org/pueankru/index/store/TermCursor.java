package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.store.Postings.Packing;
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
    private final Packing packing;
    private final Column[] columns;

    /** Of each leaf and field: by name, each look-up searches the field again. */
    private final TermsEnum[][] terms;

    private final PostingsEnum[][] read;
    private int[] places = new int[16];
    private int size;

    TermCursor(IndexReader reader, @Nullable Bits live, List<Weighted> fields, Packing packing)
            throws IOException {
        this.leaves = reader.leaves();
        this.live = live;
        this.packing = packing;
        this.columns = fields.stream().map(Column::new).toArray(Column[]::new);
        this.terms = new TermsEnum[leaves.size()][fields.size()];
        this.read = new PostingsEnum[leaves.size()][fields.size()];
        for (LeafReaderContext leaf : leaves) {
            for (int i = 0; i < columns.length; i++) {
                terms[leaf.ord][i] = Terms.getTerms(leaf.reader(), fields.get(i).name()).iterator();
            }
        }
    }

    /** One term in one field of one leaf, read by the block: one by one takes twice as long. */
    private static final class Column {
        private final int weight;
        private final boolean head;
        private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
        private @Nullable PostingsEnum postings;
        private int at;

        /** Where this stands; {@link DocIdSetIterator#NO_MORE_DOCS} at last. */
        private int document = DocIdSetIterator.NO_MORE_DOCS;

        Column(Weighted field) {
            this.weight = field.weight();
            this.head = field.head();
        }

        void begin(PostingsEnum of) throws IOException {
            postings = of;
            of.nextDoc();
            fill(of);
        }

        void end() {
            postings = null;
            document = DocIdSetIterator.NO_MORE_DOCS;
        }

        private void fill(PostingsEnum of) throws IOException {
            of.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
            at = 0;
            document = buffer.size == 0 ? DocIdSetIterator.NO_MORE_DOCS : buffer.docs[0];
        }

        int frequency() {
            return weight * (int) buffer.features[at];
        }

        void next() throws IOException {
            if (++at < buffer.size) {
                document = buffer.docs[at];
            } else if (postings != null) {
                fill(postings);
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
            begin(bytes, leaf);
            walk(leaf.docBase);
        }
    }

    private void begin(BytesRef term, LeafReaderContext leaf) throws IOException {
        for (int i = 0; i < columns.length; i++) {
            TermsEnum each = terms[leaf.ord][i];
            if (each.seekExact(term)) {
                PostingsEnum found = each.postings(read[leaf.ord][i], PostingsEnum.FREQS);
                read[leaf.ord][i] = found;
                columns[i].begin(found);
            } else {
                columns[i].end();
            }
        }
    }

    private void walk(int docBase) throws IOException {
        int next = first();
        while (next != DocIdSetIterator.NO_MORE_DOCS) {
            int document = next;
            next = DocIdSetIterator.NO_MORE_DOCS;
            int frequency = 0;
            boolean head = false;
            for (Column each : columns) {
                if (each.document == document) {
                    frequency += each.frequency();
                    head |= each.head;
                    each.next();
                }
                next = Math.min(next, each.document);
            }
            add(docBase + document, frequency, head);
        }
    }

    private int first() {
        int first = DocIdSetIterator.NO_MORE_DOCS;
        for (Column each : columns) {
            first = Math.min(first, each.document);
        }
        return first;
    }

    private void add(int document, int frequency, boolean head) {
        if (live != null && !live.get(document)) {
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = packing.packed(document, frequency, head);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** What was read. */
    Postings postings(Bm25 bm25) {
        return new Postings(Arrays.copyOf(places, size), packing, bm25);
    }
}
