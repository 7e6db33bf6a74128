package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.pages.TypedField;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Page;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which part of a list of one announcement is asked for; an empty text asks for all.
 *
 * @param q part of a name or a code
 * @param state how they stand
 * @param page the first is 1
 */
record ListWish(String q, String state, int page) {
    /** As many rows as can be looked through on a phone. */
    static final int SIZE = 20;

    static ListWish of(String q, String state, String page) {
        return new ListWish(TypedField.line(q), state, Page.number(page));
    }

    /** The part that such a {@link #query} stood for; whatever is none is the beginning. */
    static ListWish ofQuery(String query) {
        try {
            MultiValueMap<String, String> fields =
                    UriComponentsBuilder.fromUriString(query).build().getQueryParams();
            return of(field(fields, "q"), field(fields, "state"), field(fields, "page"));
        } catch (IllegalArgumentException _) {
            return of("", "", "");
        }
    }

    private static String field(MultiValueMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : UriUtils.decode(text, StandardCharsets.UTF_8);
    }

    /**
     * @param state how a row stands
     * @param names what a row is found by
     */
    <T> Page<T> of(List<T> all, Function<T, String> state, Function<T, Stream<String>> names) {
        Set<String> typed = Set.copyOf(List.of(NameKey.ofSchool(q), NameKey.ofPerson(q)));
        return Page.of(
                all.stream()
                        .filter(row -> this.state.isEmpty() || this.state.equals(state.apply(row)))
                        .filter(row -> q.isEmpty() || names.apply(row).anyMatch(isOneOf(typed)))
                        .toList(),
                page,
                SIZE);
    }

    private static Predicate<String> isOneOf(Set<String> typed) {
        return name -> typed.stream().anyMatch(NameKey.key(name)::contains);
    }

    /** What stands behind the address of this part; empty for the beginning of all. */
    public String query() {
        return in(UriComponentsBuilder.newInstance());
    }

    /** The same of those who stand so, from their beginning. */
    public String queryOf(String state) {
        return new ListWish(q, state, 1).query();
    }

    private String in(UriComponentsBuilder address) {
        if (!q.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (!state.isEmpty()) {
            address.queryParam("state", "{state}");
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(Map.of("q", q, "state", state)).toUriString();
    }

    /**
     * Where a page asks whether this part has changed.
     *
     * @param was what the page shows
     */
    String at(String path, String was) {
        return in(UriComponentsBuilder.fromPath(path).queryParam("was", was));
    }
}
