package org.pueankru.index.store;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.pueankru.index.SearchHit;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The hits of one page in an order that is the same each time, and how many there are in all. */
record Ranking(long total, List<SearchHit> hits) {
    private static final SortField BY_STANDING =
            new SortField(Fields.STANDING, SortField.Type.LONG, true);
    private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);
    private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, BY_STANDING, BY_ID);

    private record Place(int document, float score) {}

    /** Higher scores first, and then what stands higher. */
    static Ranking of(Snapshot snapshot, Selection selection, SearchRequest request)
            throws IOException {
        Comparator<Place> worstFirst =
                (one, other) ->
                        one.score == other.score
                                ? snapshot.isBefore(one.document, other.document) ? 1 : -1
                                : Float.compare(one.score, other.score);
        int most = request.size() == 0 ? 0 : request.from() + request.size();
        var best = new PriorityQueue<Place>(worstFirst);
        var total = new long[1];
        selection.each(
                (document, score) -> {
                    total[0]++;
                    if (best.size() < most || (most > 0 && best.peek().score <= score)) {
                        best.add(new Place(document, score));
                    }
                    if (best.size() > most) {
                        best.remove();
                    }
                });
        var hits = new ArrayDeque<SearchHit>();
        while (best.size() > request.from()) {
            Place place = best.remove();
            hits.addFirst(new SearchHit(snapshot.item(place.document), place.score));
        }
        return new Ranking(total[0], List.copyOf(hits));
    }

    static Ranking of(IndexSearcher searcher, Query query, SearchRequest request)
            throws IOException {
        int most =
                Math.max(
                        1,
                        Math.min(
                                request.from() + request.size(),
                                searcher.getIndexReader().maxDoc()));
        if (request.size() == 0 || request.from() >= most) {
            return new Ranking(searcher.count(query), List.of());
        }
        var collector = new TopFieldCollectorManager(BY_SCORE, most, null, Integer.MAX_VALUE);
        TopFieldDocs top = searcher.search(query, collector);
        ScoreDoc[] ranking = top.scoreDocs;
        for (ScoreDoc each : ranking) {
            each.score = (Float) ((FieldDoc) each).fields[0];
        }
        return new Ranking(
                top.totalHits.value(), new Lookup(searcher).hits(ranking, request.from()));
    }
}
