package org.pueankru.index.store;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Explanation;
import org.pueankru.index.Filters;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.Refinement;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.query.Indicators;
import org.pueankru.index.store.Matches.Fit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One search over one state of the index. How loosely a text is matched depends on the whole
 * catalogue, never on the filters, so that adding a filter only takes items away.
 */
final class Search {
    private static final Set<Fit> REACHES = EnumSet.of(Fit.CERTAIN, Fit.WIDER);

    private final Snapshot snapshot;

    Search(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * How a search is carried out.
     *
     * @param asked the filters as they were meant
     * @param filters what is left of them
     */
    private record Plan(Wording wording, Filters asked, Filters filters, List<Relaxation> relaxed) {
        /** What is asked for in another language is not meant in Thai. */
        boolean givesUpLanguage() {
            return relaxed.contains(Relaxation.LEARNING_AREA)
                    && asked.learningAreas().equals(Set.of(LearningArea.FOREIGN_LANGUAGES));
        }

        boolean givesUpMuch() {
            return relaxed.contains(Relaxation.LEARNING_AREA)
                    || relaxed.contains(Relaxation.NEIGHBOURING_GRADE);
        }
    }

    SearchPage page(SearchRequest request) throws IOException {
        Understood query = request.query();
        Plan plan = plan(query);
        return plan == null
                ? new SearchPage(query, query, List.of(), false, 0, List.of())
                : page(request, plan);
    }

    private SearchPage page(SearchRequest request, Plan plan) throws IOException {
        Understood query = request.query();
        Ranking ranking = ranking(plan, request.end());
        boolean asTyped = plan.wording.isNone() || plan.wording.text().equals(query.text());
        return new SearchPage(
                asTyped ? query : new Understood(query.text(), plan.asked, plan.wording.text()),
                Understood.of(plan.wording.text(), plan.filters),
                plan.relaxed,
                isRough(plan.wording),
                !plan.wording.isNone() && snapshot.matches(plan.wording).isFarFetched(),
                ranking.total(),
                snapshot.hits(ranking, request.from()),
                asTyped && plan.relaxed.isEmpty()
                        ? Meant.suggestion(plan.wording, snapshot)
                        : null);
    }

    /** Why the hits of a page stand where they do. */
    List<Explanation> explain(SearchRequest request) throws IOException {
        Plan plan = plan(request.query());
        var explanations = new ArrayList<Explanation>();
        if (plan != null) {
            var explaining = new Explaining(snapshot, plan.wording, preference(plan));
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
        forms.addAll(plan.wording.query().types());
        if (plan.filters.mediaTypes().isEmpty()) {
            plan.asked.mediaTypes().forEach(type -> forms.addAll(Relaxations.nearest(type)));
        }
        return new Preference(snapshot, plan.asked, forms);
    }

    private Ranking ranking(Plan plan, int to) throws IOException {
        return Ranking.of(
                snapshot,
                plan.filters.isEmpty()
                        ? loosely(plan.wording)
                        : selection(plan.wording, plan.filters),
                preference(plan),
                new FirstTen(
                        snapshot,
                        Terms.run(plan.wording.text()),
                        plan.wording.query().formNames(),
                        plan.wording.isNone()
                                ? List.of()
                                : snapshot.matches(plan.wording).topics()),
                to);
    }

    private boolean isRough(Wording wording) throws IOException {
        return snapshot.matches(wording).fit() != Fit.CERTAIN;
    }

    /** The same with the catalogue's spelling when nothing matches as typed. */
    Understood corrected(Understood query) throws IOException {
        if (query.text().isEmpty()) {
            return query;
        }
        Meant meant = Meant.by(Wording.of(query.text()), query.filters(), snapshot);
        return meant == null || meant.wording().text().equals(query.text())
                ? query
                : new Understood(query.text(), meant.filters(), meant.wording().text());
    }

    List<Refinement> refinements(Understood applied) throws IOException {
        Plan plan = plan(applied);
        if (plan == null || snapshot.matches(plan.wording).isFarFetched()) {
            return List.of();
        }
        // with any filter, a form takes nothing away: that is what the counts must foretell
        Wording wording = plan.wording.query().isFormOnly() ? Wording.NONE : plan.wording;
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
        Wording typed = Wording.of(query.text());
        if (typed.query().isFormOnly() && !query.filters().wantsNothing()) {
            return formOnly(typed, query.filters());
        }
        Meant meant = Meant.by(typed, query.filters(), snapshot);
        if (meant == null || isNoMatchFor(query.filters(), meant)) {
            return withoutText(query.filters());
        }
        Plan plan = relaxed(meant.wording(), meant.filters(), List.of());
        if (plan == null || plan.givesUpMuch()) {
            Plan loose = within(meant.filters(), meant.wording().loosely());
            plan = loose == null ? plan : loose;
        }
        if (plan == null || plan.givesUpLanguage()) {
            Plan poor = within(meant.filters(), meant.wording().poorly());
            plan = poor == null ? plan : poor;
        }
        return plan == null ? withoutText(query.filters()) : plan;
    }

    /** What has some of the text, or of wider topics, for the grades and areas asked for. */
    private @Nullable Plan within(Filters filters, Wording loose) throws IOException {
        if (matches(loose, filters)) {
            return new Plan(loose, filters, filters, List.of());
        }
        Filters ofAnyType = filters.withoutMediaTypes();
        return !ofAnyType.equals(filters) && !ofAnyType.isEmpty() && matches(loose, ofAnyType)
                ? new Plan(loose, filters, ofAnyType, List.of(Relaxation.MEDIA_TYPE))
                : null;
    }

    /** With filters to show, far-fetched items are worse than none of the text. */
    private boolean isNoMatchFor(Filters filters, Meant meant) throws IOException {
        return !filters.wantsNothing() && snapshot.matches(meant.wording()).isFarFetched();
    }

    /** A form without a topic ranks what the filters leave, and takes nothing away. */
    private @Nullable Plan formOnly(Wording typed, Filters filters) throws IOException {
        return matches(typed, filters)
                ? new Plan(typed.ranking(), filters, filters, List.of())
                : withoutText(filters);
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

    /**
     * Gives filters up in order until something matches, then takes back what was given in vain.
     */
    private @Nullable Plan relaxed(Wording wording, Filters filters, List<Relaxation> also)
            throws IOException {
        var given = new ArrayList<Relaxation>();
        var left = new ArrayDeque<>(filters.isEmpty() ? List.of() : Relaxations.of(filters));
        boolean better = isBetterOfAnyType(wording, filters);
        if (better) {
            given.add(left.remove());
        }
        while (!matches(wording, Relaxations.apply(given, filters))) {
            if (left.isEmpty()) {
                return reaching(wording, filters, also);
            }
            given.add(left.remove());
        }
        for (Relaxation relaxation : List.copyOf(given)) {
            var without = new ArrayList<>(given);
            without.remove(relaxation);
            if (!better && matches(wording, Relaxations.apply(without, filters))) {
                given.remove(relaxation);
            }
        }
        Filters applied = Relaxations.apply(given, filters);
        given.addAll(also);
        return new Plan(wording, filters, applied, given);
    }

    /** Whether media of the type asked for have but a part of a text that others have. */
    private boolean isBetterOfAnyType(Wording wording, Filters filters) throws IOException {
        return !wording.isNone()
                && !filters.mediaTypes().isEmpty()
                && snapshot.matches(wording).fit() == Fit.CERTAIN
                && !selection(wording, filters).isAnyPlain()
                && selection(wording, filters.withoutMediaTypes()).isAnyPlain();
    }

    /**
     * A topic that the catalogue plainly has, in the area asked for, is better shown for grades
     * further off than not.
     */
    private @Nullable Plan reaching(Wording wording, Filters filters, List<Relaxation> also)
            throws IOException {
        Filters wider = Relaxations.apply(List.of(Relaxation.NEIGHBOURING_GRADE), filters);
        if (wording.isNone()
                || wider.equals(filters)
                || !REACHES.contains(snapshot.matches(wording).fit())) {
            return null;
        }
        Plan plan = relaxed(wording, wider, also);
        if (plan == null || plan.relaxed.contains(Relaxation.LEARNING_AREA)) {
            return null;
        }
        var given = EnumSet.of(Relaxation.NEIGHBOURING_GRADE);
        given.addAll(plan.relaxed);
        return new Plan(wording, filters, plan.filters, List.copyOf(given));
    }

    private boolean matches(Wording wording, Filters filters) throws IOException {
        return selection(wording, filters).isAny();
    }

    private Selection loosely(Wording wording) throws IOException {
        return Selection.of(snapshot, snapshot.matches(wording).loosely());
    }

    private Selection selection(Wording wording, Filters filters) throws IOException {
        return Selection.of(snapshot, wording, filters);
    }
}
