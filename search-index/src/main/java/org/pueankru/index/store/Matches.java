package org.pueankru.index.store;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The items that match a text: ascending document numbers and the score of each. The arrays are
 * handed out as they are and must not be changed.
 */
final class Matches {
    private final int[] documents;
    private final float[] scores;

    /** Which of the items have nearly as much of the text as the best; null for all. */
    private final @Nullable Chosen plain;

    private final Fit fit;
    private final @Nullable Matches loosely;
    private final List<String> topics;

    /** How well the best item fits a text. */
    enum Fit {
        /** Some item is plainly about the text, as its title, tags or indicators tell. */
        CERTAIN,
        /** Some item has nearly all of the text somewhere. */
        MENTIONED,
        /** Some item is plainly about the wider topic that the text is part of. */
        WIDER,
        /** Items have parts of the text. */
        NEAR,
        /** Even the best item has little of the text. */
        FAR
    }

    Matches(int[] documents, float[] scores, Fit fit) {
        this(documents, scores, null, fit, null, List.of());
    }

    private Matches(
            int[] documents,
            float[] scores,
            @Nullable Chosen plain,
            Fit fit,
            @Nullable Matches loosely,
            List<String> topics) {
        this.documents = documents;
        this.scores = scores;
        this.plain = plain;
        this.fit = fit;
        this.loosely = loosely;
        this.topics = topics;
    }

    /** These, and what to show beside them where that is all there is to show. */
    Matches or(Matches more) {
        return new Matches(documents, scores, plain, fit, more, topics);
    }

    /** Items that have less of the text as well, for a first page without filters. */
    Matches loosely() {
        return loosely == null ? this : loosely;
    }

    /** These, of which some have nearly as much of the text as the best. */
    Matches with(Chosen nearlyAll) {
        return new Matches(documents, scores, nearlyAll, fit, loosely, topics);
    }

    /** Whether an item has nearly as much of the text as the best. */
    boolean isPlain(int document) {
        return plain == null || plain.has(document);
    }

    /** These, of a text whose topic has these names. */
    Matches about(List<String> names) {
        return new Matches(documents, scores, plain, fit, loosely, names);
    }

    /** The names of the topic as runs of letters, the one that was typed first. */
    List<String> topics() {
        return topics;
    }

    int[] documents() {
        return documents;
    }

    float[] scores() {
        return scores;
    }

    Fit fit() {
        return fit;
    }

    /** Whether even the best item has little of the text. */
    boolean isFarFetched() {
        return fit == Fit.FAR;
    }

    boolean isEmpty() {
        return documents.length == 0;
    }
}
