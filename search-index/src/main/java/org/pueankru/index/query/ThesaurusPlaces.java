package org.pueankru.index.query;

import org.pueankru.index.analysis.Terms;
import org.pueankru.index.query.Thesaurus.Group;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds where a text has words of the thesaurus. Immutable and thread-safe. */
final class ThesaurusPlaces {
    /** Thai words this short are part of too many others. */
    private static final int LONGEST_ALONE = 4;

    /** Shorter, since parts only count where nothing is plainly about the text. */
    private static final int LONGEST_ALONE_OF_PARTS = 2;

    /** Words are looked up by so many of their first characters, shorter ones by all. */
    private static final int LONGEST_KEY = 4;

    private static final int SHORTEST_KEY = 2;

    private final List<Group> groups;
    private final Map<String, List<Word>> byBeginning = new HashMap<>();

    /** Marks of all beginnings: at most places of a text nothing begins. */
    private final BitSet beginnings = new BitSet();

    private record Word(String text, int group) {}

    /** Where a word stands in a text. */
    record Place(int at, String word) {
        int end() {
            return at + word.length();
        }

        private boolean isWithin(Place other) {
            return word.length() < other.word.length() && at >= other.at && end() <= other.end();
        }

        private boolean isApartFrom(Place other) {
            return end() <= other.at || other.end() <= at;
        }
    }

    /**
     * Where a text has words of one group.
     *
     * @param longest the longest word, of several the first
     * @param others those apart from it and from each other, which say the same again
     */
    record Places(Place longest, List<Place> others) {
        private static Places of(List<Place> all) {
            Place longest = all.getFirst();
            for (Place each : all) {
                longest = each.word.length() > longest.word.length() ? each : longest;
            }
            var apart = new ArrayList<Place>();
            apart.add(longest);
            for (Place each : all) {
                if (apart.stream().allMatch(each::isApartFrom)) {
                    apart.add(each);
                }
            }
            return new Places(longest, List.copyOf(apart.subList(1, apart.size())));
        }

        private boolean isWithin(Places other) {
            return others.isEmpty() && longest.isWithin(other.longest);
        }

        /** How many characters the words have. */
        int length() {
            return longest.word.length()
                    + others.stream().mapToInt(place -> place.word.length()).sum();
        }
    }

    ThesaurusPlaces(List<Group> groups) {
        this.groups = groups;
        for (int group = 0; group < groups.size(); group++) {
            for (String word : groups.get(group).words()) {
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

    /** The words that a text has of each group. */
    Map<Integer, Places> in(String text, boolean wider) {
        Map<Integer, List<Place>> found = new TreeMap<>();
        BitSet bounds = Terms.wordBounds(text);
        int longestAlone = wider ? LONGEST_ALONE_OF_PARTS : LONGEST_ALONE;
        for (int at = 0; at + SHORTEST_KEY <= text.length(); at++) {
            if (!isBound(text, at, true, bounds)) {
                continue;
            }
            for (Word word : wordsAt(text, at)) {
                if (groups.get(word.group()).wider() == wider
                        && isWhole(text, at, word.text(), longestAlone, bounds)) {
                    found.computeIfAbsent(word.group(), group -> new ArrayList<>())
                            .add(new Place(at, word.text()));
                }
            }
        }
        Map<Integer, Places> places = new TreeMap<>();
        found.forEach((group, all) -> places.put(group, Places.of(all)));
        if (wider) {
            List<Places> all = List.copyOf(places.values());
            places.values().removeIf(each -> all.stream().anyMatch(each::isWithin));
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
