package org.pueankru.simulator.message;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/** Checks the messages of one request against LINE's rules. */
public final class MessageRules {
    /** What LINE would answer: its headline, and the details where there are any. */
    public record Refusal(String message, List<Problem> details) {
        public Refusal {
            details = List.copyOf(details);
        }
    }

    private MessageRules() {}

    /** What LINE would refuse the messages for, or empty when it would take them. */
    public static Optional<Refusal> refusalOf(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty() || messages.size() > 5) {
            return Optional.of(
                    new Refusal(
                            "The request body has 1 error(s)",
                            List.of(new Problem("Size must be between 1 and 5", "messages"))));
        }
        return Optional.empty();
    }
}
