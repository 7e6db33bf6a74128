package org.pueankru.index;

import org.jspecify.annotations.Nullable;

/**
 * What was understood of a teacher's message.
 *
 * @param text what is left to search for once filters and polite padding are taken out, as typed
 *     but for white space; empty when nothing is left
 * @param corrected the same text as the catalogue would spell it, when the text as typed finds
 *     nothing and this does
 */
public record Understood(String text, Filters filters, @Nullable String corrected) {

    /** A query without words and filters. */
    public static final Understood NOTHING = new Understood("", Filters.NONE, null);

    public static Understood of(String text, Filters filters) {
        return new Understood(text, filters, null);
    }

    /**
     * Whether filters were typed and nothing else: in a conversation this refines the last search.
     */
    public boolean isFacetsOnly() {
        return text.isEmpty() && !filters.isEmpty();
    }

    public boolean isNothing() {
        return text.isEmpty() && filters.isEmpty();
    }

    public Understood withFilters(Filters value) {
        return new Understood(text, value, corrected);
    }

    public Understood withCorrected(@Nullable String value) {
        return new Understood(text, filters, value);
    }
}
