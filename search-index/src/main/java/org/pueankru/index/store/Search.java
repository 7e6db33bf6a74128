package org.pueankru.index.store;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.Refinement;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;
import org.pueankru.index.query.FilterQueries;
import org.pueankru.index.query.TextQuery;
import org.pueankru.index.query.TextQuery.Closeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One search over one state of the index. How loosely a text is matched depends on the whole
 * catalogue, never on the filters, so that adding a filter only takes items away.
 */
final class Search {
    private final IndexSearcher searcher;

    Search(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** A text and how closely items must have it; no text matches everything. */
    private record Wording(String text, @Nullable TextQuery query, Closeness closeness) {
        static final Wording NONE = new Wording("", null, Closeness.AS_TYPED);

        static Wording of(String text, Closeness closeness) {
            return new Wording(text, TextQuery.of(text), closeness);
        }
    }

    private record Plan(Wording wording, Filters filters, List<Relaxation> relaxed) {}

    SearchPage page(SearchRequest request) throws IOException {
        Understood query = request.query();
        Plan plan = plan(query);
        if (plan == null) {
            return new SearchPage(query, query, List.of(), 0, List.of());
        }
        Ranking ranking =
                Ranking.of(searcher, query(plan, true), request, plan.wording.query != null);
        Understood understood =
                plan.wording.query == null || plan.wording.text.equals(query.text())
                        ? query
                        : query.withCorrected(plan.wording.text);
        return new SearchPage(
                understood,
                Understood.of(plan.wording.text, plan.filters),
                plan.relaxed,
                ranking.total(),
                ranking.hits());
    }

    /** The same with the catalogue's spelling when nothing matches as typed. */
    Understood corrected(Understood query) throws IOException {
        if (query.text().isEmpty()) {
            return query;
        }
        Wording wording = wording(query.text());
        return wording == null || wording.text.equals(query.text())
                ? query
                : query.withCorrected(wording.text);
    }

    List<Refinement> refinements(Understood applied) throws IOException {
        Plan plan = plan(applied);
        return plan == null
                ? List.of()
                : new FacetCounts(searcher).of(query(plan, false), plan.filters);
    }

    private @Nullable Plan plan(Understood query) throws IOException {
        if (query.isNothing()) {
            return null;
        }
        if (query.text().isEmpty()) {
            return relaxed(Wording.NONE, query.filters(), List.of());
        }
        Wording typed = Wording.of(query.text(), Closeness.AS_TYPED);
        if (matches(typed, query.filters())) {
            return new Plan(typed, query.filters(), List.of());
        }
        Wording wording = wording(query.text());
        Plan plan = wording == null ? null : relaxed(wording, query.filters(), List.of());
        return plan == null && !query.filters().isEmpty()
                ? relaxed(Wording.NONE, query.filters(), List.of(Relaxation.TEXT))
                : plan;
    }

    /** The closest wording that the catalogue has at all. */
    private @Nullable Wording wording(String text) throws IOException {
        Wording typed = Wording.of(text, Closeness.AS_TYPED);
        if (matches(typed, Filters.NONE)) {
            return typed;
        }
        for (String spelling : new Correction(searcher.getIndexReader()).of(text)) {
            Wording corrected = Wording.of(spelling, Closeness.AS_TYPED);
            if (matches(corrected, Filters.NONE)) {
                return corrected;
            }
        }
        Wording rough = Wording.of(text, Closeness.ROUGHLY);
        return matches(rough, Filters.NONE) ? rough : null;
    }

    /**
     * Gives filters up in order until something matches, then takes back what need not have been.
     */
    private @Nullable Plan relaxed(Wording wording, Filters filters, List<Relaxation> also)
            throws IOException {
        var given = new ArrayList<Relaxation>();
        if (!matches(wording, filters)) {
            for (Relaxation relaxation : Relaxations.of(filters)) {
                given.add(relaxation);
                if (matches(wording, Relaxations.apply(given, filters))) {
                    break;
                }
            }
        }
        if (!given.isEmpty() && !matches(wording, Relaxations.apply(given, filters))) {
            return null;
        }
        for (Relaxation relaxation : List.copyOf(given)) {
            var without = new ArrayList<>(given);
            without.remove(relaxation);
            if (matches(wording, Relaxations.apply(without, filters))) {
                given.remove(relaxation);
            }
        }
        Filters applied = Relaxations.apply(given, filters);
        if (given.isEmpty() && !matches(wording, filters)) {
            return null;
        }
        given.addAll(also);
        return new Plan(wording, applied, given);
    }

    private boolean matches(Wording wording, Filters filters) throws IOException {
        return searcher.count(query(new Plan(wording, filters, List.of()), false)) > 0;
    }

    private Query query(Plan plan, boolean scored) throws IOException {
        var query = new BooleanQuery.Builder();
        TextQuery text = plan.wording.query;
        query.add(
                text == null
                        ? MatchAllDocsQuery.INSTANCE
                        : text.matching(searcher.getIndexReader(), plan.wording.closeness),
                Occur.FILTER);
        FilterQueries.add(query, plan.filters);
        if (scored && text != null) {
            text.addScoring(query);
        }
        return query.build();
    }
}
