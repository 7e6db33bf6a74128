package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.schema.Fields;
import org.pueankru.index.store.Postings.Packing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

/** Reads the postings of single terms out of fields that are scored as if they were one (BM25F). */
final class ScoredFields {
    private static final int MOST_CURSORS = 4;

    private final IndexReader reader;
    private final @Nullable Bits live;
    private final List<Weighted> fields;

    private final Bm25 bm25;
    private final Packing packing;
    private final Postings none;
    private final ArrayBlockingQueue<TermCursor> cursors = new ArrayBlockingQueue<>(MOST_CURSORS);

    /** A field and what a term in it counts; head = it tells what an item is about. */
    record Weighted(String name, int weight, boolean head) {}

    private ScoredFields(IndexReader reader, List<Weighted> fields) throws IOException {
        this.reader = reader;
        this.live = MultiBits.getLiveDocs(reader);
        this.fields = fields;
        this.bm25 = bm25(reader, fields);
        this.packing = Packing.of(reader.maxDoc());
        this.none = new Postings(new int[0], packing, bm25);
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
        TermCursor cursor = cursor();
        int frequency = cursor.frequency(term);
        cursors.offer(cursor);
        return frequency;
    }

    Postings postings(String term) throws IOException {
        TermCursor cursor = cursor();
        cursor.read(term);
        Postings read = cursor.isEmpty() ? none : cursor.postings(bm25);
        cursors.offer(cursor);
        return read;
    }

    /** One that failed is not offered again. */
    private TermCursor cursor() throws IOException {
        TermCursor free = cursors.poll();
        return free == null ? new TermCursor(reader, live, fields, packing) : free;
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
