package org.pueankru.index.store;

import org.pueankru.index.store.Ranking.Place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at the items that would come first: titles that are just the text, begin with it, or have
 * its topic and form come before others, and of many alike by one creator not all come first.
 */
final class FirstTen implements Ranking.Closer {
    private static final float EXACT_TITLE = 1.5f;
    private static final float TITLE_BEGINS = 1.3f;

    /** For a title that has the topic in one of its names. */
    private static final float TITLE_HAS = 1.2f;

    /** For a title that has the form that is asked for. */
    private static final float TITLE_HAS_FORM = 1.2f;

    /** Shorter topics are part of other words. */
    private static final int SHORTEST_TOPIC = 3;

    /** For each item of the same creator or media type before it, a little less. */
    private static final float SAME_CREATOR = 0.02f;

    private static final float SAME_TYPE = 0.005f;
    private static final int VARIED = 10;

    private final Snapshot snapshot;
    private final String run;
    private final Set<String> forms;
    private final List<String> topics;

    /**
     * @param run the text that was searched for, as a run of letters and digits
     * @param forms what titles may call the form that was asked for, as runs
     * @param topics names of the topic as runs
     */
    FirstTen(Snapshot snapshot, String run, Set<String> forms, List<String> topics) {
        this.snapshot = snapshot;
        this.run = run;
        this.forms = forms;
        this.topics = topics;
    }

    @Override
    public List<Place> order(List<Place> first, Comparator<Place> bestFirst) {
        var left = new ArrayList<Place>(first.size());
        for (Place place : first) {
            left.add(place.withTitle(title(place.document())));
        }
        left.sort(bestFirst);
        var ordered = new ArrayList<Place>(left.size());
        var before = new Before();
        while (!left.isEmpty() && ordered.size() < VARIED) {
            Place next = before.best(left, bestFirst);
            before.add(next);
            ordered.add(next);
        }
        ordered.addAll(left);
        return ordered;
    }

    private float title(int document) {
        String title = snapshot.columns().titleRun(document);
        float form = hasForm(title) ? TITLE_HAS_FORM : 1;
        if (!run.isEmpty() && title.startsWith(run)) {
            return title.length() == run.length() ? EXACT_TITLE : form * TITLE_BEGINS;
        }
        return form * topic(title);
    }

    private boolean hasForm(String title) {
        for (String form : forms) {
            if (title.contains(form)) {
                return true;
            }
        }
        return false;
    }

    private float topic(String title) {
        for (String topic : topics) {
            if (topic.length() >= SHORTEST_TOPIC && title.contains(topic)) {
                return TITLE_HAS;
            }
        }
        return 1;
    }

    /** What stands before a place already. */
    private final class Before {
        private final Map<Integer, Integer> creators = new HashMap<>();
        private final Map<Long, Integer> types = new HashMap<>();

        void add(Place place) {
            creators.merge(snapshot.columns().creator(place.document()), 1, Integer::sum);
            types.merge(snapshot.facets().types(place.document()), 1, Integer::sum);
        }

        /** Takes the best out of what is left, which are in order but for variety. */
        Place best(List<Place> left, Comparator<Place> bestFirst) {
            int best = 0;
            Place found = varied(left.getFirst());
            for (int i = 1; i < left.size() && left.get(i).score() >= found.score(); i++) {
                Place next = varied(left.get(i));
                if (bestFirst.compare(next, found) < 0) {
                    found = next;
                    best = i;
                }
            }
            left.remove(best);
            return found;
        }

        private Place varied(Place place) {
            int creator = snapshot.columns().creator(place.document());
            float less =
                    (creator < 0 ? 0 : SAME_CREATOR * creators.getOrDefault(creator, 0))
                            + SAME_TYPE
                                    * types.getOrDefault(
                                            snapshot.facets().types(place.document()), 0);
            return less == 0 ? place : place.withVariety(1 - less);
        }
    }
}
