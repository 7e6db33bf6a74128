package org.pueankru.index.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The terms of one kind, words or trigrams, in one state of the index: read when they are first
 * needed and kept while they are used, since looking a term up costs far more than adding up what
 * it scores. Thread-safe.
 */
final class Lexicon {
    private static final long MOST_POSTINGS = 20_000_000;

    /**
     * While an import runs there are these, its own buffers and at last those of the next state: in
     * a small heap collecting would take longer than reading terms again.
     */
    private static final long MOST_BESIDE_OTHER_WORK = MOST_POSTINGS / 2;

    private static final long MOST_FREQUENCIES = 100_000;

    /**
     * So many places are added up for one text: in a large catalogue its rare terms, which tell
     * which items have it; the others would cost the more the less they tell.
     */
    private static final long MOST_ADDED = 120_000;

    private static final int ALWAYS_ADDED = 4;

    private static final int TIMES_AS_MANY_FREQUENCIES = 5;

    private final ScoredFields fields;
    private final int items;
    private final Bounded<String, Postings> postings =
            new Bounded<>(Lexicon::mostPostings, Postings::weight);
    private final Bounded<String, Integer> frequencies =
            new Bounded<>(MOST_FREQUENCIES, frequency -> 1);

    Lexicon(ScoredFields fields, int items) {
        this.fields = fields;
        this.items = items;
    }

    private static long mostPostings() {
        return RunningSearches.HERE.haveOtherWorkBeside() ? MOST_BESIDE_OTHER_WORK : MOST_POSTINGS;
    }

    Postings postings(String term) throws IOException {
        return postings.get(term, fields::postings);
    }

    boolean has(String term) throws IOException {
        return frequency(term) > 0;
    }

    /** The terms that are worth adding up, in the order given or rarest first. */
    List<String> worthAdding(List<String> terms) throws IOException {
        if ((long) terms.size() * items <= MOST_ADDED) {
            return terms;
        }
        var byFrequency = new ArrayList<Counted>();
        for (String term : terms) {
            byFrequency.add(new Counted(term, frequency(term)));
        }
        byFrequency.sort(Comparator.comparingInt(Counted::frequency));
        var worth = new ArrayList<String>();
        long sum = 0;
        for (Counted each : byFrequency) {
            sum += each.frequency();
            if (sum > MOST_ADDED && worth.size() >= ALWAYS_ADDED) {
                break;
            }
            worth.add(each.term());
        }
        return worth;
    }

    private record Counted(String term, int frequency) {}

    private int frequency(String term) throws IOException {
        return frequencies.get(term, fields::frequency);
    }

    /** Reads what was asked for lately in an earlier state. */
    void warmedBy(Lexicon before, int most, GivingWay way) throws IOException {
        for (String term : before.postings.lately(most)) {
            way.giveWay();
            postings(term);
        }
        for (String term : before.frequencies.lately(TIMES_AS_MANY_FREQUENCIES * most)) {
            way.giveWay();
            frequency(term);
        }
    }
}
