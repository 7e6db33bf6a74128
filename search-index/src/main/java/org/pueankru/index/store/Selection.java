package org.pueankru.index.store;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;

/** What is left of the items that match a text once filters are applied. */
final class Selection {
    private final Matches matches;
    private final FacetBits.Test facets;
    private final @Nullable BitSet indicators;
    private final @Nullable BitSet unwanted;

    private Selection(
            Matches matches,
            FacetBits.Test facets,
            @Nullable BitSet indicators,
            @Nullable BitSet unwanted) {
        this.matches = matches;
        this.facets = facets;
        this.indicators = indicators;
        this.unwanted = unwanted;
    }

    static Selection of(Snapshot snapshot, Wording wording, Filters filters) throws IOException {
        Set<String> words = filters.excluded().words();
        return new Selection(
                snapshot.matches(wording),
                snapshot.facets().test(filters),
                filters.indicators().isEmpty() ? null : having(snapshot, filters.indicators()),
                words.isEmpty() ? null : Unwanted.having(snapshot, words));
    }

    /** All of these. */
    static Selection of(Snapshot snapshot, Matches matches) {
        return new Selection(matches, snapshot.facets().test(Filters.NONE), null, null);
    }

    private static BitSet having(Snapshot snapshot, Collection<String> indicators)
            throws IOException {
        var having = new BitSet(snapshot.maxDocument());
        for (String indicator : indicators) {
            having.or(snapshot.indicator(indicator));
        }
        return having;
    }

    /** Takes the items that are left, in the order of the index. */
    interface Visitor {
        void visit(int document, float score);
    }

    void each(Visitor visitor) {
        for (int i = 0; i < matches.documents().length; i++) {
            if (passes(matches.documents()[i])) {
                visitor.visit(matches.documents()[i], matches.scores()[i]);
            }
        }
    }

    boolean isAny() {
        for (int document : matches.documents()) {
            if (passes(document)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything is left that has nearly as much of the text as the best. */
    boolean isAnyPlain() {
        for (int document : matches.documents()) {
            if (matches.isPlain(document) && passes(document)) {
                return true;
            }
        }
        return false;
    }

    private boolean passes(int document) {
        return facets.passes(document)
                && (indicators == null || indicators.get(document))
                && (unwanted == null || !unwanted.get(document));
    }
}
