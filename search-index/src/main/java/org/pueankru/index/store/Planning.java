package org.pueankru.index.store;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.Relaxation;
import org.pueankru.index.Understood;
import org.pueankru.index.query.Indicators;
import org.pueankru.index.store.Matches.Fit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides what of a query is searched for, and which filters are given up where nothing fits. */
final class Planning {
    private static final Set<Fit> REACHES = EnumSet.of(Fit.CERTAIN, Fit.WIDER);

    private final Snapshot snapshot;

    Planning(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** How to search for what was understood; null when there is nothing to show. */
    @Nullable Plan of(Understood query) throws IOException {
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
        Meant meant = snapshot.meant(typed, query.filters()).orElse(null);
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
        if (plan == null || plan.relaxed().contains(Relaxation.LEARNING_AREA)) {
            return null;
        }
        var given = EnumSet.of(Relaxation.NEIGHBOURING_GRADE);
        given.addAll(plan.relaxed());
        return new Plan(wording, filters, plan.filters(), List.copyOf(given));
    }

    private boolean matches(Wording wording, Filters filters) throws IOException {
        return selection(wording, filters).isAny();
    }

    private Selection selection(Wording wording, Filters filters) throws IOException {
        return Selection.of(snapshot, wording, filters);
    }
}
