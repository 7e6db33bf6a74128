package org.pueankru.bot.console.rounds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked for of a round's schools; an empty text asks for all.
 *
 * @param q a name, or the beginning of a code
 * @param network an id
 * @param state a {@link Standing}'s code or one of {@link RoundTable#GROUPS}
 */
record RoundWish(String q, String network, String state, String page) {
    static final RoundWish ALL = new RoundWish("", "", "", "");

    RoundWish {
        q = q.strip();
    }

    /** What stands behind an address, with its question mark; empty when all is asked for. */
    public String query() {
        String fields =
                Stream.of(
                                field("q", q),
                                field("network", network),
                                field("state", state),
                                field("page", page))
                        .filter(field -> !field.isEmpty())
                        .collect(Collectors.joining("&"));
        return fields.isEmpty() ? "" : "?" + fields;
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
