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
import org.pueankru.index.SearchHit;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.query.TextQuery;
import org.pueankru.index.query.Thesaurus;
import org.pueankru.index.schema.Documents;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One state of the index as searches use it: facets, order and the beginning of each title, and,
 * within limits, terms, texts and items that were asked for lately. Looking a term up in the index
 * costs far more than adding up its postings, and chats ask for the same terms again and again.
 * Thread-safe; may be read only while its reader is open.
 */
final class Snapshot {
    private static final int MOST_WARMED = 3_000;
    private static final long MOST_MATCHES = 1_000_000;

    /**
     * A text is asked for again while somebody pages and filters, some hundred texts later never.
     */
    private static final int LEAST_OF_MATCHES = 4_000;

    private static final long MOST_ITEM_CHARACTERS = 4_000_000;

    private final DirectoryReader reader;
    private final Lexicon words;
    private final Lexicon grams;
    private final Matches everything;
    private final FacetBits facets;
    private final Columns columns;
    private volatile Answers answers;
    private final Bounded<Integer, Item> items =
            new Bounded<>(MOST_ITEM_CHARACTERS, Item::characters);
    private final ConcurrentLinkedQueue<Tally> tallies = new ConcurrentLinkedQueue<>();
    private @Nullable Phrasebook phrasebook;

    private record Item(MediaItem item, int characters) {}

    /** What texts match, given words for the same thing. */
    private record Answers(Thesaurus thesaurus, Bounded<Wording, Matches> matches) {
        Answers(Thesaurus thesaurus) {
            this(
                    thesaurus,
                    new Bounded<>(
                            MOST_MATCHES, found -> LEAST_OF_MATCHES + found.documents().length));
        }
    }

    Snapshot(DirectoryReader reader, Thesaurus thesaurus) throws IOException {
        this.reader = reader;
        this.answers = new Answers(thesaurus);
        this.words = new Lexicon(ScoredFields.words(reader), reader.numDocs());
        this.grams = new Lexicon(ScoredFields.grams(reader), reader.numDocs());
        Bits live = MultiBits.getLiveDocs(reader);
        int[] documents =
                IntStream.range(0, reader.maxDoc())
                        .filter(document -> live == null || live.get(document))
                        .toArray();
        this.everything = new Matches(documents, new float[documents.length], Matches.Fit.CERTAIN);
        this.facets = FacetBits.read(reader);
        this.columns = Columns.read(reader);
    }

    /**
     * The state of a later commit, made ready to be searched; null when there is none, or one of
     * another version, whose terms are not those that searches look for.
     */
    @Nullable Snapshot newer() throws IOException {
        DirectoryReader changed = DirectoryReader.openIfChanged(reader);
        if (changed == null) {
            return null;
        }
        try {
            if (!IndexVersion.isOurs(changed)) {
                changed.close();
                return null;
            }
            var newer = new Snapshot(changed, thesaurus());
            newer.phrasebook();
            newer.words.warmedBy(words, MOST_WARMED);
            newer.grams.warmedBy(grams, MOST_WARMED);
            return newer;
        } catch (IOException | RuntimeException e) {
            changed.close();
            throw e;
        }
    }

    /** Searches from now on with these words for the same thing. */
    void use(Thesaurus words) {
        if (answers.thesaurus() != words) {
            answers = new Answers(words);
        }
    }

    Thesaurus thesaurus() {
        return answers.thesaurus();
    }

    /** Keeps this state open until it is left; false when it is closed already. */
    boolean enter() {
        return reader.tryIncRef();
    }

    void leave() throws IOException {
        reader.decRef();
    }

    DirectoryReader reader() {
        return reader;
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

    Columns columns() {
        return columns;
    }

    /** How many items there are. */
    int size() {
        return everything.documents().length;
    }

    Lexicon words() {
        return words;
    }

    Lexicon grams() {
        return grams;
    }

    /** Other words for the same topic that the catalogue has. */
    List<TextQuery> variants(TextQuery query) throws IOException {
        return query.variants(thesaurus(), words::has);
    }

    /** Whether a text is a term of its own, or English of which each word is known. */
    boolean isTerm(TextQuery query) throws IOException {
        return query.isTermOf(thesaurus()) || query.isTranslated(thesaurus(), words::has);
    }

    /** Whether a text is a term of its own that no title or tag has, so that likeness is chance. */
    boolean isTermUnheardOf(TextQuery query) throws IOException {
        return isTerm(query) && !phrasebook().has(Terms.words(query.term(thesaurus())));
    }

    /**
     * The wider topics that a text is part of, in words that the catalogue has.
     *
     * @param certain whether some item is plainly about the text itself
     */
    List<TextQuery> wider(TextQuery query, boolean certain) throws IOException {
        return certain && !query.isPartOfWider(thesaurus())
                ? List.of()
                : query.wider(thesaurus(), words::has);
    }

    /** The items with an indicator. */
    BitSet indicator(String code) throws IOException {
        var having = new BitSet(maxDocument());
        Bits live = MultiBits.getLiveDocs(reader);
        PostingsEnum each =
                MultiTerms.getTermPostingsEnum(reader, Fields.INDICATOR, new BytesRef(code));
        while (each != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(each.docID())) {
                having.set(each.docID());
            }
        }
        return having;
    }

    /** A cleared tally for one search; give it back cleared. */
    Tally takeTally() {
        Tally free = tallies.poll();
        return free == null ? new Tally(maxDocument()) : free;
    }

    void giveBack(Tally tally) {
        tallies.add(tally);
    }

    /** The items that match a text, in the whole catalogue. */
    Matches matches(Wording wording) throws IOException {
        return answers.matches().get(wording, key -> Matching.of(this, key));
    }

    Optional<Integer> document(String id) throws IOException {
        Bits live = MultiBits.getLiveDocs(reader);
        PostingsEnum each = MultiTerms.getTermPostingsEnum(reader, Fields.ID, new BytesRef(id));
        while (each != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(each.docID())) {
                return Optional.of(each.docID());
            }
        }
        return Optional.empty();
    }

    MediaItem item(int document) throws IOException {
        return items.get(document, this::read).item();
    }

    /** Hands over all items past those kept in memory, which chats need. Returns how many. */
    int forEach(Consumer<MediaItem> each) throws IOException {
        StoredFields stored = reader.storedFields();
        for (int document : everything.documents()) {
            each.accept(Documents.item(stored.document(document).get(Fields.SOURCE)));
        }
        return size();
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

    /** The hits of a page. */
    List<SearchHit> hits(Ranking ranking, int from) throws IOException {
        var hits = new ArrayList<SearchHit>();
        List<Ranking.Place> places = ranking.places();
        for (Ranking.Place place : places.subList(Math.min(from, places.size()), places.size())) {
            hits.add(new SearchHit(item(place.document()), place.score()));
        }
        return hits;
    }
}
