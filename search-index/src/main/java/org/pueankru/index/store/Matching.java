package org.pueankru.index.store;

import org.pueankru.index.query.TextQuery;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the items that have enough of a text and scores them. Which items match depends on the
 * whole catalogue and never on the filters, so that counts stay the same however a search is
 * filtered.
 */
final class Matching {
    /** Other words for the same must be there nearly whole: nobody typed them. */
    private static final float LEAST_OF_VARIANT = 0.8f;

    private Matching() {}

    static Matches of(Snapshot snapshot, Wording wording) throws IOException {
        if (wording.isNone()) {
            return snapshot.everything();
        }
        if (wording.ranksOnly()) {
            return everythingAfter(snapshot, snapshot.matches(wording.matching()));
        }
        TextQuery query = wording.query();
        List<TextQuery> variants = query.variants(snapshot.thesaurus());
        Tally tally = snapshot.takeTally();
        try {
            tally.add(snapshot, query);
            var candidates = new Candidates(tally.count());
            candidates.take(tally, 1, 0);
            if (candidates.isEmpty() && query.isShort()) {
                tally.clear();
                tally.addGrams(snapshot, query.grams());
                candidates.take(tally, 1, 0);
            }
            if (!variants.isEmpty()) {
                addVariants(snapshot, query, variants, tally, candidates);
            }
            return candidates.matches(Closeness.of(query.length()));
        } finally {
            tally.clear();
            snapshot.giveBack(tally);
        }
    }

    private static void addVariants(
            Snapshot snapshot,
            TextQuery query,
            List<TextQuery> variants,
            Tally tally,
            Candidates candidates)
            throws IOException {
        for (TextQuery variant : variants) {
            tally.clear();
            tally.add(snapshot, variant);
            candidates.take(tally, variant.weightFor(query), LEAST_OF_VARIANT);
        }
        candidates.merge();
    }

    /** All items, with scores for those that match. */
    private static Matches everythingAfter(Snapshot snapshot, Matches found) {
        int[] all = snapshot.everything().documents();
        var scores = new float[all.length];
        for (int i = 0; i < found.documents().length; i++) {
            scores[Arrays.binarySearch(all, found.documents()[i])] = found.scores()[i];
        }
        return new Matches(all, scores, found.fit());
    }
}
