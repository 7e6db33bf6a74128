package org.pueankru.index.store;

import org.pueankru.index.query.TextQuery;
import org.pueankru.index.query.TextQuery.Closeness;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the items that have enough of a text, rare terms weighing more, and scores them by words
 * and trigrams. Adds up term by term over all items; which items match depends on the whole
 * catalogue and never on the filters, so that counts stay the same however a search is filtered.
 */
final class Matching {
    /** The share of a text's trigrams that a title must have to be plainly about it. */
    private static final float CERTAIN_GRAMS = 0.6f;

    /** The same for words. */
    private static final float CERTAIN_WORDS = 0.5f;

    private static final int FEW = 10;

    private final Snapshot snapshot;
    private final double[] scores;
    private final BitSet matching;
    private boolean certain;

    private Matching(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.scores = new double[snapshot.maxDocument()];
        this.matching = new BitSet(snapshot.maxDocument());
    }

    static Matches of(Snapshot snapshot, Wording wording) throws IOException {
        if (wording.isNone()) {
            return snapshot.everything();
        }
        if (wording.closeness() == Closeness.NOT_AT_ALL) {
            return everythingAfter(snapshot, Wording.typed(wording.text()));
        }
        var matching = new Matching(snapshot);
        TextQuery query = TextQuery.of(wording.text());
        matching.add(query, wording.closeness(), 1);
        if (wording.closeness() == Closeness.AS_TYPED) {
            for (TextQuery variant : query.variants(snapshot.thesaurus())) {
                // a longer word has more trigrams to score with, and is no better for it
                float weight = Math.min(1, (float) query.length() / variant.length());
                matching.add(variant, Closeness.STRICTLY, weight);
            }
            matching.addNearMatches(query);
        }
        return matching.found();
    }

    /** All items, with scores for those that match. */
    private static Matches everythingAfter(Snapshot snapshot, Wording first) throws IOException {
        Matches found = snapshot.matches(first);
        int[] all = snapshot.everything().documents();
        var scores = new float[all.length];
        for (int i = 0; i < found.documents().length; i++) {
            scores[Arrays.binarySearch(all, found.documents()[i])] = found.scores()[i];
        }
        return new Matches(all, scores, found.isCertain());
    }

    /** Few and uncertain finds are joined by near matches: a typo may have hidden the best. */
    private void addNearMatches(TextQuery query) throws IOException {
        int found = matching.cardinality();
        if (!certain && found > 0 && found < FEW) {
            add(query, Closeness.ROUGHLY, 1);
            certain = false;
        }
    }

    private void add(TextQuery query, Closeness closeness, float weight) throws IOException {
        List<String> words = query.topicWords();
        List<String> grams = query.topicGrams();
        float wordShare = query.wordShare(closeness);
        BitSet found = having(List.of(Fields.ALL_WORDS), Fields.ALL_WORDS, words, wordShare);
        found.or(
                having(
                        List.of(Fields.ALL_GRAMS),
                        Fields.ALL_GRAMS,
                        grams,
                        query.gramShare(closeness)));
        if (found.isEmpty()) {
            return;
        }
        certain = certain || isCertain(words, grams, Math.max(wordShare, CERTAIN_WORDS));
        double[] sums = scores(query);
        found.stream()
                .forEach(
                        document ->
                                scores[document] =
                                        Math.max(scores[document], weight * sums[document]));
        matching.or(found);
    }

    private boolean isCertain(List<String> words, List<String> grams, float wordShare)
            throws IOException {
        List<String> topic = List.of(Fields.TITLE_WORDS, Fields.TOPIC_WORDS);
        return !having(topic, Fields.ALL_WORDS, words, wordShare).isEmpty()
                || !having(List.of(Fields.TITLE_GRAMS), Fields.ALL_GRAMS, grams, CERTAIN_GRAMS)
                        .isEmpty();
    }

    /**
     * The items that have at least a share of the terms in one of the fields.
     *
     * @param weighing the field that tells how rare a term is
     */
    private BitSet having(List<String> fields, String weighing, List<String> terms, float share)
            throws IOException {
        var found = new BitSet(snapshot.maxDocument());
        if (terms.isEmpty()) {
            return found;
        }
        var coverage = new double[snapshot.maxDocument()];
        double sum = 0;
        for (String term : terms) {
            float rarity = snapshot.present(weighing, term).rarity();
            sum += rarity;
            var counted = new BitSet();
            for (String field : fields) {
                for (int document : snapshot.present(field, term).documents()) {
                    if (fields.size() == 1 || !counted.get(document)) {
                        coverage[document] += rarity;
                        counted.set(document);
                    }
                }
            }
        }
        float least = (float) (sum * share);
        for (int document = 0; document < coverage.length; document++) {
            if (coverage[document] > 0 && (float) coverage[document] >= least) {
                found.set(document);
            }
        }
        return found;
    }

    private double[] scores(TextQuery query) throws IOException {
        var sums = new double[snapshot.maxDocument()];
        for (String word : query.words()) {
            add(snapshot.scored(TextQuery.WORDS, 1, word), sums);
        }
        for (String gram : query.grams()) {
            add(snapshot.scored(TextQuery.TITLE_GRAMS, TextQuery.TITLE_GRAM_WEIGHT, gram), sums);
            add(snapshot.scored(TextQuery.ALL_GRAMS, TextQuery.ALL_GRAM_WEIGHT, gram), sums);
        }
        return sums;
    }

    private static void add(Postings postings, double[] sums) {
        for (int i = 0; i < postings.documents().length; i++) {
            sums[postings.documents()[i]] += postings.scores()[i];
        }
    }

    private Matches found() {
        int[] documents = matching.stream().toArray();
        var found = new float[documents.length];
        for (int i = 0; i < documents.length; i++) {
            found[i] = (float) scores[documents[i]];
        }
        return new Matches(documents, found, certain);
    }
}
