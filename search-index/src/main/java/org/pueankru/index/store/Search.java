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
import org.pueankru.index.query.Indicators;
import org.pueankru.index.query.TextQuery;
import org.pueankru.index.query.TextQuery.Closeness;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * One search over one state of the index. How loosely a text is matched depends on the whole
 * catalogue, never on the filters, so that adding a filter only takes items away.
 */
final class Search {
    private final IndexSearcher searcher;
    private final Phrasebook.Shelf phrasebooks;

    Search(IndexSearcher searcher, Phrasebook.Shelf phrasebooks) {
        this.searcher = searcher;
        this.phrasebooks = phrasebooks;
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
        if (!query.text().isEmpty()) {
            var typed =
                    new Plan(
                            Wording.of(query.text(), Closeness.AS_TYPED),
                            query.filters(),
                            List.of());
            SearchPage page = page(request, typed);
            if (page.total() > 0) {
                return page;
            }
        }
        Plan plan = plan(query);
        return plan == null
                ? new SearchPage(query, query, List.of(), 0, List.of())
                : page(request, plan);
    }

    private SearchPage page(SearchRequest request, Plan plan) throws IOException {
        Understood query = request.query();
        boolean scored = plan.wording.query != null;
        Ranking ranking = Ranking.of(searcher, query(plan, true), request, scored);
        boolean asTyped = !scored || plan.wording.text.equals(query.text());
        return new SearchPage(
                asTyped ? query : query.withCorrected(plan.wording.text),
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
            Plan plan = relaxed(Wording.NONE, query.filters(), List.of());
            return plan == null ? withoutText(query.filters()) : plan;
        }
        Wording typed = Wording.of(query.text(), Closeness.AS_TYPED);
        if (matches(typed, query.filters())) {
            return new Plan(typed, query.filters(), List.of());
        }
        if (typed.query != null && typed.query.isFormOnly() && !query.filters().isEmpty()) {
            return withoutText(query.filters());
        }
        Wording wording = wording(query.text());
        Plan plan = wording == null ? null : relaxed(wording, query.filters(), List.of());
        return plan == null ? withoutText(query.filters()) : plan;
    }

    /**
     * The filters alone; an indicator that no item has counts as text and leaves grade and area.
     */
    private @Nullable Plan withoutText(Filters filters) throws IOException {
        if (filters.isEmpty()) {
            return null;
        }
        Plan plan = relaxed(Wording.NONE, filters, List.of(Relaxation.TEXT));
        if (plan != null || filters.indicators().isEmpty()) {
            return plan;
        }
        Filters home = filters.withoutIndicators();
        for (String indicator : filters.indicators()) {
            home = Indicators.home(indicator).refinedBy(home);
        }
        return home.isEmpty() ? null : relaxed(Wording.NONE, home, List.of(Relaxation.TEXT));
    }

    /** The closest wording that the catalogue has at all. */
    private @Nullable Wording wording(String text) throws IOException {
        Wording typed = Wording.of(text, Closeness.AS_TYPED);
        if (matches(typed, Filters.NONE)) {
            return typed;
        }
        for (String spelling : new Correction(phrasebooks.of(searcher.getIndexReader())).of(text)) {
            Wording corrected = Wording.of(spelling, Closeness.AS_TYPED);
            if (matches(corrected, Filters.NONE)) {
                return corrected;
            }
        }
        Wording rough = Wording.of(text, Closeness.ROUGHLY);
        return matches(rough, Filters.NONE) ? rough : null;
    }

    /**
     * Gives filters up in order until something matches, then takes back what was given in vain.
     */
    private @Nullable Plan relaxed(Wording wording, Filters filters, List<Relaxation> also)
            throws IOException {
        var given = new ArrayList<Relaxation>();
        var left = new ArrayDeque<>(Relaxations.of(filters));
        while (!matches(wording, Relaxations.apply(given, filters))) {
            if (left.isEmpty()) {
                return null;
            }
            given.add(left.remove());
        }
        for (Relaxation relaxation : List.copyOf(given)) {
            var without = new ArrayList<>(given);
            without.remove(relaxation);
            if (matches(wording, Relaxations.apply(without, filters))) {
                given.remove(relaxation);
            }
        }
        Filters applied = Relaxations.apply(given, filters);
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
