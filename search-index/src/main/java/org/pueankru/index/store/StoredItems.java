package org.pueankru.index.store;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.schema.Documents;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The items of the last commit, as they were stored. Not thread-safe. */
final class StoredItems implements AutoCloseable {
    private final @Nullable DirectoryReader reader;
    private final List<Leaf> leaves = new ArrayList<>();

    private StoredItems(@Nullable DirectoryReader reader) throws IOException {
        this.reader = reader;
        for (LeafReaderContext leaf :
                reader == null ? List.<LeafReaderContext>of() : reader.leaves()) {
            leaves.add(new Leaf(leaf.reader()));
        }
    }

    /**
     * A part of the index with what looks items up in it: made anew for each item, that would be
     * half of what an import leaves to be collected.
     */
    private static final class Leaf {
        private final LeafReader reader;
        private final TermsEnum ids;
        private final StoredFields stored;
        private final @Nullable Bits live;
        private @Nullable PostingsEnum having;

        /** Goes forward only. */
        private @Nullable NumericDocValues digests;

        Leaf(LeafReader reader) throws IOException {
            this.reader = reader;
            this.ids = Terms.getTerms(reader, Fields.ID).iterator();
            this.stored = reader.storedFields();
            this.live = reader.getLiveDocs();
        }

        @Nullable Long digest(BytesRef id) throws IOException {
            if (!ids.seekExact(id)) {
                return null;
            }
            PostingsEnum each = ids.postings(having, PostingsEnum.NONE);
            having = each;
            while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(each.docID())) {
                    return digest(each.docID());
                }
            }
            return null;
        }

        private long digest(int document) throws IOException {
            NumericDocValues values = digests;
            if (values == null || values.docID() >= document) {
                values = DocValues.getNumeric(reader, Fields.DIGEST);
                digests = values;
            }
            return values.advanceExact(document)
                    ? values.longValue()
                    : Documents.digest(stored.document(document).get(Fields.SOURCE));
        }
    }

    static StoredItems open(Directory directory) throws IOException {
        return new StoredItems(
                DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null);
    }

    /** Whether terms have changed since, so that each item must be written again. */
    boolean isOutdated() throws IOException {
        return reader != null && !IndexVersion.isOurs(reader);
    }

    /** The digest of the stored form of the item with this id; null where there is none. */
    @Nullable Long digest(String id) throws IOException {
        var term = new BytesRef(id);
        for (Leaf leaf : leaves) {
            Long digest = leaf.digest(term);
            if (digest != null) {
                return digest;
            }
        }
        return null;
    }

    void eachSource(Consumer<String> consumer) throws IOException {
        if (reader == null) {
            return;
        }
        Bits live = MultiBits.getLiveDocs(reader);
        var stored = reader.storedFields();
        for (int document = 0; document < reader.maxDoc(); document++) {
            if (live == null || live.get(document)) {
                consumer.accept(stored.document(document).get(Fields.SOURCE));
            }
        }
    }

    void eachId(Consumer<String> consumer) throws IOException {
        if (reader == null) {
            return;
        }
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            TermsEnum each = Terms.getTerms(leaf.reader(), Fields.ID).iterator();
            PostingsEnum postings = null;
            for (BytesRef id = each.next(); id != null; id = each.next()) {
                postings = each.postings(postings, PostingsEnum.NONE);
                int document = postings.nextDoc();
                while (document != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(document)) {
                        consumer.accept(id.utf8ToString());
                    }
                    document = postings.nextDoc();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
