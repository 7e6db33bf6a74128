package org.pueankru.index.store;

import org.pueankru.index.query.TextQuery;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the items that have enough of a text, rare terms weighing more, and scores them by words
 * and trigrams. Adds up term by term over all items; which items match depends on the whole
 * catalogue and never on the filters, so that counts stay the same however a search is filtered.
 */
final class Matching {
    private final Snapshot snapshot;
    private final BitSet matching;

    private Matching(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.matching = new BitSet(snapshot.maxDocument());
    }

    static Matches of(Snapshot snapshot, Wording wording) throws IOException {
        if (wording.isNone()) {
            return snapshot.everything();
        }
        TextQuery query = TextQuery.of(wording.text());
        var matching = new Matching(snapshot);
        matching.cover(Fields.ALL_WORDS, query.topicWords(), query.wordShare(wording.closeness()));
        matching.cover(Fields.ALL_GRAMS, query.topicGrams(), query.gramShare(wording.closeness()));
        return matching.matching.isEmpty() ? Matches.NONE : matching.scored(query);
    }

    /** Adds the items that have at least a share of the terms. */
    private void cover(String field, List<String> terms, float share) throws IOException {
        if (terms.isEmpty()) {
            return;
        }
        var coverage = new double[snapshot.maxDocument()];
        double sum = 0;
        for (String term : terms) {
            Postings postings = snapshot.present(field, term);
            sum += postings.rarity();
            for (int document : postings.documents()) {
                coverage[document] += postings.rarity();
            }
        }
        float least = (float) (sum * share);
        for (int document = 0; document < coverage.length; document++) {
            if (coverage[document] > 0 && (float) coverage[document] >= least) {
                matching.set(document);
            }
        }
    }

    private Matches scored(TextQuery query) throws IOException {
        var sums = new double[snapshot.maxDocument()];
        for (String word : query.words()) {
            add(snapshot.scored(TextQuery.WORDS, 1, word), sums);
        }
        for (String gram : query.grams()) {
            add(snapshot.scored(TextQuery.TITLE_GRAMS, TextQuery.TITLE_GRAM_WEIGHT, gram), sums);
            add(snapshot.scored(TextQuery.ALL_GRAMS, TextQuery.ALL_GRAM_WEIGHT, gram), sums);
        }
        int[] documents = matching.stream().toArray();
        var scores = new float[documents.length];
        for (int i = 0; i < documents.length; i++) {
            scores[i] = (float) sums[documents[i]];
        }
        return new Matches(documents, scores);
    }

    private static void add(Postings postings, double[] sums) {
        for (int i = 0; i < postings.documents().length; i++) {
            sums[postings.documents()[i]] += postings.scores()[i];
        }
    }
}
