package org.pueankru.index.question;

import java.util.List;

/**
 * A question that has an answer.
 *
 * @param phrasings all the ways to ask it, at least one
 */
public record Question(String id, List<String> phrasings) {
    public Question {
        phrasings = List.copyOf(phrasings);
        if (phrasings.isEmpty()) {
            throw new IllegalArgumentException("a question needs words");
        }
    }
}
