package org.pueankru.index.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.analysis.Terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What Thai titles call what is asked for in English, put together from the words and short phrases
 * of {@code english.tsv} and of the thesaurus. Thread-safe.
 */
final class SchoolEnglish {
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z'-]+");
    private static final Pattern ENGLISH = Pattern.compile("[a-z][a-z '-]+");
    private static final Pattern THAI = Pattern.compile(".*[ก-๎].*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,/&]+");

    /** Words that hold a phrase together and have no word of their own in a title. */
    private static final Set<String> JOINING =
            Set.of(
                    ("a an the of in on at to for from by with and or about how what why is are do does my our your"
                                    + " grade level class lesson lessons teach teaching learn learning students kids")
                            .split(" "));

    private static final int LONGEST_PHRASE = 5;
    private static final int MOST_TRANSLATIONS = 5;

    /** One slip turns shorter words into others. */
    private static final int SHORTEST_MISSPELT = 5;

    private final Map<String, List<String>> meanings = new HashMap<>();
    private final Set<String> single = new TreeSet<>();

    /** Thai words of the meanings, cut when they are first needed. */
    private final Map<String, List<String>> cut = new ConcurrentHashMap<>();

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /**
     * @param groups of words for the same thing, prepared
     */
    SchoolEnglish(Collection<List<String>> groups) {
        load();
        groups.forEach(this::addGroup);
        meanings.keySet().forEach(phrase -> single.addAll(List.of(phrase.split(" "))));
        single.stream()
                .filter(word -> word.length() >= SHORTEST_MISSPELT)
                .forEach(
                        word ->
                                byFirst.computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                                        .add(word));
    }

    /** All English words and phrases. */
    Collection<String> words() {
        return meanings.keySet();
    }

    /**
     * A text in Thai, as far as it is English.
     *
     * @param texts the most usual wording first; none when nothing of it could be translated
     * @param isWhole whether no English is left
     */
    record Translation(List<String> texts, boolean isWhole) {
        private static final Translation NONE = new Translation(List.of(), false);
    }

    /** The text in words that the catalogue has. */
    <E extends Exception> Translation of(String prepared, Thesaurus.Known<E> known) throws E {
        if (!Sounds.hasLatin(prepared)) {
            return Translation.NONE;
        }
        List<String> typed = List.of(BETWEEN.split(prepared.strip()));
        if (typed.stream().noneMatch(word -> LATIN.matcher(word).matches())) {
            return Translation.NONE;
        }
        var words = new ArrayList<String>();
        for (String word : typed) {
            words.add(meantBy(word, known));
        }
        var pieces = new ArrayList<List<String>>();
        boolean whole = true;
        boolean any = false;
        int clause = 0;
        for (int at = 0; at < words.size(); ) {
            Piece piece = pieceAt(words, at, known);
            if (piece != null) {
                // an English attribute stands before what a Thai one stands behind
                pieces.add(clause, piece.thai());
                any = true;
                at = piece.end();
                continue;
            }
            String word = words.get(at++);
            if (JOINING.contains(word)) {
                clause = pieces.size();
            } else {
                whole = false;
                if (known.has(word)) {
                    pieces.add(List.of(word));
                    clause = pieces.size();
                }
            }
        }
        return any ? new Translation(texts(pieces), whole) : Translation.NONE;
    }

    private record Piece(int end, List<String> thai) {}

    private <E extends Exception> @Nullable Piece pieceAt(
            List<String> words, int at, Thesaurus.Known<E> known) throws E {
        for (int end = Math.min(words.size(), at + LONGEST_PHRASE); end > at; end--) {
            String phrase = String.join(" ", words.subList(at, end));
            for (String form : EnglishForms.of(phrase)) {
                List<String> thai = knownOf(meanings.getOrDefault(form, List.of()), known);
                if (!thai.isEmpty()) {
                    return new Piece(end, thai);
                }
            }
        }
        return null;
    }

    /** The word that this is but for a slip, unless it is one as it stands. */
    private <E extends Exception> String meantBy(String word, Thesaurus.Known<E> known) throws E {
        boolean meant =
                word.length() < SHORTEST_MISSPELT
                        || !LATIN.matcher(word).matches()
                        || known.has(word)
                        || EnglishForms.of(word).stream().anyMatch(single::contains);
        return meant
                ? word
                : byFirst.getOrDefault(word.charAt(0), List.of()).stream()
                        .filter(each -> SlipsOfTheFinger.isOneSlip(each, word))
                        .findFirst()
                        .orElse(word);
    }

    private <E extends Exception> List<String> knownOf(List<String> thai, Thesaurus.Known<E> known)
            throws E {
        var kept = new ArrayList<String>();
        for (String each : thai) {
            if (isKnown(each, known)) {
                kept.add(each);
            }
        }
        return kept;
    }

    private <E extends Exception> boolean isKnown(String thai, Thesaurus.Known<E> known) throws E {
        for (String word : cut.computeIfAbsent(thai, Terms::words)) {
            if (!known.has(word)) {
                return false;
            }
        }
        return true;
    }

    /** The most usual words for all pieces, then each other word beside the most usual ones. */
    private static List<String> texts(List<List<String>> pieces) {
        var texts = new ArrayList<String>();
        texts.add(text(pieces, -1, 0));
        for (int piece = 0; piece < pieces.size(); piece++) {
            for (int other = 1; other < pieces.get(piece).size(); other++) {
                texts.add(text(pieces, piece, other));
            }
        }
        return texts.stream().limit(MOST_TRANSLATIONS).toList();
    }

    private static String text(List<List<String>> pieces, int changed, int to) {
        return IntStream.range(0, pieces.size())
                .mapToObj(piece -> pieces.get(piece).get(piece == changed ? to : 0))
                .collect(Collectors.joining(" "));
    }

    private void addGroup(List<String> group) {
        List<String> thai = group.stream().filter(word -> THAI.matcher(word).matches()).toList();
        group.stream()
                .filter(word -> ENGLISH.matcher(word).matches())
                .forEach(word -> add(word, thai));
    }

    private void add(String word, List<String> thai) {
        List<String> all = meanings.computeIfAbsent(word, key -> new ArrayList<>());
        thai.stream().filter(each -> !all.contains(each)).forEach(all::add);
    }

    private void load() {
        try (var in =
                        Objects.requireNonNull(
                                SchoolEnglish.class.getResourceAsStream("english.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(
                            cells ->
                                    add(
                                            cells[0],
                                            Arrays.stream(cells[1].split(", ", -1))
                                                    .map(word -> Terms.prepared(word).strip())
                                                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("english.tsv", e);
        }
    }
}
