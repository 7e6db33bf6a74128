package org.pueankru.index.store;

import org.pueankru.index.query.TextQuery;

/**
 * A text as searched for, cut into terms once; no text matches everything. Equal to another of the
 * same text. Immutable.
 */
final class Wording {
    static final Wording NONE = new Wording(TextQuery.of(""), "", Use.MATCHES);

    private enum Use {
        /** Takes away what does not have enough of the text. */
        MATCHES,
        /** Takes nothing away and only brings what has the text to the front. */
        RANKS,
        /** Takes away what has not half of the text, nor is about a wider topic. */
        MATCHES_LOOSELY,
        /** Takes away what has next to nothing of the text. */
        MATCHES_POORLY
    }

    private final TextQuery query;
    private final String text;
    private final Use use;

    private Wording(TextQuery query, String text, Use use) {
        this.query = query;
        this.text = text;
        this.use = use;
    }

    static Wording of(String text) {
        return new Wording(TextQuery.of(text), text, Use.MATCHES);
    }

    /** The same text when it takes nothing away and only brings what has it to the front. */
    Wording ranking() {
        return new Wording(query, text, Use.RANKS);
    }

    /** The same text when it also takes away what does not have it. */
    Wording matching() {
        return new Wording(query, text, Use.MATCHES);
    }

    /** The same text for where nothing else fits the filters. */
    Wording loosely() {
        return new Wording(query, text, Use.MATCHES_LOOSELY);
    }

    /** The same text for where even that finds nothing. */
    Wording poorly() {
        return new Wording(query, text, Use.MATCHES_POORLY);
    }

    boolean isLoose() {
        return use == Use.MATCHES_LOOSELY || use == Use.MATCHES_POORLY;
    }

    boolean isPoor() {
        return use == Use.MATCHES_POORLY;
    }

    String text() {
        return text;
    }

    TextQuery query() {
        return query;
    }

    boolean ranksOnly() {
        return use == Use.RANKS;
    }

    boolean isNone() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording that && text.equals(that.text) && use == that.use;
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + use.hashCode();
    }
}
