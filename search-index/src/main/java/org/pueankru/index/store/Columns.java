package org.pueankru.index.store;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * What ordering needs of every item, held in memory, and of a few, read when needed. Thread-safe;
 * may be read only while its reader is open.
 */
final class Columns {
    private final IndexReader reader;
    private final long[] standings;
    private final int[] idOrder;
    private final int[] creators;
    private final long leastStanding;
    private final long mostStanding;

    private Columns(IndexReader reader) throws IOException {
        this.reader = reader;
        this.standings = new long[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            readStandings(leaf);
        }
        this.idOrder = ordinals(reader, Fields.ID);
        this.creators = ordinals(reader, Fields.CREATOR);
        this.leastStanding = Arrays.stream(standings).min().orElse(0);
        this.mostStanding = Arrays.stream(standings).max().orElse(0);
    }

    static Columns read(IndexReader reader) throws IOException {
        return new Columns(reader);
    }

    /** Whether the first of two items that score the same comes before the other. */
    boolean isBefore(int one, int other) {
        return standings[one] == standings[other]
                ? idOrder[one] < idOrder[other]
                : standings[one] > standings[other];
    }

    /** Use and freshness, 0 for the least and oldest of the catalogue to 1. */
    float standing(int document) {
        long range = Math.max(1, mostStanding - leastStanding);
        return (float) (standings[document] - leastStanding) / range;
    }

    /** The beginning of a title as a run of letters and digits. */
    String titleRun(int document) {
        try {
            List<LeafReaderContext> leaves = reader.leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.TITLE_RUN);
            return values.advanceExact(document - leaf.docBase)
                    ? values.binaryValue().utf8ToString()
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    /** A number that is the same for the same creator; below 0 where none is named. */
    int creator(int document) {
        return creators[document];
    }

    private void readStandings(LeafReaderContext leaf) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(Fields.STANDING);
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            standings[leaf.docBase + values.docID()] = values.longValue();
        }
    }

    private static int[] ordinals(IndexReader reader, String field) throws IOException {
        var ordinals = new int[reader.maxDoc()];
        Arrays.fill(ordinals, -1);
        SortedDocValues values = MultiDocValues.getSortedValues(reader, field);
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            ordinals[values.docID()] = values.ordValue();
        }
        return ordinals;
    }
}
