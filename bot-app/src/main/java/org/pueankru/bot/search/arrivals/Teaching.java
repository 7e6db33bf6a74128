package org.pueankru.bot.search.arrivals;

import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaItem;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody teaches.
 *
 * @param grades none = any
 * @param areas none = any
 */
record Teaching(Set<Grade> grades, Set<LearningArea> areas) {
    static final Teaching NOTHING = new Teaching(Set.of(), Set.of());

    Teaching {
        grades = Collections.unmodifiableSet(new TreeSet<>(grades));
        areas = Collections.unmodifiableSet(new TreeSet<>(areas));
    }

    boolean isNothing() {
        return grades.isEmpty() && areas.isEmpty();
    }

    /** These grades, and the same areas. */
    Teaching inGrades(Collection<Grade> others) {
        return new Teaching(Set.copyOf(others), areas);
    }

    /** The same grades, and these areas. */
    Teaching ofAreas(Collection<LearningArea> others) {
        return new Teaching(grades, Set.copyOf(others));
    }

    /** The same, and this area. */
    Teaching alsoOf(LearningArea area) {
        Set<LearningArea> more = EnumSet.of(area);
        more.addAll(areas);
        return ofAreas(more);
    }

    /** Whether it is of use to them; an item that names no grade or area may be. */
    boolean covers(MediaItem item) {
        boolean ofGrade =
                grades.isEmpty()
                        || item.grades().isEmpty()
                        || item.grades().stream().anyMatch(grades::contains);
        boolean ofArea =
                areas.isEmpty()
                        || item.learningArea() == null
                        || areas.contains(item.learningArea());
        return ofGrade && ofArea;
    }
}
