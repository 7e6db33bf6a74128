package org.pueankru.bot.search;

import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Filters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Filters in the words of teachers. */
final class FilterWords {
    private static final String BETWEEN_FACETS = " · ";
    private static final String BETWEEN_VALUES = ", ";

    private final Wording wording;

    FilterWords(Wording wording) {
        this.wording = wording;
    }

    /** One facet that is narrowed, and the filters without it. */
    record Facet(String words, Filters without) {}

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
        return facets;
    }

    String grades(Filters filters) {
        return wording.grades(filters.grades());
    }

    String learningAreas(Filters filters) {
        return filters.learningAreas().stream()
                .map(wording::learningArea)
                .collect(Collectors.joining(BETWEEN_VALUES));
    }

    String mediaTypes(Filters filters) {
        return filters.mediaTypes().stream()
                .map(wording::mediaType)
                .collect(Collectors.joining(BETWEEN_VALUES));
    }

    private static String indicators(Filters filters) {
        return String.join(BETWEEN_VALUES, filters.indicators());
    }
}
