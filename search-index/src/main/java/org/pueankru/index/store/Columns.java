package org.pueankru.index.store;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.Arrays;

/** What ordering needs of every item, held in memory. Immutable. */
final class Columns {
    private final long[] standings;
    private final int[] idOrder;
    private final int[] creators;
    private final String[] titleRuns;
    private final long leastStanding;
    private final long mostStanding;

    private Columns(IndexReader reader) throws IOException {
        this.standings = new long[reader.maxDoc()];
        this.titleRuns = new String[reader.maxDoc()];
        Arrays.fill(titleRuns, "");
        for (LeafReaderContext leaf : reader.leaves()) {
            readStandings(leaf);
            readTitleRuns(leaf);
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
        return titleRuns[document];
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

    private void readTitleRuns(LeafReaderContext leaf) throws IOException {
        BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.TITLE_RUN);
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            titleRuns[leaf.docBase + values.docID()] = values.binaryValue().utf8ToString();
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
