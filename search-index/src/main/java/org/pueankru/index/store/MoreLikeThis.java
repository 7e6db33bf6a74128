package org.pueankru.index.store;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.pueankru.index.Grade;
import org.pueankru.index.MediaItem;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;
import org.pueankru.index.query.Likeness;
import org.pueankru.index.schema.Documents;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Other items for someone who liked this one: same topic first, then same area and grade. */
final class MoreLikeThis {
    private static final float SAME_AREA = 2;
    private static final float SAME_GRADE = 1;

    private final IndexSearcher searcher;

    MoreLikeThis(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    SearchPage page(String id, SearchRequest request) throws IOException {
        Optional<MediaItem> item = new Lookup(searcher).item(id);
        if (item.isEmpty()) {
            return new SearchPage(
                    Understood.NOTHING, Understood.NOTHING, List.of(), false, 0, List.of());
        }
        Ranking ranking = Ranking.of(searcher, query(item.get()), request);
        return new SearchPage(
                Understood.NOTHING,
                Understood.NOTHING,
                List.of(),
                false,
                ranking.total(),
                ranking.hits());
    }

    private Query query(MediaItem item) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(Documents.idTerm(item.id())), Occur.MUST_NOT);
        query.add(Likeness.of(item, searcher.getIndexReader()), Occur.MUST);
        if (item.learningArea() != null) {
            query.add(
                    same(Fields.LEARNING_AREA, item.learningArea().code(), SAME_AREA),
                    Occur.SHOULD);
        }
        for (Grade grade : item.grades()) {
            query.add(same(Fields.GRADE, grade.code(), SAME_GRADE), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query same(String field, String value, float weight) {
        return new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(field, value))), weight);
    }
}
