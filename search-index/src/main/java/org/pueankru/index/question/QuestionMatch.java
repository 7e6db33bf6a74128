package org.pueankru.index.question;

/**
 * A question that a text may mean.
 *
 * @param confidence 0 to 1; 1 = a stored phrasing, word for word
 */
public record QuestionMatch(String id, double confidence) {
    /** Chosen on labelled phrasings and media queries: above it no media query was seen. */
    static final double SURE = 0.54;

    /** Above it, the question is worth a button beside another answer. */
    static final double NEAR = 0.42;

    /** Whether the text surely means this question, so that its answer may be given at once. */
    public boolean isSure() {
        return confidence >= SURE;
    }

    /** Whether the text may well mean this question. */
    public boolean isNear() {
        return confidence >= NEAR;
    }
}
