package org.pueankru.simulator.message;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One JSON object of a message with its place: the checks that LINE's rules are made of. */
final class Part {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int LONGEST_URL = 2_000;
    private static final String EMPTY = "May not be empty";

    final JsonNode json;
    final Place place;
    private final Problems problems;

    Part(JsonNode json, Place place, Problems problems) {
        this.json = json;
        this.place = place;
        this.problems = problems;
    }

    /** What LINE counts in labels and the like: what a reader takes for one character. */
    static int graphemes(String text) {
        return (int) GRAPHEME.matcher(text).results().count();
    }

    String type() {
        return json.path("type").asString("");
    }

    boolean has(String property) {
        return json.has(property) && !json.path(property).isNull();
    }

    Part at(String property) {
        return new Part(json.path(property), place.property(property), problems);
    }

    Part element(int index) {
        return new Part(json.path(index), place.element(index), problems);
    }

    /** The same object, seen as the root of a Flex container. */
    Part asFlexRoot() {
        return new Part(json, Place.flexRoot(), problems);
    }

    void wrong(String message) {
        problems.add(place, message);
    }

    void wrong(String property, String message) {
        problems.add(place.property(property), message);
    }

    boolean isObject() {
        if (!json.isObject()) {
            wrong(place.inFlex() ? "invalid property" : EMPTY);
        }
        return json.isObject();
    }

    /** Every property must be one of these. */
    void knows(String... properties) {
        knows(Set.of(properties));
    }

    void knows(Set<String> properties) {
        for (String property : json.propertyNames()) {
            if (!properties.contains(property)) {
                wrong(property, place.inFlex() ? "unknown field" : "Unknown property");
            }
        }
    }

    /** A text that must be there, of 1 to {@code most} UTF-16 units. */
    void requiredText(String property, int most) {
        if (isText(property, true)) {
            length(property, 1, most, json.path(property).asString().length());
        }
    }

    /** A text that may be absent, of at most {@code most} UTF-16 units. */
    void optionalText(String property, int most) {
        if (has(property) && isText(property, false)) {
            length(property, 0, most, json.path(property).asString().length());
        }
    }

    /** A text that must be there, of 1 to {@code most} graphemes. */
    void requiredGraphemes(String property, int most) {
        if (isText(property, true)) {
            length(property, 1, most, graphemes(json.path(property).asString()));
        }
    }

    /** A text that may be absent, of at most {@code most} graphemes. */
    void optionalGraphemes(String property, int most) {
        if (has(property) && isText(property, false)) {
            length(property, 0, most, graphemes(json.path(property).asString()));
        }
    }

    /** One of the given words, if it is there. */
    void optionalWord(String property, String... words) {
        if (has(property) && !Arrays.asList(words).contains(json.path(property).asString(""))) {
            wrong(property, oneOf(List.of(words)));
        }
    }

    void requiredWord(String property, String... words) {
        if (!has(property)) {
            missing(property);
            return;
        }
        optionalWord(property, words);
    }

    void typeMustBe(Set<String> types) {
        wrong("type", oneOf(new TreeSet<>(types).stream().toList()));
    }

    /**
     * An address of something that LINE loads: https, percent-encoded, at most 2,000 characters.
     */
    void requiredHttps(String property) {
        if (!has(property)) {
            missing(property);
            return;
        }
        optionalHttps(property);
    }

    void optionalHttps(String property) {
        if (!has(property) || !isText(property, true)) {
            return;
        }
        String url = json.path(property).asString();
        if (url.length() > LONGEST_URL) {
            length(property, 0, LONGEST_URL, url.length());
        } else if (!url.toLowerCase(Locale.ROOT).startsWith("https://")) {
            wrong(property, place.inFlex() ? "invalid uri scheme" : "Must be a valid HTTPS URL");
        } else if (!Uris.isEncoded(url)) {
            wrong(property, place.inFlex() ? "invalid uri" : "Must be a valid HTTPS URL");
        }
    }

    void optionalFlag(String property) {
        if (has(property) && !json.path(property).isBoolean()) {
            wrong(property, "invalid property");
        }
    }

    void optionalWholeNumber(String property, long least, long most) {
        if (!has(property)) {
            return;
        }
        JsonNode value = json.path(property);
        if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
            wrong(property, "Must be between %d and %d".formatted(least, most));
        }
    }

    void requiredNumber(String property, double least, double most) {
        JsonNode value = json.path(property);
        if (!value.isNumber()) {
            missing(property);
        } else if (value.asDouble() < least || value.asDouble() > most) {
            wrong(property, "Must be between %.0f and %.0f".formatted(least, most));
        }
    }

    void optionalPattern(String property, Pattern form) {
        if (has(property)
                && !(json.path(property).isString()
                        && form.matcher(json.path(property).asString()).matches())) {
            wrong(property, "invalid property");
        }
    }

    /** A list of {@code least} to {@code most} elements; false when it cannot be gone through. */
    boolean isList(String property, int least, int most) {
        JsonNode list = json.path(property);
        if (!list.isArray()) {
            missing(property);
            return false;
        }
        if (list.size() < least || list.size() > most) {
            wrong(property, "Size must be between %d and %d".formatted(least, most));
        }
        return true;
    }

    void missing(String property) {
        wrong(property, place.inFlex() ? "must be specified" : EMPTY);
    }

    private boolean isText(String property, boolean filled) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() || value.isNull()) {
            missing(property);
            return false;
        }
        if (!value.isString()) {
            wrong(property, place.inFlex() ? "invalid property" : "Must be a string");
            return false;
        }
        if (filled && value.asString().isEmpty()) {
            wrong(property, place.inFlex() ? "must be non-empty text" : EMPTY);
            return false;
        }
        return true;
    }

    private void length(String property, int least, int most, int length) {
        if (length < least || length > most) {
            wrong(property, "Length must be between %d and %d".formatted(least, most));
        }
    }

    private static String oneOf(List<String> words) {
        return "Must be one of the following values: " + words;
    }
}
