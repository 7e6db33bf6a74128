package org.pueankru.index;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One page of hits, best first, and how they came about.
 *
 * @param understood what was asked for, with the correction if there is one
 * @param applied what was searched for in the end: differs from {@code understood} by what was
 *     relaxed or corrected; {@link MediaIndex#refinements} of it have exact counts
 * @param relaxed what was given up, in order; empty when something matched as asked
 * @param rough whether no item is plainly about the text, as its title, tags or indicators tell:
 *     these hits have parts of the text, or have it in a description only
 * @param farFetched whether even the best of them has little of the text: worth a list for who asks
 *     for one, but no answer to a question
 * @param total how many items match {@code applied}, over all pages
 * @param suggestion a text that is spelled much like this one and finds much more: a question to
 *     ask, not a correction that was made
 */
public record SearchPage(
        Understood understood,
        Understood applied,
        List<Relaxation> relaxed,
        boolean rough,
        boolean farFetched,
        long total,
        List<SearchHit> hits,
        @Nullable String suggestion) {

    /** A page without a suggestion. */
    public SearchPage(
            Understood understood,
            Understood applied,
            List<Relaxation> relaxed,
            boolean rough,
            long total,
            List<SearchHit> hits) {
        this(understood, applied, relaxed, rough, false, total, hits, null);
    }

    public SearchPage {
        relaxed = List.copyOf(relaxed);
        hits = List.copyOf(hits);
    }

    /** This page, empty if it is far-fetched. */
    public SearchPage orNothingFarFetched() {
        return farFetched ? new SearchPage(understood, applied, relaxed, true, 0, List.of()) : this;
    }
}
