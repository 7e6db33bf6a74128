package org.pueankru.index.store;

/**
 * A text as searched for; no text matches everything.
 *
 * @param ranksOnly whether the text takes nothing away and only brings what has it to the front
 */
record Wording(String text, boolean ranksOnly) {
    static final Wording NONE = new Wording("", false);

    static Wording of(String text) {
        return new Wording(text, false);
    }

    static Wording ranking(String text) {
        return new Wording(text, true);
    }

    boolean isNone() {
        return text.isEmpty();
    }
}
