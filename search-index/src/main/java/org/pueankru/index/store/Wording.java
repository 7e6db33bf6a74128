package org.pueankru.index.store;

import org.pueankru.index.query.TextQuery.Closeness;

/** A text and how closely items must have it; no text matches everything. */
record Wording(String text, Closeness closeness) {
    static final Wording NONE = new Wording("", Closeness.AS_TYPED);

    static Wording typed(String text) {
        return new Wording(text, Closeness.AS_TYPED);
    }

    boolean isNone() {
        return text.isEmpty();
    }
}
