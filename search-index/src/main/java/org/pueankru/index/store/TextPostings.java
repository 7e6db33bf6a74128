package org.pueankru.index.store;

import org.pueankru.index.query.TextQuery;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The terms of one text with their postings in one state of the index. Immutable. */
final class TextPostings {
    /** Terms that so many items have say nothing about which items have a text. */
    private static final float COMMON = 0.3f;

    private static final int ALWAYS_COUNTED = 8;

    /** What a trigram counts beside a word. */
    private static final float GRAM = 1.3f;

    /** What a term of a form counts beside one of the topic. */
    static final float FORM = 0.3f;

    /** Shares are sums of rounded numbers; a term is only left out where that cannot matter. */
    static final float ROUNDING = 0.999f;

    /** So many places take longer to walk than the items that they belong to. */
    private static final int DEAR = 20_000;

    private static final Comparator<Term> COMMONEST_FIRST =
            Comparator.comparing((Term term) -> term.kind != Kind.OTHER)
                    .thenComparingDouble(term -> term.postings.rarity());

    private final List<Term> terms;

    /** What a term is counted as when it is asked how much of a text an item has. */
    enum Kind {
        WORD_OF_TOPIC,
        GRAM_OF_TOPIC,
        /** It ranks only. */
        OTHER
    }

    /** A term, and what its scores are multiplied by. */
    record Term(Postings postings, float weight, Kind kind) {}

    TextPostings(List<Term> terms) {
        this.terms = terms;
    }

    static TextPostings of(Snapshot snapshot, TextQuery query) throws IOException {
        var terms = new ArrayList<Term>(query.words().size() + query.grams().size());
        Lexicon words = snapshot.words();
        for (String word : words.worthAdding(query.words())) {
            boolean topic = query.topicWords().contains(word);
            float weight = query.isOfForm(word) ? FORM : 1;
            terms.add(
                    new Term(
                            words.postings(word), weight, topic ? Kind.WORD_OF_TOPIC : Kind.OTHER));
        }
        Set<String> topic = query.topicGrams();
        int least = Math.min(ALWAYS_COUNTED, query.grams().size());
        long most = (long) (COMMON * snapshot.size());
        int counted = 0;
        for (String gram : snapshot.grams().worthAdding(query.grams())) {
            Postings postings = snapshot.grams().postings(gram);
            if (postings.size() <= most || counted < least) {
                Kind kind = topic.contains(gram) ? Kind.GRAM_OF_TOPIC : Kind.OTHER;
                terms.add(new Term(postings, query.isOfForm(gram) ? FORM * GRAM : GRAM, kind));
                counted++;
            }
        }
        return new TextPostings(terms);
    }

    /** Words alone, all of the topic. */
    static TextPostings ofWords(Snapshot snapshot, Collection<String> words) throws IOException {
        var terms = new ArrayList<Term>(words.size());
        for (String word : words) {
            terms.add(new Term(snapshot.words().postings(word), 1, Kind.WORD_OF_TOPIC));
        }
        return new TextPostings(terms);
    }

    /** Trigrams alone, all of the topic, however few. */
    static TextPostings ofGrams(Snapshot snapshot, Collection<String> grams) throws IOException {
        var terms = new ArrayList<Term>(grams.size());
        for (String gram : grams) {
            terms.add(new Term(snapshot.grams().postings(gram), GRAM, Kind.GRAM_OF_TOPIC));
        }
        return new TextPostings(terms);
    }

    List<Term> terms() {
        return terms;
    }

    /** What all terms of a kind weigh together. */
    float all(Kind kind) {
        return all(terms, kind);
    }

    static float all(List<Term> some, Kind kind) {
        float all = 0;
        for (Term term : some) {
            all += term.kind == kind ? term.postings.rarity() : 0;
        }
        return all;
    }

    /**
     * Terms of which an item has at least one if it has a share of the topic's words or trigrams,
     * and the others.
     *
     * @param indispensable the rarest, so that few items need to be looked at
     * @param others rarest first, and at last those that only rank
     */
    record Split(List<Term> indispensable, List<Term> others) {
        /** Whether leaving items out saves more than telling which. */
        boolean isDear() {
            long places = 0;
            for (Term term : others) {
                places += term.postings.size();
            }
            return places > DEAR;
        }
    }

    Split split(float share) {
        var commonestFirst = new ArrayList<>(terms);
        commonestFirst.sort(COMMONEST_FIRST);
        var indispensable = new ArrayList<Term>(terms.size());
        var others = new ArrayDeque<Term>(terms.size());
        float words = ROUNDING * share * all(Kind.WORD_OF_TOPIC);
        float grams = ROUNDING * share * all(Kind.GRAM_OF_TOPIC);
        for (Term term : commonestFirst) {
            float rarity = term.postings.rarity();
            words -= term.kind == Kind.WORD_OF_TOPIC ? rarity : 0;
            grams -= term.kind == Kind.GRAM_OF_TOPIC ? rarity : 0;
            boolean dispensable =
                    switch (term.kind) {
                        case WORD_OF_TOPIC -> words > 0;
                        case GRAM_OF_TOPIC -> grams > 0;
                        case OTHER -> true;
                    };
            if (dispensable) {
                others.addFirst(term);
            } else {
                indispensable.add(term);
            }
        }
        return new Split(indispensable, List.copyOf(others));
    }
}
