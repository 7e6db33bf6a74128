package org.pueankru.index.question;

import org.pueankru.index.analysis.Terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a question in one spelling and without politeness, as {@code words.tsv} has them.
 */
final class Wording {
    private static final String DROPPED = "-";
    private static final String ASKING = "?";
    private static final Pattern LONG_VOWEL = Pattern.compile("([ะ-ู])\\1+");
    private static final Wording STANDARD = read();

    private final Map<String, String> canonical;
    private final Pattern variants;
    private final Set<String> dropped;
    private final Set<String> asking;

    private Wording(Map<String, String> canonical, Set<String> dropped, Set<String> asking) {
        this.canonical = Map.copyOf(canonical);
        this.dropped = Set.copyOf(dropped);
        this.asking = Set.copyOf(asking);
        this.variants =
                Pattern.compile(
                        canonical.keySet().stream()
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(Wording::whole)
                                .collect(Collectors.joining("|")));
    }

    /** The words that say what is asked, in order. */
    static List<String> words(String text) {
        return STANDARD.wordsOf(text);
    }

    /** Whether anything in the text says that it asks or complains. */
    static boolean asks(String text) {
        return STANDARD.all(text).anyMatch(STANDARD.asking::contains);
    }

    private List<String> wordsOf(String text) {
        return all(text).filter(word -> !dropped.contains(word)).toList();
    }

    /** Segments what stands between known spellings; these stay whole, as one word. */
    private Stream<String> all(String text) {
        String prepared = LONG_VOWEL.matcher(Terms.prepared(text)).replaceAll("$1");
        Stream.Builder<String> words = Stream.builder();
        Matcher variant = variants.matcher(prepared);
        int from = 0;
        while (variant.find()) {
            Terms.words(prepared.substring(from, variant.start())).forEach(words);
            words.add(canonical.getOrDefault(variant.group(), variant.group()));
            from = variant.end();
        }
        Terms.words(prepared.substring(from)).forEach(words);
        return words.build();
    }

    /** Latin variants must not be cut out of longer words; Thai has no spaces to tell by. */
    private static String whole(String variant) {
        String quoted = Pattern.quote(variant);
        return Character.UnicodeScript.of(variant.codePointAt(0)) == Character.UnicodeScript.LATIN
                ? "(?<![a-z])" + quoted + "(?![a-z])"
                : quoted;
    }

    private static Wording read() {
        Map<String, String> canonical = new HashMap<>();
        Set<String> dropped = new HashSet<>();
        Set<String> asking = new HashSet<>();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t", 2);
            for (String variant : parts[1].split(",", -1)) {
                String prepared = Terms.prepared(variant.strip());
                if (parts[0].equals(DROPPED)) {
                    dropped.add(prepared);
                } else if (parts[0].equals(ASKING)) {
                    asking.add(prepared);
                } else {
                    canonical.put(prepared, Terms.prepared(parts[0]));
                    canonical.put(Terms.prepared(parts[0]), Terms.prepared(parts[0]));
                }
            }
        }
        return new Wording(canonical, dropped, asking);
    }

    private static List<String> lines() {
        try (InputStream words =
                Objects.requireNonNull(Wording.class.getResourceAsStream("words.tsv"))) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
