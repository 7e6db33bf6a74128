package org.pueankru.index.query;

import org.pueankru.index.analysis.Terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * English words by how they sound, for those who write them in Thai letters, and Thai ones in which
 * only tone marks, silent letters and letters of one sound differ. Immutable.
 */
final class EnglishBySound {
    private static final Pattern ENGLISH = Pattern.compile("[a-z][a-z '-]+");

    /** So few consonants are those of too many words; of several words too many pairs. */
    private static final int FEWEST_SOUNDS = 4;

    /** Of so many consonants one may differ. */
    private static final int SOUNDS_ENOUGH = 6;

    private static final int MOST_WORDS = 8;

    private static final Pattern UNHEARD = Pattern.compile("[ก-ฮ][ิุ]?์|[\\u0E47-\\u0E4B]");
    private static final String SAME = "ศษซฑฒธภณฬใ";
    private static final String AS = "สสสทททพนลไ";

    /** Shorter ones differ by just that. */
    private static final int SHORTEST_SPELLING = 5;

    private final Map<String, Set<String>> words = new HashMap<>();

    /**
     * All sounds of the words by what is left of them without one, which all that are near share.
     */
    private final Map<String, List<String>> byAllButOne = new HashMap<>();

    private final Map<String, Set<String>> spellings = new HashMap<>();

    EnglishBySound(Collection<String> prepared) {
        for (String word : prepared) {
            String spelling = spelling(word);
            if (spelling.length() >= SHORTEST_SPELLING) {
                spellings.computeIfAbsent(spelling, key -> new LinkedHashSet<>()).add(word);
            }
            String sounds = ENGLISH.matcher(word).matches() ? Sounds.of(word) : "";
            if (sounds.length() >= FEWEST_SOUNDS) {
                words.computeIfAbsent(sounds, key -> new LinkedHashSet<>()).add(word);
            }
        }
        for (String sounds : words.keySet()) {
            for (int i = 0; i < sounds.length(); i++) {
                byAllButOne
                        .computeIfAbsent(without(sounds, i), key -> new ArrayList<>())
                        .add(sounds);
            }
        }
    }

    private static String without(String sounds, int at) {
        return sounds.substring(0, at) + sounds.substring(at + 1);
    }

    /** The words that a text in Thai letters sounds like, the same before the near. */
    List<String> like(String text) {
        String prepared = Terms.prepared(text).strip();
        String sounds =
                Sounds.hasLatin(prepared) && ENGLISH.matcher(prepared).find()
                        ? ""
                        : Sounds.of(prepared);
        boolean enough =
                sounds.length() >= (prepared.indexOf(' ') < 0 ? FEWEST_SOUNDS : FEWEST_SOUNDS + 1);
        Set<String> like = new LinkedHashSet<>();
        if (enough) {
            like.addAll(words.getOrDefault(sounds, Set.of()));
        }
        if (!sounds.isEmpty()) {
            like.addAll(spellings.getOrDefault(spelling(prepared), Set.of()));
        }
        if (sounds.length() >= SOUNDS_ENOUGH) {
            near(sounds).forEach(sound -> like.addAll(words.getOrDefault(sound, Set.of())));
        }
        return like.stream().limit(MOST_WORDS).toList();
    }

    /** The sounds of words that differ by one at most, in alphabetical order. */
    private Set<String> near(String sounds) {
        var near = new TreeSet<String>();
        addNear(byAllButOne.getOrDefault(sounds, List.of()), sounds, near);
        for (int i = 0; i < sounds.length(); i++) {
            String less = without(sounds, i);
            addNear(byAllButOne.getOrDefault(less, List.of()), sounds, near);
            if (words.containsKey(less)) {
                near.add(less);
            }
        }
        return near;
    }

    private static void addNear(List<String> candidates, String sounds, Set<String> near) {
        for (String each : candidates) {
            if (Sounds.areNear(each, sounds)) {
                near.add(each);
            }
        }
    }

    private static boolean mayHaveUnheard(String prepared) {
        for (int i = 0; i < prepared.length(); i++) {
            char c = prepared.charAt(i);
            if (c >= '\u0E47' && c <= '\u0E4C') {
                return true;
            }
        }
        return false;
    }

    private static String spelling(String prepared) {
        String text =
                mayHaveUnheard(prepared) ? UNHEARD.matcher(prepared).replaceAll("") : prepared;
        var spelling = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int same = SAME.indexOf(text.charAt(i));
            spelling.append(same < 0 ? text.charAt(i) : AS.charAt(same));
        }
        return spelling.toString();
    }
}
