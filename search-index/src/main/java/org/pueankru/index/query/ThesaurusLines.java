package org.pueankru.index.query;

import org.pueankru.index.BadLine;
import org.pueankru.index.analysis.FileText;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.query.Thesaurus.Group;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The lines of a thesaurus: one group each, words joined by {@code =}, behind {@code >} those of
 * the wider topic; {@code #} begins a comment. Bad lines are left out and told.
 */
public final class ThesaurusLines {
    private static final int MOST_LINES = 20_000;
    private static final int MOST_WORDS = 30;
    private static final int LONGEST_WORD = 60;
    private static final int SHORTEST_WORD = 2;

    private final List<Group> groups = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();

    private ThesaurusLines() {}

    /** Reads a file's content, UTF-8 or, as old editors write it, Windows-874. */
    public static ThesaurusLines of(byte[] content) {
        var lines = new ThesaurusLines();
        List<String> all = FileText.of(content).lines().toList();
        for (int i = 0; i < Math.min(all.size(), MOST_LINES); i++) {
            lines.add(i + 1, all.get(i));
        }
        if (all.size() > MOST_LINES) {
            lines.bad.add(new BadLine(MOST_LINES + 1, "more than " + MOST_LINES + " lines"));
        }
        return lines;
    }

    /** The built-in groups, with the good ones of these lines before them. */
    public Thesaurus thesaurus() {
        return Thesaurus.with(groups);
    }

    public List<BadLine> bad() {
        return List.copyOf(bad);
    }

    /** How many groups were read. */
    public int count() {
        return groups.size();
    }

    static List<Group> builtIn() {
        try (var in =
                Objects.requireNonNull(Thesaurus.class.getResourceAsStream("thesaurus.txt"))) {
            return of(in.readAllBytes()).groups;
        } catch (IOException e) {
            throw new UncheckedIOException("thesaurus.txt", e);
        }
    }

    private void add(int number, String line) {
        if (line.isBlank() || line.strip().startsWith("#")) {
            return;
        }
        List<List<String>> sides =
                Arrays.stream(line.split(">", -1)).map(ThesaurusLines::words).toList();
        problem(sides)
                .ifPresentOrElse(
                        problem -> bad.add(new BadLine(number, problem)),
                        () -> groups.add(group(sides)));
    }

    private static List<String> words(String side) {
        return Arrays.stream(side.split("=", -1)).map(ThesaurusLines::prepared).toList();
    }

    private static Group group(List<List<String>> sides) {
        List<String> words = sides.getFirst().stream().distinct().toList();
        return sides.size() == 1
                ? Group.same(words)
                : new Group(words, sides.getLast().stream().distinct().toList(), true);
    }

    private static String prepared(String word) {
        return Terms.prepared(word).strip();
    }

    private static Optional<String> problem(List<List<String>> sides) {
        if (sides.size() > 2) {
            return Optional.of("more than one >");
        }
        List<String> words = sides.stream().flatMap(List::stream).toList();
        return words.size() == 1
                ? Optional.of("no = in it: a line needs two words or more, joined by =")
                : problemOfWords(words);
    }

    private static Optional<String> problemOfWords(List<String> words) {
        if (words.stream().anyMatch(String::isEmpty)) {
            return Optional.of("nothing before, after or between two =");
        }
        if (words.stream().anyMatch(word -> word.length() < SHORTEST_WORD)) {
            return Optional.of("a word of one letter, which is part of too many others");
        }
        if (words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            return Optional.of("a word of more than " + LONGEST_WORD + " letters");
        }
        if (words.size() > MOST_WORDS) {
            return Optional.of("more than " + MOST_WORDS + " words");
        }
        return words.stream().distinct().count() < 2
                ? Optional.of("the same word only")
                : Optional.empty();
    }
}
