package org.pueankru.index.store;

import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.Refinement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts, in one pass, how many of the matching items have each value of the facets that can still
 * be narrowed.
 */
final class FacetCounts {
    private FacetCounts() {}

    static List<Refinement> of(Snapshot snapshot, Selection selection, Filters filters) {
        FacetBits.Counts counts = snapshot.facets().counts();
        selection.each((document, score) -> counts.add(document));
        var refinements = new ArrayList<Refinement>();
        narrowing(filters.grades(), Grade.values())
                .map(grade -> new Refinement.OfGrade(grade, counts.of(grade)))
                .forEach(refinements::add);
        narrowing(filters.learningAreas(), LearningArea.values())
                .map(area -> new Refinement.OfLearningArea(area, counts.of(area)))
                .forEach(refinements::add);
        narrowing(filters.mediaTypes(), MediaType.values())
                .map(type -> new Refinement.OfMediaType(type, counts.of(type)))
                .forEach(refinements::add);
        return refinements.stream()
                .filter(refinement -> refinement.count() > 0)
                .sorted(
                        Comparator.comparingLong(Refinement::count)
                                .reversed()
                                .thenComparing(Object::toString))
                .toList();
    }

    private static <T> Stream<T> narrowing(Collection<T> chosen, T[] values) {
        return Arrays.stream(values)
                .filter(value -> chosen.isEmpty() || (chosen.size() > 1 && chosen.contains(value)));
    }
}
