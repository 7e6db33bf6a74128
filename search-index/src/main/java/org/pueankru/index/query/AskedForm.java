package org.pueankru.index.query;

import java.util.Set;

/**
 * A text to search for, taken apart into the form of media that it asks for and the topic. Forms
 * are what teachers call media that is no media type of the catalogue, such as worksheets and
 * games: they rank and hide nothing. Immutable; needs no index.
 */
public final class AskedForm {
    private final String form;
    private final String topic;
    private final Set<Integer> lines;

    AskedForm(String form, String topic, Set<Integer> lines) {
        this.form = form;
        this.topic = topic;
        this.lines = lines;
    }

    /** Takes words that surely name a form apart from the rest. */
    public static AskedForm in(String text) {
        return Forms.apart(text, false);
    }

    /** The same for a text that is said to be a form: a song is one here, and else a topic. */
    public static AskedForm inFormOnly(String text) {
        return Forms.apart(text, true);
    }

    /** The words for a form, normalised; empty when there are none. */
    public String form() {
        return form;
    }

    /** The text without them, normalised; empty when it is nothing else. */
    public String topic() {
        return topic;
    }

    /** Whether a form is named and nothing else. */
    public boolean isAlone() {
        return topic.isEmpty() && !form.isEmpty();
    }

    /** Whether it is one that titles of media tell, as worksheets do and lessons do not. */
    public boolean isToldByTitles() {
        return !lines.isEmpty();
    }

    /** Whether a title names this form or another name for much the same. */
    public boolean isNamedIn(String title) {
        return in(title).lines.stream().anyMatch(lines::contains);
    }
}
