package org.pueankru.index;

import java.util.Set;

/**
 * One filter value that would narrow a search, and how many items would then be left: exactly the
 * total of the search with {@link #applyTo} its filters.
 */
public sealed interface Refinement {
    /** How many items are left with this value, at least 1. */
    long count();

    /** The filters with this value as the only one of its facet. */
    Filters applyTo(Filters filters);

    record OfGrade(Grade grade, long count) implements Refinement {
        @Override
        public Filters applyTo(Filters filters) {
            return filters.withGrades(Set.of(grade));
        }
    }

    record OfLearningArea(LearningArea learningArea, long count) implements Refinement {
        @Override
        public Filters applyTo(Filters filters) {
            return filters.withLearningAreas(Set.of(learningArea));
        }
    }

    record OfMediaType(MediaType mediaType, long count) implements Refinement {
        @Override
        public Filters applyTo(Filters filters) {
            return filters.withMediaTypes(Set.of(mediaType));
        }
    }
}
