package org.pueankru.bot.search;

import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Filters;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchPage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in which way a search was carried out other than as it was asked for. */
final class ChangedSearch {
    private final Wording wording;
    private final FilterWords words;

    ChangedSearch(Wording wording, FilterWords words) {
        this.wording = wording;
        this.words = words;
    }

    /** One line for each change; none when everything was found as asked. */
    List<String> in(SearchPage page) {
        List<String> lines = new ArrayList<>();
        boolean textKept = !page.relaxed().contains(Relaxation.TEXT);
        if (textKept && !page.applied().text().equals(page.understood().text())) {
            lines.add(wording.say(Phrase.FOUND_CORRECTED, page.applied().text()));
        }
        if (textKept && page.rough()) {
            lines.add(wording.say(Phrase.FOUND_ROUGH));
        }
        String suggestion = page.suggestion();
        if (suggestion != null) {
            lines.add(wording.say(Phrase.FOUND_SUGGESTION, suggestion));
        }
        if (!page.relaxed().isEmpty()) {
            String steps =
                    page.relaxed().stream()
                            .map(step -> relaxed(step, page))
                            .collect(Collectors.joining(wording.say(Phrase.RELAXED_THEN)));
            lines.add(wording.say(Phrase.RELAXED_ALL, steps));
        }
        return lines;
    }

    private String relaxed(Relaxation step, SearchPage page) {
        Filters asked = page.understood().filters();
        return switch (step) {
            case MEDIA_TYPE -> wording.say(Phrase.RELAXED_MEDIA_TYPE, words.mediaTypes(asked));
            case LEARNING_AREA ->
                    wording.say(Phrase.RELAXED_LEARNING_AREA, words.learningAreas(asked));
            case NEIGHBOURING_GRADE ->
                    wording.say(
                            Phrase.RELAXED_NEIGHBOURING_GRADE,
                            words.grades(page.applied().filters()));
            case TEXT -> wording.say(Phrase.RELAXED_TEXT, page.understood().text());
        };
    }
}
