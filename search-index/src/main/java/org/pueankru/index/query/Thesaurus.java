package org.pueankru.index.query;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.query.ThesaurusPlaces.Place;
import org.pueankru.index.query.ThesaurusPlaces.Places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    /** Shorter words beside others may be anything: ร เรือ. */
    private static final int SHORTEST_APART = 5;

    /** A whole sentence says what it means in more words than one. */
    private static final int LONGEST_TEXT = 50;

    private final List<Group> groups;
    private final ThesaurusPlaces places;
    private final Set<String> wordsForTheSame = new HashSet<>();
    private final Set<String> partsOfWider = new HashSet<>();

    /** Words of the groups, cut when they are first needed. */
    private final Map<String, List<String>> cut = new ConcurrentHashMap<>();

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

    private Thesaurus(List<Group> groups) {
        this.groups = groups;
        this.places = new ThesaurusPlaces(groups);
        for (Group group : groups) {
            (group.wider() ? partsOfWider : wordsForTheSame).addAll(group.words());
        }
    }

    /** The English words that a text in Thai letters sounds like; none for most texts. */
    public List<Sounding> soundingLike(String text) {
        EnglishBySound english = bySound();
        return Stream.concat(english.like(text).stream(), english.withOneLike(text).stream())
                .toList();
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
        Map<Integer, Places> found = places.in(text, wider);
        if (found.isEmpty()) {
            return List.of();
        }
        Set<String> variants = new LinkedHashSet<>();
        var exchanges = new TreeMap<Integer, Exchange>();
        for (Map.Entry<Integer, Places> each : longestFirst(found)) {
            Places here = each.getValue();
            boolean alone = wider && isTopicOf(text, here);
            for (String other : groups.get(each.getKey()).others()) {
                if (!other.equals(here.longest().word()) && isKnown(other, known)) {
                    var exchange = new Exchange(here.longest(), other);
                    exchanges.putIfAbsent(here.longest().at(), exchange);
                    variants.add(alone ? other : exchanged(text, exchange, here.others()));
                }
            }
        }
        List<String> tried = variants.stream().limit(MOST_VARIANTS).toList();
        return exchanges.size() < 2 ? tried : withAll(text, exchanges.values(), tried);
    }

    /** What a longer word means says more than what a part of it means. */
    private static List<Map.Entry<Integer, Places>> longestFirst(Map<Integer, Places> found) {
        return found.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> -each.getValue().length()))
                .toList();
    }

    /** Whether words are most of a text, or set apart by spaces from the rest of it. */
    private static boolean isTopicOf(String text, Places words) {
        Place place = words.longest();
        boolean begins = place.at() == 0 || text.charAt(place.at() - 1) == ' ';
        boolean ends = place.end() == text.length() || text.charAt(place.end()) == ' ';
        boolean apart = begins && ends && place.word().length() >= SHORTEST_APART;
        return apart || 2 * words.length() >= text.length();
    }

    /** Words that are exchanged one by one, and then all at once: swimming safety. */
    private static List<String> withAll(
            String text, Collection<Exchange> exchanges, List<String> tried) {
        var variants = new ArrayList<>(tried);
        variants.add(exchanged(text, exchanges));
        return variants;
    }

    private record Exchange(Place place, String other) {}

    /** With one word exchanged, and without those that say the same again. */
    private static String exchanged(String text, Exchange exchange, List<Place> again) {
        var exchanges = new TreeMap<Integer, Exchange>();
        again.forEach(place -> exchanges.put(place.at(), new Exchange(place, "")));
        exchanges.put(exchange.place().at(), exchange);
        return exchanged(text, exchanges.values());
    }

    private <E extends Exception> boolean isKnown(String text, Known<E> known) throws E {
        for (String word : cut.computeIfAbsent(text, Terms::words)) {
            if (!known.has(word)) {
                return false;
            }
        }
        return true;
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
}
