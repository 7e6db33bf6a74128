package org.pueankru.index;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an item must be besides being about the words of a query: any of the values within one
 * facet, and so for each facet that has values. Enumerated facets are kept in the order of their
 * type, indicators in the order given.
 */
public record Filters(
        Set<Grade> grades,
        Set<LearningArea> learningAreas,
        Set<MediaType> mediaTypes,
        Set<String> indicators) {

    /** No restriction at all. */
    public static final Filters NONE = new Filters(Set.of(), Set.of(), Set.of(), Set.of());

    public Filters {
        grades = Collections.unmodifiableSet(new TreeSet<>(grades));
        learningAreas = Collections.unmodifiableSet(new TreeSet<>(learningAreas));
        mediaTypes = Collections.unmodifiableSet(new TreeSet<>(mediaTypes));
        indicators = Collections.unmodifiableSet(new LinkedHashSet<>(indicators));
    }

    public boolean isEmpty() {
        return grades.isEmpty()
                && learningAreas.isEmpty()
                && mediaTypes.isEmpty()
                && indicators.isEmpty();
    }

    /** These filters with exactly the given grades. */
    public Filters withGrades(Collection<Grade> value) {
        return new Filters(new TreeSet<>(value), learningAreas, mediaTypes, indicators);
    }

    /** These filters with exactly the given learning areas. */
    public Filters withLearningAreas(Collection<LearningArea> value) {
        return new Filters(grades, new TreeSet<>(value), mediaTypes, indicators);
    }

    /** These filters with exactly the given media types. */
    public Filters withMediaTypes(Collection<MediaType> value) {
        return new Filters(grades, learningAreas, new TreeSet<>(value), indicators);
    }

    /** These filters with exactly the given indicators. */
    public Filters withIndicators(Collection<String> value) {
        return new Filters(grades, learningAreas, mediaTypes, new LinkedHashSet<>(value));
    }

    public Filters withoutGrades() {
        return withGrades(Set.of());
    }

    public Filters withoutLearningAreas() {
        return withLearningAreas(Set.of());
    }

    public Filters withoutMediaTypes() {
        return withMediaTypes(Set.of());
    }

    public Filters withoutIndicators() {
        return withIndicators(Set.of());
    }

    /** These filters, each facet replaced by the other's where the other has one. */
    public Filters refinedBy(Filters other) {
        return new Filters(
                other.grades.isEmpty() ? grades : other.grades,
                other.learningAreas.isEmpty() ? learningAreas : other.learningAreas,
                other.mediaTypes.isEmpty() ? mediaTypes : other.mediaTypes,
                other.indicators.isEmpty() ? indicators : other.indicators);
    }
}
