package org.pueankru.index.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The items that stand first, in an order that is the same each time, and how many there are in
 * all.
 */
record Ranking(long total, List<Place> places) {
    /**
     * An item and its score, which is that of its text, preferred, and multiplied by what its title
     * and the variety of the first ones make of it.
     */
    record Place(int document, float text, float preferred, float title, float variety) {
        float score() {
            return preferred * title * variety;
        }

        Place withTitle(float value) {
            return new Place(document, text, preferred, value, variety);
        }

        Place withVariety(float value) {
            return new Place(document, text, preferred, title, value);
        }
    }

    /** How many of the first are looked at closely; pages beyond follow as they are. */
    private static final int FIRST = 30;

    /**
     * Ranks.
     *
     * @param to how many places are wanted at most
     */
    static Ranking of(
            Snapshot snapshot, Selection selection, Preference preference, Closer closer, int to) {
        Comparator<Place> order = bestFirst(snapshot);
        int most = to == 0 ? 0 : Math.max(to, FIRST);
        var best = new PriorityQueue<Place>(order.reversed());
        var total = new long[1];
        selection.each(
                (document, text) -> {
                    total[0]++;
                    float score = preference.applied(document, text);
                    if (best.size() < most || (most > 0 && best.peek().score() <= score)) {
                        best.add(new Place(document, text, score, 1, 1));
                    }
                    if (best.size() > most) {
                        best.remove();
                    }
                });
        var places = new ArrayList<Place>(best);
        places.sort(order);
        int first = Math.min(FIRST, places.size());
        List<Place> closely =
                closer.order(Collections.unmodifiableList(places.subList(0, first)), order);
        for (int i = 0; i < first; i++) {
            places.set(i, closely.get(i));
        }
        return new Ranking(total[0], places.subList(0, Math.min(to, places.size())));
    }

    /** Looks at the first places closely. */
    interface Closer {
        /** As they are. */
        Closer NOT_AT_ALL = (first, order) -> first;

        /** The same places, scored anew and in order. */
        List<Place> order(List<Place> first, Comparator<Place> bestFirst);
    }

    /** Higher scores first, and then what stands higher. */
    private static Comparator<Place> bestFirst(Snapshot snapshot) {
        return (one, other) -> {
            int byScore = Float.compare(other.score(), one.score());
            if (byScore != 0 || one.document == other.document) {
                return byScore;
            }
            return snapshot.columns().isBefore(one.document, other.document) ? -1 : 1;
        };
    }
}
