package org.pueankru.index.store;

import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.MediaType;
import org.pueankru.index.Relaxation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How filters look once some of them are given up. */
final class Relaxations {
    private Relaxations() {}

    /** The relaxations that would change these filters, in the order in which they are tried. */
    static List<Relaxation> of(Filters filters) {
        var relaxations = new ArrayList<Relaxation>();
        for (Relaxation relaxation : Relaxation.values()) {
            if (!apply(List.of(relaxation), filters).equals(filters)) {
                relaxations.add(relaxation);
            }
        }
        return relaxations;
    }

    static Filters apply(Collection<Relaxation> relaxations, Filters filters) {
        Filters applied = filters;
        for (Relaxation relaxation : relaxations) {
            applied =
                    switch (relaxation) {
                        case MEDIA_TYPE -> applied.withoutMediaTypes();
                        case LEARNING_AREA -> applied.withoutLearningAreas();
                        case NEIGHBOURING_GRADE -> applied.withGrades(widened(applied.grades()));
                        case TEXT -> applied;
                    };
        }
        return applied;
    }

    /** The media types that serve best in place of one that is given up. */
    static Set<MediaType> nearest(MediaType given) {
        return switch (given) {
            case VIDEO, APPLICATION -> EnumSet.of(MediaType.MULTIMEDIA);
            case MULTIMEDIA -> EnumSet.of(MediaType.APPLICATION, MediaType.VIDEO);
            case AUDIO -> EnumSet.of(MediaType.VIDEO);
            case IMAGE, EXAM -> EnumSet.of(MediaType.TEMPLATE);
            case TEMPLATE -> EnumSet.of(MediaType.EBOOK, MediaType.IMAGE);
            case EBOOK -> EnumSet.of(MediaType.TEMPLATE, MediaType.MULTIMEDIA);
        };
    }

    private static Set<Grade> widened(Set<Grade> grades) {
        Set<Grade> widened = new TreeSet<>(grades);
        grades.forEach(grade -> widened.addAll(grade.neighbours()));
        return widened;
    }
}
