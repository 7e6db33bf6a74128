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
import java.util.List;

/** The hits of one page in an order that is the same each time, and how many there are in all. */
record Ranking(long total, List<SearchHit> hits) {
    private static final SortField BY_STANDING =
            new SortField(Fields.STANDING, SortField.Type.LONG, true);
    private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);
    private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, BY_STANDING, BY_ID);
    private static final Sort BY_USE = new Sort(BY_STANDING, BY_ID);

    static Ranking of(IndexSearcher searcher, Query query, SearchRequest request, boolean scored)
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
        var collector =
                new TopFieldCollectorManager(
                        scored ? BY_SCORE : BY_USE, most, null, Integer.MAX_VALUE);
        TopFieldDocs top = searcher.search(query, collector);
        ScoreDoc[] ranking = top.scoreDocs;
        if (scored) {
            for (ScoreDoc each : ranking) {
                each.score = (Float) ((FieldDoc) each).fields[0];
            }
        } else {
            for (ScoreDoc each : ranking) {
                each.score = 0;
            }
        }
        return new Ranking(
                top.totalHits.value(), new Lookup(searcher).hits(ranking, request.from()));
    }
}
