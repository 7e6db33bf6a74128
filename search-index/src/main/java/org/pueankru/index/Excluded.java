package org.pueankru.index;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an item must not be: of none of these grades, learning areas and media types, and with none
 * of these words in its title, tags or indicators.
 *
 * @param words as typed; each may be of several words, which then count together
 */
public record Excluded(
        Set<Grade> grades,
        Set<LearningArea> learningAreas,
        Set<MediaType> mediaTypes,
        Set<String> words) {

    public static final Excluded NOTHING = new Excluded(Set.of(), Set.of(), Set.of(), Set.of());

    public Excluded {
        grades = Collections.unmodifiableSet(new TreeSet<>(grades));
        learningAreas = Collections.unmodifiableSet(new TreeSet<>(learningAreas));
        mediaTypes = Collections.unmodifiableSet(new TreeSet<>(mediaTypes));
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    public boolean isEmpty() {
        return grades.isEmpty()
                && learningAreas.isEmpty()
                && mediaTypes.isEmpty()
                && words.isEmpty();
    }

    public Excluded withoutGrades() {
        return new Excluded(Set.of(), learningAreas, mediaTypes, words);
    }

    public Excluded withoutLearningAreas() {
        return new Excluded(grades, Set.of(), mediaTypes, words);
    }

    public Excluded withoutMediaTypes() {
        return new Excluded(grades, learningAreas, Set.of(), words);
    }

    public Excluded withWords(Collection<String> value) {
        return new Excluded(grades, learningAreas, mediaTypes, new LinkedHashSet<>(value));
    }

    /** What either excludes. */
    public Excluded and(Excluded other) {
        return new Excluded(
                both(grades, other.grades),
                both(learningAreas, other.learningAreas),
                both(mediaTypes, other.mediaTypes),
                both(words, other.words));
    }

    /** This without what the filters ask for. */
    Excluded exceptWanted(Filters filters) {
        return new Excluded(
                less(grades, filters.grades()),
                less(learningAreas, filters.learningAreas()),
                less(mediaTypes, filters.mediaTypes()),
                words);
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    static <T> Set<T> less(Set<T> all, Set<T> taken) {
        Set<T> left = new LinkedHashSet<>(all);
        left.removeAll(taken);
        return left;
    }
}
