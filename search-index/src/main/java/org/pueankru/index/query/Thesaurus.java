package org.pueankru.index.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.pueankru.index.analysis.Terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The words of {@code thesaurus.txt} that mean the same. They are exchanged in the text as typed,
 * since each must be cut into words as it would be in a title. Immutable and thread-safe.
 */
final class Thesaurus {
    private static final Thesaurus STANDARD = load();

    /** So many ways to say a text are tried at most. */
    private static final int MOST_VARIANTS = 6;

    /** Thai words this short are part of too many others. */
    private static final int LONGEST_ALONE = 4;

    private final List<List<String>> groups;

    private Thesaurus(List<List<String>> groups) {
        this.groups = groups;
    }

    static Thesaurus standard() {
        return STANDARD;
    }

    /** Other ways to say a text, each with one group of words exchanged; none for most texts. */
    List<String> variants(String typed) {
        String text = Terms.prepared(typed).strip();
        BitSet bounds = Terms.wordBounds(text);
        var variants = new ArrayList<String>();
        for (List<String> group : groups) {
            for (String word : group) {
                int at = find(word, text, bounds);
                if (at >= 0) {
                    addVariants(text, at, word, group, variants);
                    break;
                }
            }
        }
        return variants.stream().distinct().limit(MOST_VARIANTS).toList();
    }

    private static void addVariants(
            String text, int at, String word, List<String> group, List<String> variants) {
        String before = text.substring(0, at);
        String after = text.substring(at + word.length());
        group.stream()
                .filter(other -> !other.equals(word))
                .map(other -> (before + " " + other + " " + after).strip())
                .forEach(variants::add);
    }

    private static int find(String word, String text, BitSet bounds) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (isBound(text, at, word, bounds)
                    && isBound(text, at + word.length(), word, bounds)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isBound(String text, int at, String word, BitSet bounds) {
        boolean edge =
                at == 0
                        || at == text.length()
                        || text.charAt(at - 1) == ' '
                        || text.charAt(at) == ' ';
        return edge || (word.length() > LONGEST_ALONE && bounds.get(at));
    }

    private static Thesaurus load() {
        try (var in = Objects.requireNonNull(Thesaurus.class.getResourceAsStream("thesaurus.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return new Thesaurus(
                    lines.lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(Thesaurus::group)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("thesaurus.txt", e);
        }
    }

    /** Long words first, so that a part of one is not taken for the whole. */
    private static List<String> group(String line) {
        return Arrays.stream(line.split("=", -1))
                .map(word -> Terms.prepared(word).strip())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
