package org.pueankru.index.store;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.function.Consumer;

/** The items of the last commit, as they were stored. */
final class StoredItems implements AutoCloseable {
    private final @Nullable DirectoryReader reader;

    private StoredItems(@Nullable DirectoryReader reader) {
        this.reader = reader;
    }

    static StoredItems open(Directory directory) throws IOException {
        return new StoredItems(
                DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null);
    }

    /** Whether terms have changed since, so that each item must be written again. */
    boolean isOutdated() throws IOException {
        return reader != null && !IndexVersion.isOurs(reader);
    }

    /** The stored form of the item with this id. */
    @Nullable String source(String id) throws IOException {
        if (reader == null) {
            return null;
        }
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings =
                    leaf.reader()
                            .postings(new Term(Fields.ID, new BytesRef(id)), PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    return leaf.reader()
                            .storedFields()
                            .document(postings.docID())
                            .get(Fields.SOURCE);
                }
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
