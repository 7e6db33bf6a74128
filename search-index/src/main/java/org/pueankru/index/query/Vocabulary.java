package org.pueankru.index.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.analysis.ThaiNormaliser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of {@code words.tsv}: what teachers call learning areas and media types, and padding.
 */
public final class Vocabulary {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    private static final Vocabulary STANDARD = load();

    private final Map<Integer, List<Entry>> byBeginning = new HashMap<>();
    private final Map<String, Filters> names = new HashMap<>();

    private final SlipsOfTheFinger misspelt = new SlipsOfTheFinger();

    private Vocabulary() {}

    public static Vocabulary standard() {
        return STANDARD;
    }

    enum Kind {
        FILTER,
        PADDING,
        /** Padding that is what a text is about when it says nothing else: media. */
        SOFT,
        CONTENT,
        /**
         * A form of media that is no type of the catalogue: stays text, and words may end at it.
         */
        FORM,
        /** What follows is not wanted. */
        NEGATION,
        /** What came before is wanted, and what follows is not. */
        PREFERENCE
    }

    enum Where {
        FREE,
        EDGE,
        LEFT,
        ALONE,
        AFTER,
        START,
        END,
        LAST,
        BEFORE,
        LEADING,
        GRADE,
        NAME
    }

    /** A word and what it means. */
    record Entry(String word, Kind kind, Where where, boolean keep, Filters filters) {}

    /**
     * The learning area that is called exactly this, by code, official name or usual short name.
     */
    public Optional<LearningArea> learningArea(String name) {
        return named(name).flatMap(filters -> filters.learningAreas().stream().findFirst());
    }

    /** The media type that is called exactly this, by code, official name or usual short name. */
    public Optional<MediaType> mediaType(String name) {
        return named(name).flatMap(filters -> filters.mediaTypes().stream().findFirst());
    }

    /** The entries that the text has at a position, longest first. */
    List<Entry> at(String text, int position) {
        List<Entry> candidates = byBeginning.get(beginning(text, position));
        if (candidates == null) {
            return List.of();
        }
        List<Entry> found = List.of();
        for (Entry entry : candidates) {
            if (text.startsWith(entry.word(), position)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(entry);
            }
        }
        return found;
    }

    /** The first two characters as one number; none of the words is shorter. */
    private static int beginning(String text, int position) {
        int second = position + 1 < text.length() ? text.charAt(position + 1) : 0;
        return text.charAt(position) << 16 | second;
    }

    /** The filter whose name a part of a text is but for one slip; none if it is another word. */
    @Nullable Entry meantBy(String text, int from, int to) {
        return misspelt.mayBe(text.charAt(from), to - from)
                ? misspelt.meantBy(text.substring(from, to))
                : null;
    }

    private Optional<Filters> named(String name) {
        Filters asTyped = names.get(name);
        return Optional.ofNullable(asTyped == null ? names.get(key(name)) : asTyped);
    }

    private static String key(String name) {
        return BETWEEN.matcher(ThaiNormaliser.normalise(name).text()).replaceAll(" ").strip();
    }

    private static Vocabulary load() {
        var vocabulary = new Vocabulary();
        try (var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("words.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(vocabulary::addLine);
        } catch (IOException e) {
            throw new UncheckedIOException("words.tsv", e);
        }
        vocabulary.addCodes();
        vocabulary.byBeginning.replaceAll(
                (first, entries) ->
                        entries.stream()
                                .sorted(
                                        Comparator.comparingInt(
                                                        (Entry entry) -> entry.word().length())
                                                .reversed())
                                .toList());
        return vocabulary;
    }

    private void addLine(String line) {
        String[] cells = line.split("\t", -1);
        Filters filters = filters(cells[0], cells[1]);
        Kind kind = cells[1].equals("soft") ? Kind.SOFT : kind(cells[0]);
        Where where = Where.valueOf(cells[2].toUpperCase(Locale.ROOT));
        for (String word : cells[4].split(", ", -1)) {
            String normalised = ThaiNormaliser.normalise(word).text();
            if (where != Where.NAME) {
                var entry = new Entry(normalised, kind, where, cells[3].equals("keep"), filters);
                byBeginning
                        .computeIfAbsent(beginning(normalised, 0), first -> new ArrayList<>())
                        .add(entry);
                misspelt.add(entry);
            }
            if (kind == Kind.FILTER) {
                names.putIfAbsent(key(word), filters);
            }
        }
    }

    private void addCodes() {
        for (LearningArea area : LearningArea.values()) {
            names.put(area.code(), filters("area", area.code()));
        }
        for (MediaType type : MediaType.values()) {
            names.put(type.code(), filters("media", type.code()));
        }
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "area", "media" -> Kind.FILTER;
            case "padding" -> Kind.PADDING;
            case "content" -> Kind.CONTENT;
            case "form" -> Kind.FORM;
            case "not" -> Kind.NEGATION;
            case "rather" -> Kind.PREFERENCE;
            default -> throw new IllegalStateException("words.tsv: unknown kind " + name);
        };
    }

    private static Filters filters(String kind, String code) {
        return switch (kind) {
            case "area" ->
                    Filters.NONE.withLearningAreas(Set.of(LearningArea.ofCode(code).orElseThrow()));
            case "media" ->
                    Filters.NONE.withMediaTypes(Set.of(MediaType.ofCode(code).orElseThrow()));
            default -> Filters.NONE;
        };
    }
}
