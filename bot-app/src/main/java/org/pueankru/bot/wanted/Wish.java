package org.pueankru.bot.wanted;

import org.pueankru.bot.search.Sha256;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchPage;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody looked for, in a form that is the same for all who look for it. Pure.
 *
 * @param text impersonal and normalised; may be empty
 * @param grades codes in order, a space between; empty when none was asked for, and so the others
 */
record Wish(String text, String grades, String areas, String types, Shortfall shortfall) {
    /** What a search was for; empty when its text looks personal. */
    static Optional<Wish> of(SearchPage page, Shortfall shortfall) {
        boolean gaveUpText = page.relaxed().contains(Relaxation.TEXT);
        String text = (gaveUpText ? page.understood() : page.applied()).text();
        Filters asked = page.understood().filters();
        return ImpersonalText.of(text)
                .map(
                        kept ->
                                new Wish(
                                        kept,
                                        codes(asked.grades(), Grade::code),
                                        codes(asked.learningAreas(), LearningArea::code),
                                        codes(asked.mediaTypes(), MediaType::code),
                                        shortfall));
    }

    /** What tells it from other wishes of the same chat. */
    String act() {
        return String.join("\n", "wanted", text, grades, areas, types);
    }

    /** The same for all who wish the same, whatever came of it. */
    String hash() {
        return Sha256.of(act());
    }

    private static <E> String codes(Collection<E> values, Function<E, String> code) {
        return values.stream().map(code).collect(Collectors.joining(" "));
    }
}
