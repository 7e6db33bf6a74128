package org.pueankru.index.query;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.analysis.Terms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Groups of words that mean the same. They are exchanged in the text as typed, since each must be
 * cut into words as it would be in a title. Immutable and thread-safe.
 */
public final class Thesaurus {
    private static final Thesaurus STANDARD = new Thesaurus(ThesaurusLines.builtIn());

    /** So many ways to say a text are tried at most. */
    private static final int MOST_VARIANTS = 8;

    /** Thai words this short are part of too many others. */
    private static final int LONGEST_ALONE = 4;

    /** Shorter, since parts only count where nothing is plainly about the text. */
    private static final int LONGEST_ALONE_OF_PARTS = 2;

    /** A whole sentence says what it means in more words than one. */
    private static final int LONGEST_TEXT = 50;

    /** Words are looked up by so many of their first characters, shorter ones by all. */
    private static final int LONGEST_KEY = 4;

    private static final int SHORTEST_KEY = 2;

    private final List<Group> groups;
    private final Set<String> wordsForTheSame = new HashSet<>();
    private final Set<String> partsOfWider = new HashSet<>();
    private final Map<String, List<Word>> byBeginning = new HashMap<>();

    /** Marks of all beginnings: at most places of a text nothing begins. */
    private final BitSet beginnings = new BitSet();

    /** Words of the groups, cut when they are first needed. */
    private final Map<String, List<String>> cut = new ConcurrentHashMap<>();

    private record Word(String text, int group) {}

    /**
     * Words that are looked for in a text, and those that may stand in their place.
     *
     * @param wider whether the others name the wider topic, not the same thing
     */
    record Group(List<String> words, List<String> others, boolean wider) {
        static Group same(List<String> words) {
            return new Group(words, words, false);
        }
    }

    /** The English words of the groups by sound, when they are first needed. */
    private @Nullable EnglishBySound bySound;

    /** School English and the English words of the groups, when they are first needed. */
    private @Nullable SchoolEnglish english;

    private record Place(int at, String word) {
        boolean isWithin(Place other) {
            return word.length() < other.word.length()
                    && at >= other.at
                    && at + word.length() <= other.at + other.word.length();
        }
    }

    private Thesaurus(List<Group> groups) {
        this.groups = groups;
        for (int group = 0; group < groups.size(); group++) {
            for (String word : groups.get(group).words()) {
                (groups.get(group).wider() ? partsOfWider : wordsForTheSame).add(word);
                byBeginning
                        .computeIfAbsent(key(word), key -> new ArrayList<>())
                        .add(new Word(word, group));
                beginnings.set(mark(word, 0, key(word).length()));
            }
        }
        byBeginning
                .values()
                .forEach(
                        words ->
                                words.sort(
                                        Comparator.comparingInt((Word word) -> word.text().length())
                                                .reversed()));
    }

    /** The English words that a text in Thai letters sounds like; none for most texts. */
    public List<String> soundingLike(String text) {
        return bySound().like(text);
    }

    private synchronized EnglishBySound bySound() {
        EnglishBySound read = bySound == null ? new EnglishBySound(allWords()) : bySound;
        bySound = read;
        return read;
    }

    private synchronized SchoolEnglish english() {
        SchoolEnglish read =
                english == null
                        ? new SchoolEnglish(
                                groups.stream()
                                        .filter(group -> !group.wider())
                                        .map(Group::words)
                                        .toList())
                        : english;
        english = read;
        return read;
    }

    private List<String> allWords() {
        return Stream.concat(
                        groups.stream()
                                .flatMap(
                                        group ->
                                                Stream.concat(
                                                        group.words().stream(),
                                                        group.others().stream())),
                        english().words().stream())
                .toList();
    }

    /** The groups that come with the product. */
    public static Thesaurus standard() {
        return STANDARD;
    }

    /** The standard groups after these, which count first. */
    static Thesaurus with(List<Group> own) {
        var all = new ArrayList<>(own);
        all.addAll(STANDARD.groups);
        return new Thesaurus(all);
    }

    /** Whether a catalogue has a word. */
    public interface Known<E extends Exception> {
        boolean has(String word) throws E;
    }

    /**
     * Other ways to say a text: with one group of words exchanged for words that are known, and at
     * last with all that can be; none for most texts.
     *
     * @param prepared the text as {@link Terms#prepared} makes it
     */
    <E extends Exception> List<String> variants(String prepared, Known<E> known) throws E {
        List<String> exchanged = variants(prepared, known, false);
        List<String> translated = english().of(prepared, known).texts();
        return translated.isEmpty()
                ? exchanged
                : Stream.concat(exchanged.stream(), translated.stream()).distinct().toList();
    }

    /** Whether a text is English of which each word has one in Thai that is known. */
    <E extends Exception> boolean isTranslated(String prepared, Known<E> known) throws E {
        return english().of(prepared, known).isWhole();
    }

    /**
     * The wider topics that a text is part of, in words that are known: of the cell what was said
     * of mitosis; none for most texts. A text that says little else is taken for its topic alone.
     *
     * @param prepared the text as {@link Terms#prepared} makes it
     */
    <E extends Exception> List<String> wider(String prepared, Known<E> known) throws E {
        return variants(prepared, known, true);
    }

    /** Whether the groups have a text as it stands, as part of something wider. */
    boolean isPartOfWider(String prepared) {
        return partsOfWider.contains(prepared.strip());
    }

    /** Whether the groups have a text as it stands. */
    boolean has(String prepared) {
        String text = prepared.strip();
        return wordsForTheSame.contains(text) || partsOfWider.contains(text);
    }

    private <E extends Exception> List<String> variants(
            String prepared, Known<E> known, boolean wider) throws E {
        String text = prepared.strip();
        if (text.length() > LONGEST_TEXT) {
            return List.of();
        }
        Map<Integer, Place> places = places(text, wider);
        if (places.isEmpty()) {
            return List.of();
        }
        Set<String> variants = new LinkedHashSet<>();
        var exchanges = new TreeMap<Integer, Exchange>();
        for (Map.Entry<Integer, Place> each : places.entrySet()) {
            Place place = each.getValue();
            boolean alone = wider && 2 * place.word().length() >= text.length();
            for (String other : groups.get(each.getKey()).others()) {
                if (!other.equals(place.word()) && isKnown(other, known)) {
                    exchanges.putIfAbsent(place.at(), new Exchange(place, other));
                    variants.add(
                            alone ? other : exchanged(text, List.of(new Exchange(place, other))));
                }
            }
        }
        List<String> tried = variants.stream().limit(MOST_VARIANTS).toList();
        return exchanges.size() < 2 ? tried : withAll(text, exchanges.values(), tried);
    }

    /** Words that are exchanged one by one, and then all at once: swimming safety. */
    private static List<String> withAll(
            String text, Collection<Exchange> exchanges, List<String> tried) {
        var variants = new ArrayList<>(tried);
        variants.add(exchanged(text, exchanges));
        return variants;
    }

    private record Exchange(Place place, String other) {}

    private <E extends Exception> boolean isKnown(String text, Known<E> known) throws E {
        for (String word : cut.computeIfAbsent(text, Terms::words)) {
            if (!known.has(word)) {
                return false;
            }
        }
        return true;
    }

    /** For each group of which the text has a word, the longest and then first one. */
    private Map<Integer, Place> places(String text, boolean wider) {
        Map<Integer, Place> places = new TreeMap<>();
        BitSet bounds = Terms.wordBounds(text);
        for (int at = 0; at + SHORTEST_KEY <= text.length(); at++) {
            if (!isBound(text, at, true, bounds)) {
                continue;
            }
            for (Word word : wordsAt(text, at)) {
                if (groups.get(word.group()).wider() != wider) {
                    continue;
                }
                Place kept = places.get(word.group());
                boolean longer = kept == null || kept.word().length() < word.text().length();
                if (longer
                        && isWhole(
                                text,
                                at,
                                word.text(),
                                wider ? LONGEST_ALONE_OF_PARTS : LONGEST_ALONE,
                                bounds)) {
                    places.put(word.group(), new Place(at, word.text()));
                }
            }
        }
        if (wider) {
            List<Place> all = List.copyOf(places.values());
            places.values().removeIf(place -> all.stream().anyMatch(place::isWithin));
        }
        return places;
    }

    /** The words that the text has here, longest first. */
    private List<Word> wordsAt(String text, int at) {
        List<Word> words = List.of();
        for (int length = LONGEST_KEY; length >= SHORTEST_KEY; length--) {
            int end = at + length;
            if (end > text.length() || !beginnings.get(mark(text, at, end))) {
                continue;
            }
            for (Word word : byBeginning.getOrDefault(text.substring(at, end), List.of())) {
                if (text.startsWith(word.text(), at)) {
                    words = words.isEmpty() ? new ArrayList<>() : words;
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static String key(String word) {
        return word.substring(0, Math.min(LONGEST_KEY, word.length()));
    }

    /** The same number for the same characters, mostly another for others. */
    private static int mark(String text, int from, int to) {
        int mark = to - from;
        for (int i = from; i < to; i++) {
            mark = 31 * mark + text.charAt(i);
        }
        return mark & 0xFFFF;
    }

    /** Exchanges words from left to right; of those that overlap the first only. */
    private static String exchanged(String text, Collection<Exchange> exchanges) {
        var exchanged = new StringBuilder();
        int from = 0;
        for (Exchange each : exchanges) {
            int at = each.place().at();
            if (at >= from) {
                exchanged.append(text, from, at).append(' ').append(each.other()).append(' ');
                from = at + each.place().word().length();
            }
        }
        return exchanged.append(text.substring(from)).toString().strip();
    }

    private static boolean isWhole(
            String text, int at, String word, int longestAlone, BitSet bounds) {
        boolean inside = word.length() > longestAlone;
        return isBound(text, at, inside, bounds)
                && isBound(text, at + word.length(), inside, bounds);
    }

    private static boolean isBound(String text, int at, boolean inside, BitSet bounds) {
        boolean edge =
                at == 0
                        || at == text.length()
                        || text.charAt(at - 1) == ' '
                        || text.charAt(at) == ' ';
        return edge || (inside && bounds.get(at));
    }
}
