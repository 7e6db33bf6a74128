package org.pueankru.bot.search;

import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Excluded;
import org.pueankru.index.Filters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Filters in the words of teachers. */
final class FilterWords {
    private static final String BETWEEN_FACETS = " · ";
    private static final String BETWEEN_VALUES = ", ";

    private final Wording wording;

    FilterWords(Wording wording) {
        this.wording = wording;
    }

    /**
     * One facet that is narrowed, and the filters without it.
     *
     * @param dropped what a person says who taps it away
     */
    record Facet(String words, Filters without, Phrase dropped) {
        private Facet(String words, Filters without) {
            this(words, without, Phrase.SHOWN_DROP);
        }
    }

    /** Everything that is asked for: {@code ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”}. */
    String all(String text, Filters filters) {
        List<String> parts = new ArrayList<>();
        facets(filters).forEach(facet -> parts.add(facet.words()));
        if (!text.isEmpty()) {
            parts.add(wording.say(Phrase.UNDERSTOOD_TEXT, text));
        }
        return parts.isEmpty()
                ? wording.say(Phrase.UNDERSTOOD_EVERYTHING)
                : String.join(BETWEEN_FACETS, parts);
    }

    List<Facet> facets(Filters filters) {
        List<Facet> facets = new ArrayList<>();
        if (!filters.grades().isEmpty()) {
            facets.add(new Facet(grades(filters), filters.withoutGrades()));
        }
        if (!filters.learningAreas().isEmpty()) {
            facets.add(new Facet(learningAreas(filters), filters.withoutLearningAreas()));
        }
        if (!filters.mediaTypes().isEmpty()) {
            facets.add(new Facet(mediaTypes(filters), filters.withoutMediaTypes()));
        }
        if (!filters.indicators().isEmpty()) {
            facets.add(new Facet(indicators(filters), filters.withoutIndicators()));
        }
        facets.addAll(exclusions(filters));
        return facets;
    }

    /** What is excluded, a facet each, so that it can be allowed again. */
    private List<Facet> exclusions(Filters filters) {
        Excluded excluded = filters.excluded();
        List<Facet> facets = new ArrayList<>();
        if (!excluded.grades().isEmpty()) {
            facets.add(
                    exclusion(
                            wording.grades(excluded.grades()), filters, excluded.withoutGrades()));
        }
        if (!excluded.learningAreas().isEmpty()) {
            String areas = joined(excluded.learningAreas(), wording::learningArea);
            facets.add(exclusion(areas, filters, excluded.withoutLearningAreas()));
        }
        if (!excluded.mediaTypes().isEmpty()) {
            String types = joined(excluded.mediaTypes(), wording::mediaType);
            facets.add(exclusion(types, filters, excluded.withoutMediaTypes()));
        }
        if (!excluded.words().isEmpty()) {
            String words = String.join(BETWEEN_VALUES, excluded.words());
            facets.add(exclusion(words, filters, excluded.withWords(Set.of())));
        }
        return facets;
    }

    private Facet exclusion(String what, Filters filters, Excluded without) {
        return new Facet(
                wording.say(Phrase.UNDERSTOOD_EXCLUDED, what),
                filters.withExcluded(without),
                Phrase.SHOWN_ALLOW);
    }

    String grades(Filters filters) {
        return wording.grades(filters.grades());
    }

    String learningAreas(Filters filters) {
        return joined(filters.learningAreas(), wording::learningArea);
    }

    String mediaTypes(Filters filters) {
        return joined(filters.mediaTypes(), wording::mediaType);
    }

    private static <T> String joined(Collection<T> values, Function<T, String> word) {
        return values.stream().map(word).collect(Collectors.joining(BETWEEN_VALUES));
    }

    private static String indicators(Filters filters) {
        return String.join(BETWEEN_VALUES, filters.indicators());
    }
}
