package org.pueankru.bot.search;

import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.index.Excluded;
import org.pueankru.index.Filters;
import org.pueankru.index.query.AskedForm;

import java.util.Set;

/** What a short message wants of what was shown last. */
sealed interface FollowUp {
    /** The page after. */
    record Next() implements FollowUp {}

    /** The page before. */
    record Previous() implements FollowUp {}

    /**
     * A page by its number.
     *
     * @param number 1 = the first
     */
    record Page(int number) implements FollowUp {}

    /**
     * One of the items on the page.
     *
     * @param number 1 = the first
     */
    record Item(int number) implements FollowUp {}

    /** What was shown before. */
    record Back() implements FollowUp {}

    /** Nothing of it: something else is looked for. */
    record StartAnew() implements FollowUp {}

    /**
     * The same in all grades, areas or types.
     *
     * @param rest what else was said; may be empty
     */
    record Widen(Set<Facet> facets, String rest) implements FollowUp {
        ForMedia of(ForMedia last) {
            ForMedia wider = last;
            for (Facet facet : facets) {
                wider = facet.without(wider);
            }
            return wider;
        }
    }

    /** What a search can be narrowed by. */
    enum Facet {
        GRADE {
            @Override
            ForMedia without(ForMedia ask) {
                Filters filters = ask.filters().withoutGrades();
                return ask.withFilters(filters.withExcluded(filters.excluded().withoutGrades()));
            }
        },
        LEARNING_AREA {
            @Override
            ForMedia without(ForMedia ask) {
                Filters filters = ask.filters().withoutLearningAreas();
                Excluded excluded = filters.excluded().withoutLearningAreas();
                return ask.withFilters(filters.withExcluded(excluded));
            }
        },
        MEDIA_TYPE {
            @Override
            ForMedia without(ForMedia ask) {
                Filters filters = ask.filters().withoutMediaTypes();
                Excluded excluded = filters.excluded().withoutMediaTypes();
                return new ForMedia(
                        AskedForm.in(ask.text()).form().isEmpty()
                                ? ask.text()
                                : AskedForm.in(ask.text()).topic(),
                        filters.withExcluded(excluded),
                        0);
            }
        };

        abstract ForMedia without(ForMedia ask);
    }
}
