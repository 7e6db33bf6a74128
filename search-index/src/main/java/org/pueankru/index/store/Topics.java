package org.pueankru.index.store;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.LearningArea;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Topic;
import org.pueankru.index.Understood;
import org.pueankru.index.query.TeacherQueries;
import org.pueankru.index.store.TagGroups.Tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * What the items within some filters are about: the tags that together lead to as many of them as
 * possible, so that of several names for one topic only one is shown. Counts come from the search
 * itself, so that they are what a search for the topic finds. For one question.
 */
final class Topics {
    /** A tag of fewer items is no topic while there are enough others. */
    private static final int FEW_ITEMS = 2;

    private static final int ENOUGH = 6;

    /** A search that finds so many times more than have the tag finds more than the topic. */
    private static final int TOO_WIDE = 3;

    /** Each costs about as much as a search for a new text. */
    private static final int MOST_TRIED = 60;

    /** Hits that tell what else a topic covers; reading all would take too long. */
    private static final int LOOKED_AT = 200;

    /** Two searches that find as many, with one of the best in common, find the same. */
    private static final int BEST = 10;

    private final Snapshot snapshot;
    private final Filters filters;
    private final List<Topic> topics = new ArrayList<>();
    private final BitSet covered = new BitSet();
    private final Map<Long, Set<String>> bestByTotal = new HashMap<>();
    private int items;

    private Topics(Snapshot snapshot, Filters filters) {
        this.snapshot = snapshot;
        this.filters = filters;
    }

    /** Most items first, at most so many. */
    static List<Topic> within(Snapshot snapshot, Filters filters, int limit) throws IOException {
        return new Topics(snapshot, filters).most(limit);
    }

    /** A tag, and how much it was worth when last looked at: never less than it is worth now. */
    private record Candidate(Tag tag, String text, int weight, int worth) {
        static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingInt(Candidate::worth)
                        .thenComparingInt(each -> each.tag.count())
                        .thenComparingInt(each -> -each.text.length())
                        .thenComparing(Candidate::text)
                        .reversed();

        static Candidate of(Tag tag, boolean english) {
            String text = tag.text();
            int weight = english || isThai(text) ? 2 : 1;
            return new Candidate(tag, text, weight, weight * tag.count());
        }

        Candidate now(int more) {
            return new Candidate(tag, text, weight, weight * more);
        }

        private static boolean isThai(String text) {
            return text.codePoints()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
        }
    }

    private List<Topic> most(int limit) throws IOException {
        PriorityQueue<Candidate> left = candidates();
        for (int i = 0; i < MOST_TRIED && topics.size() < limit; i++) {
            Candidate best = best(left);
            if (best == null) {
                break;
            }
            int more = best.tag.beyond(covered);
            if (more == 0 || (more < FEW_ITEMS && topics.size() >= ENOUGH)) {
                break;
            }
            tryOut(best.tag, best.text);
        }
        topics.sort(Comparator.comparingLong(Topic::items).reversed());
        return List.copyOf(topics);
    }

    private PriorityQueue<Candidate> candidates() throws IOException {
        boolean english = filters.learningAreas().contains(LearningArea.FOREIGN_LANGUAGES);
        var within = new BitSet(snapshot.maxDocument());
        Selection.of(snapshot, Wording.NONE, filters).each((item, _) -> within.set(item));
        items = within.cardinality();
        var groups = new TagGroups(snapshot.reader());
        for (int item = within.nextSetBit(0); item >= 0; item = within.nextSetBit(item + 1)) {
            groups.take(item);
        }
        var candidates = new PriorityQueue<>(Candidate.BEST_FIRST);
        groups.all().forEach(tag -> candidates.add(Candidate.of(tag, english)));
        return candidates;
    }

    /**
     * Takes the tag away that leads to most of what is not covered yet. What a tag adds only
     * shrinks, so one that is still first once looked at again is the best of all.
     */
    private @Nullable Candidate best(PriorityQueue<Candidate> left) {
        while (true) {
            Candidate first = left.poll();
            if (first == null) {
                return null;
            }
            Candidate now = first.now(first.tag.beyond(covered));
            if (now.worth < first.worth) {
                left.add(now);
            } else if (isTopic(now.text)) {
                return now;
            }
        }
    }

    /** Takes a tag as a topic if a search for it finds what has it, and not just what was found. */
    private void tryOut(Tag tag, String text) throws IOException {
        SearchPage counted = found(text, 0);
        if (!isAbout(tag, counted)) {
            return;
        }
        List<String> ids =
                found(text, LOOKED_AT).hits().stream().map(hit -> hit.item().id()).toList();
        tag.cover(covered);
        for (String id : ids) {
            snapshot.document(id).ifPresent(covered::set);
        }
        List<String> best = ids.subList(0, Math.min(BEST, ids.size()));
        Set<String> before = bestByTotal.computeIfAbsent(counted.total(), total -> new HashSet<>());
        if (Collections.disjoint(before, best)) {
            topics.add(new Topic(text, counted.total()));
        }
        before.addAll(best);
    }

    /** Not the name of a grade, a learning area or a kind of media. */
    private static boolean isTopic(String tag) {
        return !TeacherQueries.standard().understand(tag).text().isEmpty();
    }

    private SearchPage found(String text, int size) throws IOException {
        return new Search(snapshot)
                .page(SearchRequest.firstPage(Understood.of(text, filters), size));
    }

    /**
     * Whether a search for the tag finds what has it, and neither everything nor something else.
     */
    private boolean isAbout(Tag tag, SearchPage page) {
        return page.applied().text().equals(page.understood().text())
                && page.relaxed().isEmpty()
                && !page.rough()
                && page.total() > 0
                && page.total() < items
                && page.total() <= (long) TOO_WIDE * tag.count();
    }
}
