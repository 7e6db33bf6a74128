package org.pueankru.index.store;

import org.pueankru.index.query.TextQuery;

/**
 * A text as searched for, cut into terms once; no text matches everything. Equal to another of the
 * same text. Immutable.
 */
final class Wording {
    static final Wording NONE = new Wording(TextQuery.of(""), "", false);

    private final TextQuery query;
    private final String text;
    private final boolean ranksOnly;

    private Wording(TextQuery query, String text, boolean ranksOnly) {
        this.query = query;
        this.text = text;
        this.ranksOnly = ranksOnly;
    }

    static Wording of(String text) {
        return new Wording(TextQuery.of(text), text, false);
    }

    /** The same text when it takes nothing away and only brings what has it to the front. */
    Wording ranking() {
        return new Wording(query, text, true);
    }

    /** The same text when it also takes away what does not have it. */
    Wording matching() {
        return new Wording(query, text, false);
    }

    String text() {
        return text;
    }

    TextQuery query() {
        return query;
    }

    boolean ranksOnly() {
        return ranksOnly;
    }

    boolean isNone() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording that
                && text.equals(that.text)
                && ranksOnly == that.ranksOnly;
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Boolean.hashCode(ranksOnly);
    }
}
