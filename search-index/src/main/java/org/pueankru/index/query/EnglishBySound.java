package org.pueankru.index.query;

import org.pueankru.index.analysis.Terms;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private final Map<String, Set<String>> words = new TreeMap<>();
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
    }

    /** The words that a text in Thai letters sounds like, the same before the near. */
    List<String> like(String text) {
        String prepared = Terms.prepared(text).strip();
        String sounds = ENGLISH.matcher(prepared).find() ? "" : Sounds.of(prepared);
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
            words.forEach(
                    (sound, near) -> {
                        if (Sounds.areNear(sound, sounds)) {
                            like.addAll(near);
                        }
                    });
        }
        return like.stream().limit(MOST_WORDS).toList();
    }

    private static String spelling(String prepared) {
        String text = UNHEARD.matcher(prepared).replaceAll("");
        var spelling = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int same = SAME.indexOf(text.charAt(i));
            spelling.append(same < 0 ? text.charAt(i) : AS.charAt(same));
        }
        return spelling.toString();
    }
}
