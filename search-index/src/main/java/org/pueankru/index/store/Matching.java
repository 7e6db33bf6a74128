package org.pueankru.index.store;

import org.pueankru.index.query.TextQuery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the items that have enough of a text and scores them. Which items match depends on the
 * whole catalogue and never on the filters, so that counts stay the same however a search is
 * filtered.
 */
final class Matching {
    /** Other words for the same must be there nearly whole where the typed ones are there. */
    private static final float LEAST_BESIDE_CERTAIN = 0.8f;

    private static final float LEAST_BESIDE_LESS = 0.65f;

    /** A word has several meanings: other words for it count less, much less where it is there. */
    private static final float BESIDE_CERTAIN = 0.6f;

    private static final float BESIDE_LESS = 0.75f;

    /** A term that no title has is met by chance only. */
    static final float BESIDE_CHANCE = 1;

    private Matching() {}

    static Matches of(Snapshot snapshot, Wording wording) throws IOException {
        if (wording.isNone()) {
            return snapshot.everything();
        }
        if (wording.ranksOnly()) {
            return everythingAfter(snapshot, snapshot.matches(wording.matching()));
        }
        return snapshot.found(wording).matches(wording);
    }

    /** All that has anything of a text, from which the matches of each use of it are chosen. */
    static Found found(Snapshot snapshot, Wording wording) throws IOException {
        TextQuery query = wording.query();
        Closeness closeness = Closeness.of(query.length());
        Tally tally = snapshot.takeTally();
        try {
            var topics = new ArrayList<String>();
            topics.add(query.topicRun());
            Candidates candidates = asTyped(snapshot, query, closeness, tally);
            if (query.isShort() && !candidates.isEmpty() && candidates.areFew(closeness)) {
                tally.clear();
                tally.add(TextPostings.ofGrams(snapshot, query.grams()));
                candidates.takeInside(tally);
            }
            boolean unheardOf = snapshot.isTermUnheardOf(query);
            float trust = unheardOf ? BESIDE_CHANCE : trust(candidates, closeness);
            if (unheardOf) {
                candidates.takeForChance();
            }
            float least = trust < BESIDE_LESS ? LEAST_BESIDE_CERTAIN : LEAST_BESIDE_LESS;
            for (TextQuery variant : snapshot.variants(query)) {
                topics.add(variant.topicRun());
                tally.clear();
                tally.add(TextPostings.of(snapshot, variant), least);
                candidates.take(
                        tally,
                        trust * variant.weightBeside(query),
                        least,
                        !unheardOf || snapshot.tells(variant, query));
            }
            boolean certain = candidates.fit(closeness) == Matches.Fit.CERTAIN;
            boolean known = !certain || snapshot.isPartOfWider(query);
            float widerTrust = known ? widerTrust(certain, unheardOf) : BESIDE_CERTAIN;
            for (TextQuery each : snapshot.wider(query)) {
                // what has the letters of the text need not be what is meant, but mostly is
                if (known) {
                    topics.add(each.topicRun());
                }
                tally.clear();
                tally.add(TextPostings.of(snapshot, each), LEAST_BESIDE_CERTAIN);
                candidates.takeWider(
                        tally, widerTrust * each.weightBeside(query), LEAST_BESIDE_CERTAIN);
            }
            return Found.of(wording.text(), candidates, closeness, List.copyOf(topics));
        } finally {
            tally.clear();
            snapshot.giveBack(tally);
        }
    }

    /** What the wider topic counts: less where something is plainly about the text itself. */
    private static float widerTrust(boolean certain, boolean unheardOf) {
        if (certain) {
            return unheardOf ? BESIDE_LESS : BESIDE_CERTAIN;
        }
        return unheardOf ? 0.9f : 0.7f;
    }

    /** What has anything of the text in the words that were typed. */
    static Candidates asTyped(Snapshot snapshot, TextQuery query, Closeness closeness, Tally tally)
            throws IOException {
        tally.add(TextPostings.of(snapshot, query), closeness.least(), closeness.ofBest());
        Candidates candidates = tally.candidates(closeness.floor());
        candidates.take(tally, 1, 0);
        if (candidates.isEmpty() && query.isShort()) {
            tally.clear();
            tally.add(TextPostings.ofGrams(snapshot, query.grams()));
            candidates.take(tally, 1, 0);
        }
        return candidates;
    }

    /** What other words for the same count beside those typed. */
    static float trust(Candidates asTyped, Closeness closeness) {
        return asTyped.fit(closeness) == Matches.Fit.CERTAIN ? BESIDE_CERTAIN : BESIDE_LESS;
    }

    /** All items, with scores for those that match. */
    private static Matches everythingAfter(Snapshot snapshot, Matches found) {
        int[] all = snapshot.everything().documents();
        var scores = new float[all.length];
        for (int i = 0; i < found.documents().length; i++) {
            scores[Arrays.binarySearch(all, found.documents()[i])] = found.scores()[i];
        }
        return new Matches(all, scores, found.fit()).about(found.topics());
    }
}
