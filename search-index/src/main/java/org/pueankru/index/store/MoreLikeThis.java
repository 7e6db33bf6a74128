package org.pueankru.index.store;

import org.pueankru.index.Filters;
import org.pueankru.index.MediaItem;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;
import org.pueankru.index.analysis.StopWords;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.query.TeacherQueries;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Other items for someone who liked this one: same topic first, then same area and grade. */
final class MoreLikeThis {
    /** How much of an item's topic another must share to be like it, given the likest. */
    private static final float LEAST_OF_BEST = 0.4f;

    private static final float LEAST_SHARE = 0.2f;
    private static final float SAME_AREA = 2;
    private static final float SAME_GRADE = 1;

    private final Snapshot snapshot;

    MoreLikeThis(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    SearchPage page(String id, SearchRequest request) throws IOException {
        Optional<Integer> self = snapshot.document(id);
        Ranking ranking = self.isEmpty() ? new Ranking(0, List.of()) : ranking(self.get(), request);
        return new SearchPage(
                Understood.NOTHING,
                Understood.NOTHING,
                List.of(),
                false,
                ranking.total(),
                snapshot.hits(ranking, request.from()));
    }

    private Ranking ranking(int self, SearchRequest request) throws IOException {
        return Ranking.of(
                snapshot,
                like(self),
                new Preference(snapshot, Filters.NONE, Set.of()),
                Ranking.Closer.NOT_AT_ALL,
                request.end());
    }

    private Selection like(int self) throws IOException {
        MediaItem item = snapshot.item(self);
        Tally tally = snapshot.takeTally();
        try {
            tally.add(TextPostings.ofWords(snapshot, topicWords(item)));
            return Selection.of(snapshot, matches(tally, self, item));
        } finally {
            tally.clear();
            snapshot.giveBack(tally);
        }
    }

    private static List<String> topicWords(MediaItem item) {
        String title = TeacherQueries.standard().understand(item.title()).text();
        List<String> words =
                Stream.concat(Stream.of(title), item.tags().stream())
                        .map(Terms::words)
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList();
        return StopWords.without(words);
    }

    private Matches matches(Tally tally, int self, MediaItem item) {
        int[] others = tally.documents().filter(document -> document != self).sorted().toArray();
        float best = 0;
        for (int other : others) {
            best = Math.max(best, tally.shareAnywhere(tally.placeOf(other)));
        }
        float least = Math.max(LEAST_SHARE, LEAST_OF_BEST * best);
        int[] alike =
                Arrays.stream(others)
                        .filter(other -> tally.shareAnywhere(tally.placeOf(other)) >= least)
                        .toArray();
        var area = snapshot.facets().test(areaOf(item));
        var scores = new float[alike.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] =
                    tally.score(tally.placeOf(alike[i]))
                            + (area.passes(alike[i]) ? SAME_AREA : 0)
                            + SAME_GRADE * snapshot.facets().gradesInCommon(self, alike[i]);
        }
        return new Matches(alike, scores, Matches.Fit.CERTAIN);
    }

    private static Filters areaOf(MediaItem item) {
        return item.learningArea() == null
                ? Filters.NONE
                : Filters.NONE.withLearningAreas(Set.of(item.learningArea()));
    }
}
