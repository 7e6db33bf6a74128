package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchHit;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.query.AskedForm;

import java.util.List;

/**
 * How much of what was found is of the form that was asked for, as titles tell.
 *
 * @param named how many items; -1 when there are too many to count
 * @param alone whether the form is all that the text says: then it takes nothing away
 */
record FormShare(String form, long named, boolean alone) {
    static final long UNCOUNTED = -1;

    /** Absent when no form was asked for, or the text was given up. */
    static @Nullable FormShare of(SearchPage page, MediaIndex index) {
        AskedForm asked = AskedForm.in(page.applied().text());
        if (!asked.isToldByTitles() || page.relaxed().contains(Relaxation.TEXT)) {
            return null;
        }
        long named =
                page.total() > SearchRequest.MAX_SIZE
                        ? UNCOUNTED
                        : all(page, index).stream()
                                .filter(hit -> asked.isNamedIn(hit.item().title()))
                                .count();
        return new FormShare(asked.form(), named, asked.isAlone());
    }

    private static List<SearchHit> all(SearchPage page, MediaIndex index) {
        return page.hits().size() == page.total()
                ? page.hits()
                : index.search(SearchRequest.firstPage(page.applied(), (int) page.total())).hits();
    }
}
