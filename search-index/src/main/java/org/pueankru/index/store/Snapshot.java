package org.pueankru.index.store;

import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.MediaItem;
import org.pueankru.index.SearchHit;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.query.TextQuery;
import org.pueankru.index.query.Thesaurus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;

/**
 * One state of the index as searches use it: facets, order and the beginning of each title, and,
 * within limits, terms, texts and items that were asked for lately. Looking a term up in the index
 * costs far more than adding up its postings, and chats ask for the same terms again and again.
 * Thread-safe; may be read only while its reader is open.
 */
final class Snapshot {
    private static final int MOST_WARMED = 3_000;

    /** More searches at once make their own. */
    private static final int MOST_TALLIES = 4;

    private final DirectoryReader reader;
    private final Lexicon words;
    private final Lexicon grams;
    private final Matches everything;
    private final FacetBits facets;
    private final Columns columns;
    private volatile Answers answers;
    private final Items items;
    private final ArrayBlockingQueue<Tally> tallies = new ArrayBlockingQueue<>(MOST_TALLIES);
    private @Nullable Phrasebook phrasebook;

    Snapshot(DirectoryReader reader, Thesaurus thesaurus) throws IOException {
        this(reader, thesaurus, GivingWay.NEVER);
    }

    private Snapshot(DirectoryReader reader, Thesaurus thesaurus, GivingWay way)
            throws IOException {
        this.reader = reader;
        this.answers = new Answers(thesaurus);
        this.words = new Lexicon(ScoredFields.words(reader), reader.numDocs());
        this.grams = new Lexicon(ScoredFields.grams(reader), reader.numDocs());
        this.items = new Items(reader);
        int[] documents = items.all();
        this.everything = new Matches(documents, new float[documents.length], Matches.Fit.CERTAIN);
        way.giveWay();
        this.facets = FacetBits.read(reader);
        way.giveWay();
        this.columns = Columns.read(reader);
    }

    /**
     * The state of a later commit, made ready to be searched; null when there is none, or one of
     * another version, whose terms are not those that searches look for.
     */
    @Nullable Snapshot newer(GivingWay way) throws IOException {
        DirectoryReader changed = DirectoryReader.openIfChanged(reader);
        if (changed == null) {
            return null;
        }
        try {
            if (!IndexVersion.isOurs(changed)) {
                changed.close();
                return null;
            }
            var newer = new Snapshot(changed, thesaurus(), way);
            newer.phrasebook = Phrasebook.read(changed, way);
            newer.words.warmedBy(words, MOST_WARMED, way);
            newer.grams.warmedBy(grams, MOST_WARMED, way);
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
     * Whether an item that is about other words for a term that no title has is about the term: the
     * other words must be a term as well, and in some title or tag.
     */
    boolean tells(TextQuery variant, TextQuery unheardOf) throws IOException {
        boolean same = !unheardOf.isTermOf(thesaurus()) || variant.isTermOf(thesaurus());
        return isPartOfWider(unheardOf) || (same && phrasebook().has(Terms.words(variant.text())));
    }

    /** Whether just this text is part of wider topics. */
    boolean isPartOfWider(TextQuery query) {
        return query.isPartOfWider(thesaurus());
    }

    /** The wider topics that a text is part of, in words that the catalogue has. */
    List<TextQuery> wider(TextQuery query) throws IOException {
        return query.wider(thesaurus(), words::has);
    }

    /** The items with an indicator. */
    BitSet indicator(String code) throws IOException {
        return items.withIndicator(code);
    }

    /** A cleared tally for one search; give it back cleared. */
    Tally takeTally() {
        Tally free = tallies.poll();
        return free == null ? new Tally(maxDocument()) : free;
    }

    void giveBack(Tally tally) {
        tallies.offer(tally);
    }

    /** The items that match a text, in the whole catalogue. */
    Matches matches(Wording wording) throws IOException {
        return answers.matches(wording, key -> Matching.of(this, key));
    }

    /** All that has anything of a text. */
    Found found(Wording wording) throws IOException {
        return answers.found(wording, key -> Matching.found(this, key));
    }

    /** What a text with filters is taken to mean; empty when nothing has any of it. */
    Optional<Meant> meant(Wording typed, Filters filters) throws IOException {
        return answers.meant(typed, filters, key -> Meant.by(key, filters, this));
    }

    Optional<Integer> document(String id) throws IOException {
        return items.withId(id);
    }

    MediaItem item(int document) throws IOException {
        return items.item(document);
    }

    /** Hands over all items. Returns how many. */
    int forEach(Consumer<MediaItem> each) throws IOException {
        items.forEach(everything.documents(), each);
        return size();
    }

    synchronized Phrasebook phrasebook() throws IOException {
        Phrasebook read =
                phrasebook == null ? Phrasebook.read(reader, GivingWay.NEVER) : phrasebook;
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
