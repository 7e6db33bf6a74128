package org.pueankru.index.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.MediaType;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.analysis.ThaiNormaliser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of {@code forms.tsv}, for forms of media that are no media type of the catalogue. They
 * help to rank but must not hide an item on the topic that calls itself something else. Immutable.
 */
final class Forms {
    private static final Forms STANDARD = load();
    private static final String ABOUT = "เรื่อง";

    /** Longer ones say so much that what asks does not matter. */
    private static final int LONGEST_QUESTION = 40;

    private static final int SHORTEST_TOPIC = 2;

    private final Map<Character, List<Word>> byFirst = new HashMap<>();

    private final Map<Integer, Set<String>> namesByLine = new HashMap<>();

    private Forms() {}

    static Forms standard() {
        return STANDARD;
    }

    private enum Kind {
        FORM,
        /** A form to rank by, which asks for something of its own where it stands alone. */
        OCCASION,
        HINT,
        /** A subject, which is no topic where one is named. */
        SUBJECT,
        /** What makes a question of a topic. */
        FRAME,
        CONTENT
    }

    /**
     * A word and what it is.
     *
     * @param line tells the words of one line, which are names for much the same
     */
    private record Word(String text, Kind kind, Set<MediaType> types, int line) {
        boolean isForm(boolean withHints) {
            return kind == Kind.FORM || (withHints && kind == Kind.HINT);
        }
    }

    /**
     * What is left of a text.
     *
     * @param topic the text without words for forms, blank when it is nothing else
     * @param types the media types that such media mostly have
     * @param names what titles may call the named forms, as runs of letters
     */
    record Found(String topic, Set<MediaType> types, Set<String> names) {}

    /**
     * Looks for words that begin where words do.
     *
     * @param prepared the text as {@link Terms#prepared} makes it
     * @param bounds where its words begin and end
     */
    Found in(String prepared, BitSet bounds) {
        Found found = in(prepared, bounds, true);
        return found.topic().isEmpty() ? in(prepared, bounds, false) : found;
    }

    private Found in(String prepared, BitSet bounds, boolean withoutSubjects) {
        Set<MediaType> types = EnumSet.noneOf(MediaType.class);
        Set<String> names = new HashSet<>();
        var topic = new StringBuilder();
        for (int at = 0; at < prepared.length(); ) {
            Word word = at(prepared, at, bounds);
            if (word == null) {
                topic.append(prepared.charAt(at++));
                continue;
            }
            types.addAll(word.types());
            names.addAll(namesByLine.getOrDefault(word.line(), Set.of()));
            int end = at + word.text().length();
            boolean subject = withoutSubjects && word.kind() == Kind.SUBJECT;
            boolean form = word.kind() == Kind.FORM || word.kind() == Kind.OCCASION;
            if (form || subject) {
                topic.append(' ');
                end = skipAbout(prepared, end, bounds);
            } else {
                topic.append(word.text());
            }
            at = end;
        }
        return new Found(topic.toString().strip(), types, names);
    }

    /** A short question's topic: without what only asks; the same when nothing else is said. */
    static String withoutFrames(String text) {
        if (text.length() > LONGEST_QUESTION) {
            return text;
        }
        String prepared = Terms.prepared(text);
        BitSet bounds = Terms.wordBounds(prepared);
        var topic = new StringBuilder();
        boolean framed = false;
        for (int at = 0; at < prepared.length(); ) {
            Word word = STANDARD.at(prepared, at, bounds);
            if (word == null) {
                topic.append(prepared.charAt(at++));
                continue;
            }
            boolean frame = word.kind() == Kind.FRAME;
            framed |= frame;
            topic.append(frame ? " " : word.text());
            at += word.text().length();
        }
        if (!framed) {
            return text;
        }
        String left = topic.toString().replaceAll("\\s+", " ").strip();
        return left.length() >= SHORTEST_TOPIC ? left : text;
    }

    /**
     * A text taken apart into words for forms and the rest.
     *
     * @param withHints whether words that are part of a topic as well are taken as forms
     */
    static AskedForm apart(String text, boolean withHints) {
        String prepared = Terms.prepared(text);
        BitSet bounds = Terms.wordBounds(prepared);
        List<Word> forms = new ArrayList<>();
        var topic = new StringBuilder();
        for (int at = 0; at < prepared.length(); ) {
            Word word = STANDARD.at(prepared, at, bounds);
            if (word == null) {
                topic.append(prepared.charAt(at++));
            } else if (word.isForm(withHints)) {
                forms.add(word);
                topic.append(' ');
                at = skipAbout(prepared, at + word.text().length(), bounds);
            } else {
                topic.append(word.text());
                at += word.text().length();
            }
        }
        return new AskedForm(
                forms.stream().map(Word::text).collect(Collectors.joining(" ")),
                topic.toString().replaceAll("\\s+", " ").strip(),
                forms.stream()
                        .filter(word -> !word.types().isEmpty())
                        .map(Word::line)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private @Nullable Word at(String text, int at, BitSet bounds) {
        if (!bounds.get(at)) {
            return null;
        }
        for (Word word : byFirst.getOrDefault(text.charAt(at), List.of())) {
            int end = at + word.text().length();
            if (text.startsWith(word.text(), at)
                    && ThaiNormaliser.isClusterEnd(text, end)
                    && !isInEnglishWord(text, end)) {
                return word;
            }
        }
        return null;
    }

    private static boolean isInEnglishWord(String text, int at) {
        return at < text.length()
                && Sounds.hasLatin(text.substring(at - 1, at))
                && Sounds.hasLatin(text.substring(at, at + 1));
    }

    private static int skipAbout(String text, int from, BitSet bounds) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int end = at + ABOUT.length();
        return text.startsWith(ABOUT, at) && bounds.get(end) ? end : from;
    }

    private static Forms load() {
        var forms = new Forms();
        try (var in = Objects.requireNonNull(Forms.class.getResourceAsStream("forms.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            int number = 0;
            for (String line; (line = lines.readLine()) != null; number++) {
                if (!line.startsWith("#")) {
                    forms.addLine(line, number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("forms.tsv", e);
        }
        forms.byFirst
                .values()
                .forEach(
                        words ->
                                words.sort(
                                        Comparator.comparingInt((Word word) -> word.text().length())
                                                .reversed()));
        return forms;
    }

    private void addLine(String line, int number) {
        String[] cells = line.split("\t", -1);
        Kind kind = Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
        Set<MediaType> types = EnumSet.noneOf(MediaType.class);
        Arrays.stream(cells[1].split(",", -1))
                .filter(code -> !code.equals("-"))
                .forEach(code -> types.add(MediaType.ofCode(code).orElseThrow()));
        boolean told = !types.isEmpty() && kind != Kind.CONTENT;
        for (String word : cells[2].split(", ", -1)) {
            String text = Terms.prepared(word).strip();
            if (told) {
                namesByLine.computeIfAbsent(number, same -> new HashSet<>()).add(Terms.runOf(text));
            }
            byFirst.computeIfAbsent(text.charAt(0), first -> new ArrayList<>())
                    .add(new Word(text, kind, Set.copyOf(types), number));
        }
    }
}
