package org.pueankru.index.store;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.query.TextQuery;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Adds up, for each item, what the terms of one text score and how much of the text the item has.
 * Arrays over all items, made once and used again, since most of the time of a search would go into
 * making them. Not thread-safe.
 */
final class Tally {
    /** Terms that so many items have say nothing about which items have a text. */
    private static final float COMMON = 0.3f;

    private static final int ALWAYS_COUNTED = 8;

    /** What a trigram counts beside a word. */
    private static final float GRAM = 1.3f;

    /** A description mentions much that an item is not about. */
    private static final float BODY = 0.7f;

    private final float[] scores;
    private final Shares words;
    private final Shares grams;
    private final int[] touched;
    private int count;

    Tally(int maxDocument) {
        this.scores = new float[maxDocument];
        this.touched = new int[maxDocument];
        this.words = new Shares(maxDocument);
        this.grams = new Shares(maxDocument);
    }

    /** How much of the terms of one kind each item has. */
    private static final class Shares {
        private final float[] anywhere;
        private final float[] inHead;
        private float all;

        Shares(int maxDocument) {
            this.anywhere = new float[maxDocument];
            this.inHead = new float[maxDocument];
        }

        float anywhere(int document) {
            return all == 0 ? 0 : anywhere[document] / all;
        }

        float inHead(int document) {
            return all == 0 ? 0 : inHead[document] / all;
        }

        float share(int document) {
            return BODY * anywhere(document) + (1 - BODY) * inHead(document);
        }

        void clear(int document) {
            anywhere[document] = 0;
            inHead[document] = 0;
        }
    }

    void add(Snapshot snapshot, TextQuery query) throws IOException {
        for (String word : snapshot.words().worthAdding(query.words())) {
            add(
                    snapshot.words().postings(word),
                    1,
                    query.topicWords().contains(word) ? words : null);
        }
        Set<String> topic = query.topicGrams();
        int least = Math.min(ALWAYS_COUNTED, query.grams().size());
        long most = (long) (COMMON * snapshot.size());
        int counted = 0;
        for (String gram : snapshot.grams().worthAdding(query.grams())) {
            Postings postings = snapshot.grams().postings(gram);
            if (postings.size() <= most || counted < least) {
                add(postings, GRAM, topic.contains(gram) ? grams : null);
                counted++;
            }
        }
    }

    /** The same for words alone. */
    void addWords(Snapshot snapshot, Collection<String> all) throws IOException {
        for (String word : all) {
            add(snapshot.words().postings(word), 1, words);
        }
    }

    /** The same for trigrams alone, however few. */
    void addGrams(Snapshot snapshot, Collection<String> all) throws IOException {
        for (String gram : all) {
            add(snapshot.grams().postings(gram), GRAM, grams);
        }
    }

    private void add(Postings postings, float weight, @Nullable Shares shares) {
        float rarity = postings.rarity();
        if (shares != null) {
            shares.all += rarity;
        }
        for (int i = 0; i < postings.size(); i++) {
            int document = postings.document(i);
            if (scores[document] == 0) {
                touched[count++] = document;
            }
            scores[document] += weight * postings.score(i);
            if (shares != null) {
                shares.anywhere[document] += rarity;
                if (postings.inHead(i)) {
                    shares.inHead[document] += rarity;
                }
            }
        }
    }

    int count() {
        return count;
    }

    int document(int place) {
        return touched[place];
    }

    /** The items that have any of the text, in no order. */
    IntStream documents() {
        return Arrays.stream(touched, 0, count);
    }

    float score(int document) {
        return scores[document];
    }

    /** How much of the topic an item has, by words or by trigrams, 0 to 1. */
    float shareAnywhere(int document) {
        return Math.max(words.anywhere(document), grams.anywhere(document));
    }

    /** How much of the topic's words an item has in title and topic. */
    float wordsInHead(int document) {
        return words.inHead(document);
    }

    /** How much of the topic's trigrams an item has in title and topic. */
    float gramsInHead(int document) {
        return grams.inHead(document);
    }

    /** How much of the topic an item has, with less weight on what only a description has. */
    float share(int document) {
        return Math.max(words.share(document), grams.share(document));
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            int document = touched[i];
            scores[document] = 0;
            words.clear(document);
            grams.clear(document);
        }
        count = 0;
        words.all = 0;
        grams.all = 0;
    }
}
