package org.pueankru.bot.api;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What stands behind the question mark of an address; one that is not known is wrong. */
final class QueryFields {
    private final HttpServletRequest request;

    private QueryFields(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * @throws ApiProblem when there is another than these, or one twice
     */
    static QueryFields of(HttpServletRequest request, String... known) {
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!Arrays.asList(known).contains(name)) {
                                throw ApiProblem.wrong(
                                        "A field of the query is not known; known are "
                                                + String.join(", ", List.of(known))
                                                + ".");
                            }
                            if (values.length > 1) {
                                throw ApiProblem.wrong(name + " is there twice.");
                            }
                        });
        return new QueryFields(request);
    }

    /** The text, or an empty one. */
    String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /**
     * What a field says; empty when it is not there.
     *
     * @throws ApiProblem when it says something that is not known
     */
    <T> Optional<T> of(String name, Function<String, Optional<T>> known) {
        String text = text(name);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        known.apply(text)
                                .orElseThrow(() -> ApiProblem.wrong(name + " is not known.")));
    }

    /** The number of a page, the first unless the field says another. */
    int page() {
        return of("page", QueryFields::number).orElse(1);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,3}")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    /** An id out of an address; empty for anything that is none. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
