package org.pueankru.index.store;

import org.pueankru.index.store.TextPostings.Kind;
import org.pueankru.index.store.TextPostings.Term;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adds up, for each item, what the terms of one text score and how much of the text the item has.
 * An item that has any of it gets a place, so that its sums lie close together in memory. Made once
 * and used again, since most of the time of a search would go into making it. Not thread-safe.
 */
final class Tally {
    /** A description mentions much that an item is not about. */
    private static final float BODY = 0.7f;

    /** Looking an item up in a term's postings costs as much as walking so many of them. */
    private static final int LOOKING_UP = 16;

    /** Items are looked at again once so much is left of what was still to come. */
    private static final float LOOKING_AGAIN = 0.8f;

    private static final int EXPECTED = 256;

    /** The sums of a place stand in a row. */
    private static final int SUMS = 5;

    private static final int SCORE = 0;
    private static final int WORDS = 1;
    private static final int WORDS_IN_HEAD = 2;
    private static final int GRAMS = 3;
    private static final int GRAMS_IN_HEAD = 4;

    /** For each item its place and one, 0 when it has none. */
    private final int[] placesAndOne;

    private final Candidates candidates;

    private int[] documents = new int[EXPECTED];
    private float[] sums = new float[SUMS * EXPECTED];
    private int count;
    private float allWords;
    private float allGrams;

    Tally(int maxDocument) {
        this.placesAndOne = new int[maxDocument];
        this.candidates = new Candidates(maxDocument, EXPECTED);
    }

    /**
     * Room for what is taken from this tally, with nothing in it; until it is asked for again.
     *
     * @param floor the share of a text below which an item is not looked at
     */
    Candidates candidates(float floor) {
        candidates.clear(floor);
        return candidates;
    }

    /** Adds up all that has anything of the text. */
    void add(TextPostings text) {
        begin(text);
        for (Term term : text.terms()) {
            addAll(term);
        }
    }

    /** Adds up what has at least such a share of the topic, and some of what has less. */
    void add(TextPostings text, float leastShare) {
        TextPostings.Split split = begin(text, leastShare);
        addWhereWanted(split.others(), leastShare);
    }

    /**
     * Adds up what has at least such a share of the topic if the best item has much of it; all that
     * has anything of it otherwise, or in a small catalogue. In a large one the terms that tell
     * least have most of the items, and those that have nothing else never get near the best.
     *
     * @param ofBest the share of what the best item has below which nothing is wanted
     */
    void add(TextPostings text, float leastShare, float ofBest) {
        TextPostings.Split split = begin(text, leastShare);
        if (split.isDear() && ofBest * bestShare() >= leastShare) {
            addWhereWanted(split.others(), leastShare);
            return;
        }
        for (Term term : split.others()) {
            if (term.kind() == Kind.OTHER) {
                addWhereAny(term);
            } else {
                addAll(term);
            }
        }
    }

    private TextPostings.Split begin(TextPostings text, float leastShare) {
        begin(text);
        TextPostings.Split split = text.split(leastShare);
        split.indispensable().forEach(this::addAll);
        return split;
    }

    /** Adds terms to the items met so far, and drops those that cannot get such a share. */
    private void addWhereWanted(List<Term> rarestFirst, float leastShare) {
        float words = TextPostings.all(rarestFirst, Kind.WORD_OF_TOPIC);
        float grams = TextPostings.all(rarestFirst, Kind.GRAM_OF_TOPIC);
        float looked = toCome(words, grams);
        for (Term term : rarestFirst) {
            float toCome = toCome(words, grams);
            if (toCome <= LOOKING_AGAIN * looked) {
                drop(leastShare, words, grams);
                looked = toCome;
            }
            addWhereAny(term);
            words -= term.kind() == Kind.WORD_OF_TOPIC ? term.postings().rarity() : 0;
            grams -= term.kind() == Kind.GRAM_OF_TOPIC ? term.postings().rarity() : 0;
        }
    }

    private float toCome(float words, float grams) {
        return Math.max(part(words, allWords), part(grams, allGrams));
    }

    /** Drops the places that stay below a share with all that is to come. */
    private void drop(float leastShare, float wordsToCome, float gramsToCome) {
        float words = least(leastShare, allWords, wordsToCome);
        float grams = least(leastShare, allGrams, gramsToCome);
        if (words <= 0 || grams <= 0) {
            return;
        }
        int kept = 0;
        for (int place = 0; place < count; place++) {
            int row = SUMS * place;
            if (sums[row + WORDS] >= words || sums[row + GRAMS] >= grams) {
                move(place, kept++);
            } else {
                placesAndOne[documents[place]] = 0;
            }
        }
        Arrays.fill(sums, SUMS * kept, SUMS * count, 0);
        count = kept;
    }

    /** What a place must have by now; more than any has where there is nothing to have. */
    private static float least(float leastShare, float all, float toCome) {
        return all == 0
                ? Float.POSITIVE_INFINITY
                : TextPostings.ROUNDING * leastShare * all - toCome;
    }

    private void move(int from, int to) {
        if (from != to) {
            System.arraycopy(sums, SUMS * from, sums, SUMS * to, SUMS);
            documents[to] = documents[from];
            placesAndOne[documents[to]] = to + 1;
        }
    }

    private float bestShare() {
        float best = 0;
        for (int place = 0; place < count; place++) {
            best = Math.max(best, share(place));
        }
        return best;
    }

    private void begin(TextPostings text) {
        allWords = text.all(Kind.WORD_OF_TOPIC);
        allGrams = text.all(Kind.GRAM_OF_TOPIC);
    }

    private void addAll(Term term) {
        Postings postings = term.postings();
        int sum = sum(term.kind());
        for (int i = 0; i < postings.size(); i++) {
            int document = postings.document(i);
            int placeAndOne = placesAndOne[document];
            add(term, sum, i, placeAndOne == 0 ? newPlace(document) : placeAndOne - 1);
        }
    }

    private void addWhereAny(Term term) {
        Postings postings = term.postings();
        int sum = sum(term.kind());
        if ((long) count * LOOKING_UP < postings.size()) {
            for (int place = 0; place < count; place++) {
                int i = postings.placeOf(documents[place]);
                if (i >= 0) {
                    add(term, sum, i, place);
                }
            }
            return;
        }
        for (int i = 0; i < postings.size(); i++) {
            int placeAndOne = placesAndOne[postings.document(i)];
            if (placeAndOne > 0) {
                add(term, sum, i, placeAndOne - 1);
            }
        }
    }

    private void add(Term term, int sum, int i, int place) {
        Postings postings = term.postings();
        int row = SUMS * place;
        sums[row + SCORE] += term.weight() * postings.score(i);
        if (sum != SCORE) {
            sums[row + sum] += postings.rarity();
            if (postings.inHead(i)) {
                sums[row + sum + 1] += postings.rarity();
            }
        }
    }

    private static int sum(Kind kind) {
        return switch (kind) {
            case WORD_OF_TOPIC -> WORDS;
            case GRAM_OF_TOPIC -> GRAMS;
            case OTHER -> SCORE;
        };
    }

    private int newPlace(int document) {
        if (count == documents.length) {
            documents = Arrays.copyOf(documents, 2 * count);
            sums = Arrays.copyOf(sums, 2 * SUMS * count);
        }
        documents[count] = document;
        placesAndOne[document] = ++count;
        return count - 1;
    }

    int count() {
        return count;
    }

    int document(int place) {
        return documents[place];
    }

    /** The place of an item; below 0 when it has nothing of the text. */
    int placeOf(int document) {
        return placesAndOne[document] - 1;
    }

    /** The items that have any of the text, in no order. */
    IntStream documents() {
        return Arrays.stream(documents, 0, count);
    }

    float score(int place) {
        return sums[SUMS * place + SCORE];
    }

    /** How much of the topic an item has, by words or by trigrams, 0 to 1. */
    float shareAnywhere(int place) {
        return Math.max(part(SUMS * place + WORDS, allWords), part(SUMS * place + GRAMS, allGrams));
    }

    /** How much of the topic's words an item has in title and topic. */
    float wordsInHead(int place) {
        return part(SUMS * place + WORDS_IN_HEAD, allWords);
    }

    /** How much of the topic's trigrams an item has in title and topic. */
    float gramsInHead(int place) {
        return part(SUMS * place + GRAMS_IN_HEAD, allGrams);
    }

    /** How much of the topic an item has, with less weight on what only a description has. */
    float share(int place) {
        return Math.max(
                share(SUMS * place + WORDS, allWords), share(SUMS * place + GRAMS, allGrams));
    }

    private float share(int at, float all) {
        return BODY * part(at, all) + (1 - BODY) * part(at + 1, all);
    }

    private float part(int at, float all) {
        return part(sums[at], all);
    }

    private static float part(float some, float all) {
        return all == 0 ? 0 : some / all;
    }

    void clear() {
        for (int place = 0; place < count; place++) {
            placesAndOne[documents[place]] = 0;
        }
        Arrays.fill(sums, 0, SUMS * count, 0);
        count = 0;
        allWords = 0;
        allGrams = 0;
    }
}
