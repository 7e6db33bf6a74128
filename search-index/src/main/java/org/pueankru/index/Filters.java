package org.pueankru.index;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an item must be besides being about the words of a query: any of the values within one
 * facet, and so for each facet that has values; and nothing of what is excluded. Enumerated facets
 * are kept in the order of their type, indicators in the order given.
 *
 * @param excluded wins over the others: what is excluded is not asked for
 */
public record Filters(
        Set<Grade> grades,
        Set<LearningArea> learningAreas,
        Set<MediaType> mediaTypes,
        Set<String> indicators,
        Excluded excluded) {

    /** No restriction at all. */
    public static final Filters NONE = new Filters(Set.of(), Set.of(), Set.of(), Set.of());

    public Filters {
        grades =
                Collections.unmodifiableSet(
                        new TreeSet<>(Excluded.less(grades, excluded.grades())));
        learningAreas =
                Collections.unmodifiableSet(
                        new TreeSet<>(Excluded.less(learningAreas, excluded.learningAreas())));
        mediaTypes =
                Collections.unmodifiableSet(
                        new TreeSet<>(Excluded.less(mediaTypes, excluded.mediaTypes())));
        indicators = Collections.unmodifiableSet(new LinkedHashSet<>(indicators));
    }

    /** Filters that exclude nothing. */
    public Filters(
            Set<Grade> grades,
            Set<LearningArea> learningAreas,
            Set<MediaType> mediaTypes,
            Set<String> indicators) {
        this(grades, learningAreas, mediaTypes, indicators, Excluded.NOTHING);
    }

    /** Whether nothing is asked for and nothing excluded. */
    public boolean isEmpty() {
        return wantsNothing() && excluded.isEmpty();
    }

    /** Whether nothing is asked for; something may be excluded. */
    public boolean wantsNothing() {
        return grades.isEmpty()
                && learningAreas.isEmpty()
                && mediaTypes.isEmpty()
                && indicators.isEmpty();
    }

    /** These filters with exactly the given grades, but for excluded ones. */
    public Filters withGrades(Collection<Grade> value) {
        return new Filters(new TreeSet<>(value), learningAreas, mediaTypes, indicators, excluded);
    }

    /** These filters with exactly the given learning areas, but for excluded ones. */
    public Filters withLearningAreas(Collection<LearningArea> value) {
        return new Filters(grades, new TreeSet<>(value), mediaTypes, indicators, excluded);
    }

    /** These filters with exactly the given media types, but for excluded ones. */
    public Filters withMediaTypes(Collection<MediaType> value) {
        return new Filters(grades, learningAreas, new TreeSet<>(value), indicators, excluded);
    }

    /** These filters with exactly the given indicators. */
    public Filters withIndicators(Collection<String> value) {
        return new Filters(grades, learningAreas, mediaTypes, new LinkedHashSet<>(value), excluded);
    }

    /** These filters with exactly the given exclusions, which are no longer asked for. */
    public Filters withExcluded(Excluded value) {
        return new Filters(grades, learningAreas, mediaTypes, indicators, value);
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

    /**
     * These filters, each facet replaced by the other's where the other has one. Exclusions add up;
     * who asks for what was excluded takes the exclusion back, and the other way round.
     */
    public Filters refinedBy(Filters other) {
        return new Filters(
                other.grades.isEmpty() ? grades : other.grades,
                other.learningAreas.isEmpty() ? learningAreas : other.learningAreas,
                other.mediaTypes.isEmpty() ? mediaTypes : other.mediaTypes,
                other.indicators.isEmpty() ? indicators : other.indicators,
                excluded.exceptWanted(other).and(other.excluded));
    }
}
