package org.pueankru.index.question;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.analysis.Terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a question in one spelling and without politeness, as {@code words.tsv} has them.
 */
final class Wording {
    private static final String DROPPED = "-";
    private static final String ASKING = "?";
    private static final Pattern LONG_VOWEL = Pattern.compile("([ะ-ู])\\1+");
    private static final Wording STANDARD = read();

    private final Map<String, String> canonical;
    private final Map<Character, List<String>> variants = new HashMap<>();
    private final Set<String> dropped;
    private final Set<String> asking;

    private Wording(Map<String, String> canonical, Set<String> dropped, Set<String> asking) {
        this.canonical = Map.copyOf(canonical);
        this.dropped = Set.copyOf(dropped);
        this.asking = Set.copyOf(asking);
        canonical.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(
                        variant ->
                                variants.computeIfAbsent(variant.charAt(0), _ -> new ArrayList<>())
                                        .add(variant));
    }

    /**
     * A text taken apart.
     *
     * @param words those that say what is asked, in order
     * @param asks whether anything says that the text asks or complains
     */
    record Worded(List<String> words, boolean asks) {}

    static Worded of(String text) {
        List<String> all = STANDARD.all(text);
        return new Worded(
                all.stream().filter(word -> !STANDARD.dropped.contains(word)).toList(),
                all.stream().anyMatch(STANDARD.asking::contains));
    }

    /** Segments what stands between known spellings; these stay whole, as one word. */
    private List<String> all(String text) {
        String prepared = LONG_VOWEL.matcher(Terms.prepared(text)).replaceAll("$1");
        List<String> words = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < prepared.length()) {
            String variant = variantAt(prepared, at);
            if (variant == null) {
                at++;
            } else {
                words.addAll(Terms.words(prepared.substring(from, at)));
                words.add(canonical.getOrDefault(variant, variant));
                at += variant.length();
                from = at;
            }
        }
        words.addAll(Terms.words(prepared.substring(from)));
        return words;
    }

    private @Nullable String variantAt(String text, int at) {
        for (String variant : variants.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(variant, at) && isWhole(text, at, at + variant.length())) {
                return variant;
            }
        }
        return null;
    }

    /** Latin variants must not be cut out of longer words; Thai has no spaces to tell by. */
    private static boolean isWhole(String text, int from, int to) {
        return !(isLatin(text, from) && isLatin(text, from - 1))
                && !(isLatin(text, to - 1) && isLatin(text, to));
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
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
            for (String typed : parts[1].split(",", -1)) {
                String variant = Terms.prepared(typed.strip());
                switch (parts[0]) {
                    case DROPPED -> dropped.add(variant);
                    case ASKING -> asking.add(variant);
                    default -> canonical.put(variant, Terms.prepared(parts[0]));
                }
            }
        }
        Set.copyOf(canonical.values()).forEach(word -> canonical.put(word, word));
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
