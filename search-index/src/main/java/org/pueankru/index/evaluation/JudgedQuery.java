package org.pueankru.index.evaluation;

/**
 * A query of a test collection.
 *
 * @param style how it was typed, such as {@code typo-1}; empty when the file does not say
 */
public record JudgedQuery(String id, String text, String style) {}
