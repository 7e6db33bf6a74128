package org.pueankru.index.query;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.schema.Fields;

import java.util.Collection;

/** Adds filters to a query: any value within a facet, each facet that has values. */
public final class FilterQueries {
    private FilterQueries() {}

    public static void add(BooleanQuery.Builder query, Filters filters) {
        add(query, Fields.GRADE, filters.grades().stream().map(Grade::code).toList());
        add(
                query,
                Fields.LEARNING_AREA,
                filters.learningAreas().stream().map(LearningArea::code).toList());
        add(query, Fields.MEDIA_TYPE, filters.mediaTypes().stream().map(MediaType::code).toList());
        add(query, Fields.INDICATOR, filters.indicators());
    }

    private static void add(BooleanQuery.Builder query, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            query.add(any(field, values), Occur.FILTER);
        }
    }

    private static Query any(String field, Collection<String> values) {
        if (values.size() == 1) {
            return new TermQuery(new Term(field, values.iterator().next()));
        }
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
