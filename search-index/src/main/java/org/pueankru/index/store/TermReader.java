package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.query.TextQuery;
import org.pueankru.index.query.TextQuery.Weighted;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the postings of single terms out of one state of the index, with scores worked out. */
final class TermReader {
    private final IndexReader reader;
    private final @Nullable Bits live;
    private final Map<List<Weighted>, Bm25> scorers = new HashMap<>();

    TermReader(IndexReader reader) throws IOException {
        this.reader = reader;
        this.live = MultiBits.getLiveDocs(reader);
        for (List<Weighted> fields : TextQuery.SCORED) {
            scorers.put(fields, scorer(fields));
        }
    }

    /** The items with a term, and nothing of how often they have it. */
    Postings present(String field, String text) throws IOException {
        var term = new Term(field, text);
        Map<Integer, Float> found = frequencies(term, 1, new TreeMap<>());
        return postings(found, new float[found.size()], reader.docFreq(term));
    }

    /** The items with a term in any of the fields, which are scored as if they were one. */
    Postings scored(List<Weighted> fields, float boost, String text) throws IOException {
        Map<Integer, Float> found = new TreeMap<>();
        int documents = 0;
        for (Weighted field : fields) {
            var term = new Term(field.field(), text);
            frequencies(term, field.weight(), found);
            documents = Math.max(documents, reader.docFreq(term));
        }
        Bm25 scorer = scorers.getOrDefault(fields, NOTHING);
        float weight = scorer.weight(documents, boost);
        var scores = new float[found.size()];
        int at = 0;
        for (Map.Entry<Integer, Float> each : found.entrySet()) {
            scores[at++] = scorer.score(weight, each.getValue(), each.getKey());
        }
        return postings(found, scores, documents);
    }

    private static final Bm25 NOTHING = new Bm25(new byte[0], 0, 0);

    private Postings postings(Map<Integer, Float> found, float[] scores, int documents) {
        int[] numbers = found.keySet().stream().mapToInt(Integer::intValue).toArray();
        return new Postings(numbers, scores, rarity(documents));
    }

    private float rarity(int documents) {
        int all = Math.max(reader.numDocs(), documents);
        return (float) Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
    }

    private Map<Integer, Float> frequencies(Term term, float weight, Map<Integer, Float> into)
            throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum each = leaf.reader().postings(term, PostingsEnum.FREQS);
            while (each != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int document = leaf.docBase + each.docID();
                if (live == null || live.get(document)) {
                    into.merge(document, weight * each.freq(), Float::sum);
                }
            }
        }
        return into;
    }

    private Bm25 scorer(List<Weighted> fields) throws IOException {
        long documents = 0;
        long terms = 0;
        var lengths = new float[reader.maxDoc()];
        for (Weighted field : fields) {
            documents = Math.max(documents, reader.getDocCount(field.field()));
            terms += (long) (field.weight() * (double) reader.getSumTotalTermFreq(field.field()));
            addLengths(field, lengths);
        }
        var bytes = new byte[lengths.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = SmallFloat.intToByte4(Math.round(lengths[i]));
        }
        return new Bm25(bytes, documents, terms);
    }

    private void addLengths(Weighted field, float[] lengths) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues norms = leaf.reader().getNormValues(field.field());
            while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int length = SmallFloat.byte4ToInt((byte) norms.longValue());
                lengths[leaf.docBase + norms.docID()] += field.weight() * length;
            }
        }
    }
}
