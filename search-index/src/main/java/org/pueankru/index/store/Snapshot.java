package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.MediaItem;
import org.pueankru.index.query.TextQuery.Weighted;
import org.pueankru.index.query.Thesaurus;
import org.pueankru.index.schema.Documents;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One state of the index as searches use it: some 20 bytes an item of facets and order, and, within
 * limits, terms, texts and items that were asked for lately. Looking a term up in the index costs
 * far more than adding up its postings, and chats ask for the same terms again and again.
 * Thread-safe; may be read only while its reader is open.
 */
final class Snapshot {
    private static final long MOST_POSTINGS = 4_000_000;
    private static final long MOST_MATCHES = 1_000_000;
    private static final long MOST_ITEM_CHARACTERS = 4_000_000;

    private final IndexReader reader;
    private final Thesaurus thesaurus;
    private final TermReader terms;
    private final Matches everything;
    private final FacetBits facets;
    private final long[] standings;
    private final int[] idOrder;
    private final Bounded<Key, Postings> postings =
            new Bounded<>(MOST_POSTINGS, found -> found.documents().length);
    private final Bounded<Wording, Matches> matches =
            new Bounded<>(MOST_MATCHES, found -> found.documents().length);
    private final Bounded<Integer, Item> items =
            new Bounded<>(MOST_ITEM_CHARACTERS, Item::characters);
    private @Nullable Phrasebook phrasebook;

    private record Key(List<Weighted> fields, float boost, String text) {}

    private record Item(MediaItem item, int characters) {}

    private Snapshot(IndexReader reader, Thesaurus thesaurus) throws IOException {
        this.reader = reader;
        this.thesaurus = thesaurus;
        this.terms = new TermReader(reader);
        Bits live = MultiBits.getLiveDocs(reader);
        int[] documents =
                IntStream.range(0, reader.maxDoc())
                        .filter(document -> live == null || live.get(document))
                        .toArray();
        this.everything = new Matches(documents, new float[documents.length], true);
        this.facets = FacetBits.read(reader);
        this.standings = standings(reader);
        this.idOrder = idOrder(reader);
    }

    /** Keeps the snapshot of the state and words that were asked for last. Thread-safe. */
    static final class Shelf {
        private @Nullable Snapshot last;

        synchronized Snapshot of(IndexReader reader, Thesaurus thesaurus) throws IOException {
            Snapshot kept = last;
            if (kept == null
                    || kept.thesaurus != thesaurus
                    || !state(kept.reader).equals(state(reader))) {
                kept = new Snapshot(reader, thesaurus);
                last = kept;
            }
            return kept;
        }

        private static Object state(IndexReader reader) {
            return reader.getReaderCacheHelper().getKey();
        }
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    int maxDocument() {
        return reader.maxDoc();
    }

    Matches everything() {
        return everything;
    }

    FacetBits facets() {
        return facets;
    }

    /** Whether the first of two documents that score the same comes before the other. */
    boolean isBefore(int one, int other) {
        return standings[one] == standings[other]
                ? idOrder[one] < idOrder[other]
                : standings[one] > standings[other];
    }

    Postings present(String field, String text) throws IOException {
        return postings.get(
                new Key(List.of(new Weighted(field, 0)), 0, text),
                key -> terms.present(field, text));
    }

    Postings scored(List<Weighted> fields, float boost, String text) throws IOException {
        return postings.get(new Key(fields, boost, text), key -> terms.scored(fields, boost, text));
    }

    /** The items that match a text, in the whole catalogue. */
    Matches matches(Wording wording) throws IOException {
        return matches.get(wording, key -> Matching.of(this, key));
    }

    MediaItem item(int document) throws IOException {
        return items.get(document, this::read).item();
    }

    private Item read(int document) throws IOException {
        String source = reader.storedFields().document(document).get(Fields.SOURCE);
        return new Item(Documents.item(source), source.length());
    }

    synchronized Phrasebook phrasebook() throws IOException {
        Phrasebook read = phrasebook == null ? Phrasebook.read(reader) : phrasebook;
        phrasebook = read;
        return read;
    }

    private static long[] standings(IndexReader reader) throws IOException {
        var standings = new long[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues values = leaf.reader().getNumericDocValues(Fields.STANDING);
            while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                standings[leaf.docBase + values.docID()] = values.longValue();
            }
        }
        return standings;
    }

    private static int[] idOrder(IndexReader reader) throws IOException {
        var order = new int[reader.maxDoc()];
        SortedDocValues values = MultiDocValues.getSortedValues(reader, Fields.ID);
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            order[values.docID()] = values.ordValue();
        }
        return order;
    }
}
