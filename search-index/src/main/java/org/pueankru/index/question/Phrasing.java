package org.pueankru.index.question;

import java.util.List;

/**
 * One way to ask a question, taken apart.
 *
 * @param inOrder its words as they stand
 * @param asks whether a word in it asks or complains
 */
record Phrasing(
        String id, List<String> inOrder, boolean asks, WeighedTerms words, WeighedTerms grams) {}
