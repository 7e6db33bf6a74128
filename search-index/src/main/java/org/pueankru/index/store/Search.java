package org.pueankru.index.store;

import org.pueankru.index.Explanation;
import org.pueankru.index.Filters;
import org.pueankru.index.MediaType;
import org.pueankru.index.Refinement;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.store.Matches.Fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One search over one state of the index. How loosely a text is matched depends on the whole
 * catalogue, never on the filters, so that adding a filter only takes items away.
 */
final class Search {
    private final Snapshot snapshot;
    private final Planning planning;

    Search(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.planning = new Planning(snapshot);
    }

    SearchPage page(SearchRequest request) throws IOException {
        Understood query = request.query();
        Plan plan = planning.of(query);
        return plan == null
                ? new SearchPage(query, query, List.of(), false, 0, List.of())
                : page(request, plan);
    }

    private SearchPage page(SearchRequest request, Plan plan) throws IOException {
        Understood query = request.query();
        Ranking ranking = ranking(plan, request.end());
        boolean asTyped = plan.wording().isNone() || plan.wording().text().equals(query.text());
        return new SearchPage(
                asTyped ? query : new Understood(query.text(), plan.asked(), plan.wording().text()),
                Understood.of(plan.wording().text(), plan.filters()),
                plan.relaxed(),
                isRough(plan.wording()) || (!asTyped && isGuessed(query)),
                !plan.wording().isNone() && snapshot.matches(plan.wording()).isFarFetched(),
                ranking.total(),
                snapshot.hits(ranking, request.from()),
                asTyped && plan.relaxed().isEmpty()
                        ? Meant.suggestion(plan.wording(), snapshot)
                        : null);
    }

    /** Why the hits of a page stand where they do. */
    List<Explanation> explain(SearchRequest request) throws IOException {
        Plan plan = planning.of(request.query());
        var explanations = new ArrayList<Explanation>();
        if (plan != null) {
            var explaining = new Explaining(snapshot, plan.wording(), preference(plan));
            List<Ranking.Place> places = ranking(plan, request.end()).places();
            for (Ranking.Place place :
                    places.subList(Math.min(request.from(), places.size()), places.size())) {
                explanations.add(explaining.of(place));
            }
        }
        return explanations;
    }

    private Preference preference(Plan plan) {
        Set<MediaType> forms = EnumSet.noneOf(MediaType.class);
        forms.addAll(plan.wording().query().types());
        if (plan.filters().mediaTypes().isEmpty()) {
            plan.asked().mediaTypes().forEach(type -> forms.addAll(Relaxations.nearest(type)));
        }
        return new Preference(snapshot, plan.asked(), forms);
    }

    private Ranking ranking(Plan plan, int to) throws IOException {
        return Ranking.of(
                snapshot,
                plan.filters().isEmpty()
                        ? loosely(plan.wording())
                        : selection(plan.wording(), plan.filters()),
                preference(plan),
                new FirstTen(
                        snapshot,
                        Terms.run(plan.wording().text()),
                        plan.wording().query().formNames(),
                        plan.wording().isNone()
                                ? List.of()
                                : snapshot.matches(plan.wording()).topics()),
                to);
    }

    private boolean isGuessed(Understood query) throws IOException {
        return snapshot.meant(Wording.of(query.text()), query.filters())
                .filter(Meant::guessed)
                .isPresent();
    }

    private boolean isRough(Wording wording) throws IOException {
        return snapshot.matches(wording).fit() != Fit.CERTAIN;
    }

    /** The same with the catalogue's spelling when nothing matches as typed. */
    Understood corrected(Understood query) throws IOException {
        if (query.text().isEmpty()) {
            return query;
        }
        Meant meant = snapshot.meant(Wording.of(query.text()), query.filters()).orElse(null);
        return meant == null || meant.wording().text().equals(query.text())
                ? query
                : new Understood(query.text(), meant.filters(), meant.wording().text());
    }

    List<Refinement> refinements(Understood applied) throws IOException {
        Plan plan = planning.of(applied);
        if (plan == null || snapshot.matches(plan.wording()).isFarFetched()) {
            return List.of();
        }
        // with any filter, a form takes nothing away: that is what the counts must foretell
        Wording wording = plan.wording().query().isFormOnly() ? Wording.NONE : plan.wording();
        return FacetCounts.of(snapshot, selection(wording, plan.filters()), plan.filters());
    }

    private Selection loosely(Wording wording) throws IOException {
        return Selection.of(snapshot, snapshot.matches(wording).loosely());
    }

    private Selection selection(Wording wording, Filters filters) throws IOException {
        return Selection.of(snapshot, wording, filters);
    }
}
