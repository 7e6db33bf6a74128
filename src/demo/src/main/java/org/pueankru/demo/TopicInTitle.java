package org.pueankru.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an item's title says of its topic: the whole, a part of it, or nothing. */
record TopicInTitle(Topic topic, MediaRecord item) {

    /** Whether it has the official wording, or an everyday name that is not one of a part. */
    boolean namesWhole() {
        return Stream.concat(Stream.of(topic.name()), names().filter(name -> !isOfPart(name)))
                .anyMatch(this::isInTitle);
    }

    boolean namesPart() {
        return Stream.concat(parts(), names().filter(this::isOfPart)).anyMatch(this::isInTitle);
    }

    /** Whether a sub-topic with one of these names is taught in the item's grades. */
    boolean teaches(List<String> subTopic) {
        Predicate<String> aboutIt = name -> any(subTopic, name);
        boolean known =
                Stream.concat(topic.angles().stream(), topic.everydayNames().stream())
                        .map(Phrase::text)
                        .anyMatch(aboutIt);
        return !known || Stream.concat(parts(), names()).anyMatch(aboutIt);
    }

    private Stream<String> parts() {
        return fitting(topic.angles());
    }

    private Stream<String> names() {
        return fitting(topic.everydayNames());
    }

    private Stream<String> fitting(List<Phrase> phrases) {
        return phrases.stream()
                .filter(
                        phrase ->
                                phrase.grades().isEmpty()
                                        || phrase.grades().stream()
                                                .anyMatch(item.grades()::contains))
                .map(Phrase::text);
    }

    private boolean isOfPart(String name) {
        return topic.angles().stream()
                .map(Phrase::text)
                .anyMatch(part -> has(part, name) || has(name, part));
    }

    private boolean isInTitle(String name) {
        return has(item.title(), name);
    }

    static boolean any(List<String> words, String text) {
        return words.stream().anyMatch(word -> has(text, word));
    }

    /** Whether a text has a word, whatever its spaces and capitals. */
    static boolean has(String text, String word) {
        return unspaced(text).contains(unspaced(word));
    }

    private static String unspaced(String text) {
        return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
