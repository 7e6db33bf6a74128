package org.pueankru.index.store;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.MediaItem;
import org.pueankru.index.schema.Documents;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The items of one state of the index, of which those of late are kept. Thread-safe. */
final class Items {
    private static final long MOST_CHARACTERS = 4_000_000;

    /** More searches at once make their own. */
    private static final int MOST_READERS = 4;

    private final DirectoryReader reader;
    private final @Nullable Bits live;

    /** What one needs to read a document is as large as several documents. */
    private final ArrayBlockingQueue<StoredFields> readers = new ArrayBlockingQueue<>(MOST_READERS);

    private final Bounded<Integer, Item> lately = new Bounded<>(MOST_CHARACTERS, Item::characters);

    private record Item(MediaItem item, int characters) {}

    Items(DirectoryReader reader) {
        this.reader = reader;
        this.live = MultiBits.getLiveDocs(reader);
    }

    /** The numbers of all, ascending. */
    int[] all() {
        return IntStream.range(0, reader.maxDoc()).filter(this::isLive).toArray();
    }

    MediaItem item(int document) throws IOException {
        return lately.get(document, this::read).item();
    }

    private Item read(int document) throws IOException {
        StoredFields free = readers.poll();
        StoredFields stored = free == null ? reader.storedFields() : free;
        String source = stored.document(document).get(Fields.SOURCE);
        readers.offer(stored);
        return new Item(Documents.item(source), source.length());
    }

    /** Hands over some past those kept in memory, which chats need. */
    void forEach(int[] documents, Consumer<MediaItem> each) throws IOException {
        StoredFields stored = reader.storedFields();
        for (int document : documents) {
            each.accept(Documents.item(stored.document(document).get(Fields.SOURCE)));
        }
    }

    Optional<Integer> withId(String id) throws IOException {
        BitSet having = having(Fields.ID, id);
        return having.isEmpty() ? Optional.empty() : Optional.of(having.nextSetBit(0));
    }

    BitSet withIndicator(String code) throws IOException {
        return having(Fields.INDICATOR, code);
    }

    private BitSet having(String field, String term) throws IOException {
        var having = new BitSet();
        PostingsEnum each = MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(term));
        while (each != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (isLive(each.docID())) {
                having.set(each.docID());
            }
        }
        return having;
    }

    private boolean isLive(int document) {
        return live == null || live.get(document);
    }
}
