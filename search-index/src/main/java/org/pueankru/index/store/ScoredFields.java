package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the postings of single terms out of fields that are scored as if they were one (BM25F),
 * with scores worked out.
 */
final class ScoredFields {
    private final IndexReader reader;
    private final @Nullable Bits live;
    private final List<Weighted> fields;

    /** The terms of each leaf and field: by name, each look-up searches the field again. */
    private final Terms[][] terms;

    private final Bm25 bm25;
    private final Postings none;

    /** A field and what a term in it counts; head = it tells what an item is about. */
    record Weighted(String name, float weight, boolean head) {}

    private ScoredFields(IndexReader reader, List<Weighted> fields) throws IOException {
        this.reader = reader;
        this.live = MultiBits.getLiveDocs(reader);
        this.fields = fields;
        this.terms = terms(reader, fields);
        this.bm25 = bm25(reader, fields);
        this.none = new Postings(new int[0], new float[0], bm25.rarity(0));
    }

    static ScoredFields words(IndexReader reader) throws IOException {
        return new ScoredFields(
                reader,
                List.of(
                        new Weighted(Fields.TITLE_WORDS, 4, true),
                        new Weighted(Fields.TOPIC_WORDS, 2, true),
                        new Weighted(Fields.BODY_WORDS, 1, false)));
    }

    static ScoredFields grams(IndexReader reader) throws IOException {
        return new ScoredFields(
                reader,
                List.of(
                        new Weighted(Fields.HEAD_GRAMS, 2, true),
                        new Weighted(Fields.BODY_GRAMS, 1, false)));
    }

    /** How many items have a term, at most: one that has it in two fields counts twice. */
    int frequency(String term) throws IOException {
        int frequency = 0;
        for (Weighted field : fields) {
            frequency += reader.docFreq(new Term(field.name(), term));
        }
        return frequency;
    }

    Postings postings(String term) throws IOException {
        var found = new Found();
        var bytes = new BytesRef(term);
        for (LeafReaderContext leaf : reader.leaves()) {
            read(bytes, leaf, found);
        }
        return found.postings();
    }

    private void read(BytesRef term, LeafReaderContext leaf, Found found) throws IOException {
        var enums = new PostingsEnum[fields.size()];
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (int i = 0; i < enums.length; i++) {
            TermsEnum each = terms[leaf.ord][i].iterator();
            if (each.seekExact(term)) {
                enums[i] = each.postings(null, PostingsEnum.FREQS);
                found.expect(enums[i].cost());
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
                    frequency += fields.get(i).weight() * each.freq();
                    head |= fields.get(i).head();
                    each.nextDoc();
                }
                next = Math.min(next, each.docID());
            }
            found.add(leaf.docBase + document, frequency, head);
        }
    }

    /** Grows while a term is read. */
    private final class Found {
        private int[] documents = new int[16];
        private float[] frequencies = new float[16];
        private int size;

        /** Makes room for so many more. */
        void expect(long more) {
            if (more > documents.length - size) {
                documents = Arrays.copyOf(documents, size + (int) more);
                frequencies = Arrays.copyOf(frequencies, size + (int) more);
            }
        }

        void add(int document, float frequency, boolean head) {
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

        Postings postings() {
            if (size == 0) {
                return none;
            }
            float rarity = bm25.rarity(size);
            var scores = new float[size];
            for (int i = 0; i < size; i++) {
                scores[i] = bm25.score(rarity, frequencies[i], documents[i] >>> 1);
            }
            return new Postings(Arrays.copyOf(documents, size), scores, rarity);
        }
    }

    private static Terms[][] terms(IndexReader reader, List<Weighted> fields) throws IOException {
        var terms = new Terms[reader.leaves().size()][fields.size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            for (int i = 0; i < fields.size(); i++) {
                terms[leaf.ord][i] = Terms.getTerms(leaf.reader(), fields.get(i).name());
            }
        }
        return terms;
    }

    private static Bm25 bm25(IndexReader reader, List<Weighted> fields) throws IOException {
        double terms = 0;
        var lengths = new float[reader.maxDoc()];
        for (Weighted field : fields) {
            terms += field.weight() * (double) reader.getSumTotalTermFreq(field.name());
            addLengths(reader, field, lengths);
        }
        return new Bm25(lengths, reader.numDocs(), terms / Math.max(1, reader.maxDoc()));
    }

    private static void addLengths(IndexReader reader, Weighted field, float[] lengths)
            throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues norms = leaf.reader().getNormValues(field.name());
            while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int length = SmallFloat.byte4ToInt((byte) norms.longValue());
                lengths[leaf.docBase + norms.docID()] += field.weight() * length;
            }
        }
    }
}
