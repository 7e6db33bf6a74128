package org.pueankru.index.query;

import org.pueankru.index.analysis.Terms;
import org.pueankru.index.query.SoundDistance.Outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * English words by how they sound, for those who write them in Thai letters, and Thai ones in which
 * only tone marks, silent letters and letters of one sound differ. Immutable.
 */
final class EnglishBySound {
    private static final Pattern ENGLISH = Pattern.compile("[a-z][a-z '-]+");

    /** So few consonants are those of too many words; of several words too many pairs. */
    private static final int FEWEST_CONSONANTS = 3;

    private static final int FEWEST_OF_PHRASE = 5;

    /** Longer texts are sentences. */
    private static final int LONGEST = 26;

    /** Of texts that are not written as only foreign words are. */
    private static final int LONGEST_OF_OTHERS = 15;

    private static final int MOST_TOGETHER = 4;

    /**
     * How far a word of three, four, five, six, seven consonants may be that is written as only
     * foreign words are; longer ones as the last.
     */
    private static final float[] FARTHEST = {0.2f, 0.5f, 0.7f, 0.7f, 1.1f, 1.4f};

    /** Others may be Thai: of three consonants, and of more. */
    private static final float FARTHEST_OF_FEW = 0.1f;

    private static final float FARTHEST_OF_OTHERS = 0.35f;

    private static final Pattern FOREIGN = Pattern.compile("[์็]|[ชซ]ั่?น$|ิ้?ง$|ี้$");

    /** Words that are no farther sound the same. */
    private static final float SAME = 0.3f;

    private static final int MOST_WORDS = 5;

    /** A word of so few phrases finds them all. */
    private static final int MOST_PHRASES = 4;

    private static final int SHORTEST_OF_PHRASE = 5;

    private static final Pattern UNHEARD = Pattern.compile("[ก-ฮ][ิุ]?์|[\\u0E47-\\u0E4B]");
    private static final String LETTERS = "ศษซฑฒธภณฬใ";
    private static final String AS = "สสสทททพนลไ";

    /** Shorter ones differ by just that. */
    private static final int SHORTEST_SPELLING = 5;

    /** A word as it sounds, and what it stands for. */
    private record Heard(String sounds, Outline outline, List<String> words, boolean part) {
        /** A part of phrases must be heard as it is. */
        float farthest(float ofWhole) {
            return part ? Math.min(SAME, ofWhole) : ofWhole;
        }
    }

    private record Near(float distance, Heard heard) {
        void addTo(Map<String, Boolean> like) {
            boolean few = heard.outline().different() < FEWEST_OF_PHRASE;
            boolean alike = distance <= (few ? FARTHEST_OF_FEW : SAME);
            heard.words().forEach(word -> like.putIfAbsent(word, alike));
        }
    }

    private final Map<Character, List<Heard>> byFirst = new HashMap<>();
    private final Map<String, Set<String>> spellings = new HashMap<>();

    EnglishBySound(Collection<String> prepared) {
        Map<String, Set<String>> ofPhrases = new HashMap<>();
        Set<String> words = new LinkedHashSet<>();
        for (String word : prepared) {
            String spelling = spelling(word);
            if (spelling.length() >= SHORTEST_SPELLING) {
                spellings.computeIfAbsent(spelling, key -> new LinkedHashSet<>()).add(word);
            }
            if (ENGLISH.matcher(word).matches()) {
                words.add(word);
                for (String part : word.indexOf(' ') < 0 ? new String[0] : word.split(" ", -1)) {
                    ofPhrases.computeIfAbsent(part, key -> new LinkedHashSet<>()).add(word);
                }
            }
        }
        words.forEach(word -> add(word, List.of(word), false));
        ofPhrases.forEach(
                (part, phrases) -> {
                    if (part.length() >= SHORTEST_OF_PHRASE
                            && phrases.size() <= MOST_PHRASES
                            && !words.contains(part)) {
                        add(part, List.copyOf(phrases), true);
                    }
                });
    }

    private void add(String word, List<String> standsFor, boolean part) {
        String sounds = Sounds.ofEnglish(word);
        boolean phrase = part || word.indexOf(' ') > 0;
        int fewest = phrase ? FEWEST_OF_PHRASE : FEWEST_CONSONANTS;
        if (consonants(sounds) >= fewest) {
            byFirst.computeIfAbsent(first(sounds), first -> new ArrayList<>())
                    .add(new Heard(sounds, Outline.of(sounds), standsFor, part));
        }
    }

    /** The words that a text in Thai letters sounds like, the same before the near. */
    List<Sounding> like(String text) {
        String prepared = Terms.prepared(text).strip();
        if (prepared.length() > LONGEST) {
            return List.of();
        }
        boolean foreign = FOREIGN.matcher(prepared).find();
        if ((!foreign && prepared.length() > LONGEST_OF_OTHERS) || Sounds.hasLatin(prepared)) {
            return List.of();
        }
        var like = new LinkedHashMap<String, Boolean>();
        LetterNames.spelt(prepared).ifPresent(word -> like.put(word, true));
        List<Near> near =
                Sounds.ofThai(prepared).stream()
                        .flatMap(sounds -> near(sounds, foreign))
                        .sorted(Comparator.comparingDouble(Near::distance))
                        .toList();
        near.stream().filter(each -> each.distance() <= SAME).forEach(each -> each.addTo(like));
        spellings
                .getOrDefault(spelling(prepared), Set.of())
                .forEach(word -> like.putIfAbsent(word, true));
        near.forEach(each -> each.addTo(like));
        return like.entrySet().stream()
                .limit(MOST_WORDS)
                .map(each -> new Sounding(each.getKey(), each.getValue()))
                .toList();
    }

    /** A text of several words with one of them in English. */
    List<Sounding> withOneLike(String text) {
        String[] words = Terms.prepared(text).strip().split(" +", -1);
        var texts = new ArrayList<Sounding>();
        int most = words.length > MOST_TOGETHER ? 0 : words.length;
        for (int i = 0; i < most && most > 1; i++) {
            String word = words[i];
            int at = i;
            like(word).stream()
                    .filter(each -> !each.text().equals(word))
                    .findFirst()
                    .ifPresent(
                            each -> {
                                String[] changed = words.clone();
                                changed[at] = each.text();
                                texts.add(new Sounding(String.join(" ", changed), each.alike()));
                            });
        }
        return texts;
    }

    private Stream<Near> near(String sounds, boolean foreign) {
        int consonants = consonants(sounds);
        if (consonants < FEWEST_CONSONANTS) {
            return Stream.empty();
        }
        float farthest = farthest(consonants - FEWEST_CONSONANTS, foreign);
        var mine = Outline.of(sounds);
        var near = new ArrayList<Near>();
        for (Heard heard : byFirst.getOrDefault(first(sounds), List.of())) {
            float most = heard.farthest(farthest);
            if (mine.least(heard.outline()) <= most) {
                float distance = SoundDistance.between(sounds, heard.sounds(), most);
                if (distance <= most) {
                    near.add(new Near(distance, heard));
                }
            }
        }
        return near.stream();
    }

    private static float farthest(int more, boolean foreign) {
        float farthest = FARTHEST[Math.min(more, FARTHEST.length - 1)];
        if (foreign) {
            return farthest;
        }
        return more == 0 ? FARTHEST_OF_FEW : Math.min(farthest, FARTHEST_OF_OTHERS);
    }

    /** The first consonant, or that a vowel comes first. */
    private static char first(String sounds) {
        char first = sounds.charAt(0);
        return Sounds.isVowel(first) ? 'a' : first;
    }

    private static int consonants(String sounds) {
        int consonants = 0;
        for (int i = 0; i < sounds.length(); i++) {
            consonants += Sounds.isVowel(sounds.charAt(i)) ? 0 : 1;
        }
        return consonants;
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
            int same = LETTERS.indexOf(text.charAt(i));
            spelling.append(same < 0 ? text.charAt(i) : AS.charAt(same));
        }
        return spelling.toString();
    }
}
