package org.pueankru.index.store;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.Refinement;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;
import org.pueankru.index.query.Indicators;
import org.pueankru.index.query.KeyboardLayout;
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
    private final Snapshot snapshot;

    Search(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    private record Plan(Wording wording, Filters filters, List<Relaxation> relaxed) {}

    SearchPage page(SearchRequest request) throws IOException {
        Understood query = request.query();
        Plan plan = plan(query);
        return plan == null
                ? new SearchPage(query, query, List.of(), false, 0, List.of())
                : page(request, plan);
    }

    private SearchPage page(SearchRequest request, Plan plan) throws IOException {
        Understood query = request.query();
        Ranking ranking = Ranking.of(snapshot, selection(plan.wording, plan.filters), request);
        boolean asTyped = plan.wording.isNone() || plan.wording.text().equals(query.text());
        return new SearchPage(
                asTyped ? query : query.withCorrected(plan.wording.text()),
                Understood.of(plan.wording.text(), plan.filters),
                plan.relaxed,
                isRough(plan.wording),
                ranking.total(),
                ranking.hits());
    }

    private boolean isRough(Wording wording) throws IOException {
        return wording.closeness() == Closeness.ROUGHLY || !snapshot.matches(wording).isCertain();
    }

    /** The same with the catalogue's spelling when nothing matches as typed. */
    Understood corrected(Understood query) throws IOException {
        if (query.text().isEmpty()) {
            return query;
        }
        Wording wording = wording(query.text());
        return wording == null || wording.text().equals(query.text())
                ? query
                : query.withCorrected(wording.text());
    }

    List<Refinement> refinements(Understood applied) throws IOException {
        Plan plan = plan(applied);
        if (plan == null) {
            return List.of();
        }
        // with any filter, a form takes nothing away: that is what the counts must foretell
        Wording wording =
                TextQuery.of(plan.wording.text()).isFormOnly() ? Wording.NONE : plan.wording;
        return FacetCounts.of(snapshot, selection(wording, plan.filters), plan.filters);
    }

    private @Nullable Plan plan(Understood query) throws IOException {
        if (query.isNothing()) {
            return null;
        }
        if (query.text().isEmpty()) {
            Plan plan = relaxed(Wording.NONE, query.filters(), List.of());
            return plan == null ? withoutText(query.filters()) : plan;
        }
        Wording typed = Wording.typed(query.text());
        boolean formOnly = isFormWithFilters(query);
        if (matches(typed, query.filters())) {
            Wording wording = formOnly ? new Wording(query.text(), Closeness.NOT_AT_ALL) : typed;
            return new Plan(wording, query.filters(), List.of());
        }
        if (formOnly) {
            return withoutText(query.filters());
        }
        Wording wording = wording(query.text());
        Plan plan = wording == null ? null : relaxed(wording, query.filters(), List.of());
        return plan == null ? withoutText(query.filters()) : plan;
    }

    /** A form without a topic ranks what the filters leave, and takes nothing away. */
    private static boolean isFormWithFilters(Understood query) {
        return !query.filters().wantsNothing() && TextQuery.of(query.text()).isFormOnly();
    }

    /**
     * The filters alone; an indicator that no item has counts as text and leaves grade and area.
     */
    private @Nullable Plan withoutText(Filters filters) throws IOException {
        if (filters.wantsNothing()) {
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
        Wording typed = Wording.typed(text);
        if (matches(typed, Filters.NONE)) {
            return typed;
        }
        Wording thai = Wording.typed(KeyboardLayout.thai(text));
        if (!thai.isNone() && matches(thai, Filters.NONE)) {
            return thai;
        }
        for (String spelling : new Correction(snapshot.phrasebook()).of(text)) {
            Wording corrected = Wording.typed(spelling);
            if (matches(corrected, Filters.NONE)) {
                return corrected;
            }
        }
        Wording rough = new Wording(text, Closeness.ROUGHLY);
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
        return selection(wording, filters).isAny();
    }

    private Selection selection(Wording wording, Filters filters) throws IOException {
        return Selection.of(snapshot, wording, filters);
    }
}
