package org.pueankru.index.query;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a word sounds, roughly and in the same letters for English and for the ways in which Thai
 * people write it: capitals for consonants, of which those count as one that Thai spellings mix up,
 * and a, e, i, o, u for vowels. What is written and not spoken does not count.
 */
public final class Sounds {
    private static final Pattern SILENCED = Pattern.compile("([ก-ฮ])[ิุ]?์");
    private static final Pattern GLIDE = Pattern.compile("(?<=[ิี])ว|ห(?=[มนลรวญยง])");
    private static final String THAI = "กขคฆงจชฌซสศษดฎตฏทธถฐนณบปพภผฟฝมรลฬวญฮห";
    private static final String SPOKEN = "KKKKNCCCSSSSTTTTTTTTNNPPPPPFFMLLLVNHH";
    private static final String VOWELS = "ะัาิีึืุู";
    private static final String SPOKEN_VOWELS = "aaaiiuuuu";
    private static final String LEADING = "เแโไใ";
    private static final String SPOKEN_LEADING = "eaoii";

    /** English spellings, in the order in which they are read, and what is spoken. */
    private static final List<Spelling> ENGLISH =
            List.of(
                    Spelling.of("(?<=[a-z][^isu])s\\b", ""),
                    Spelling.of("(?<=[a-z])les?\\b", "el"),
                    Spelling.of("([ai])([bcdfgklmnprstvz])e\\b", "$1$2"),
                    Spelling.of("(?<=[a-z]{2})e\\b", ""),
                    Spelling.of("[ts]ion", "Can"),
                    Spelling.of("ture?\\b", "Ce"),
                    Spelling.of("igh", "i"),
                    Spelling.of("tch|ch|sh|j", "C"),
                    Spelling.of("ph", "F"),
                    Spelling.of("wh", "w"),
                    Spelling.of("\\bkn", "n"),
                    Spelling.of("\\bwr", "r"),
                    Spelling.of("gh", ""),
                    Spelling.of("que\\b", "K"),
                    Spelling.of("qu", "KV"),
                    Spelling.of("ck|q", "K"),
                    Spelling.of("th", "T"),
                    Spelling.of("\\bx", "S"),
                    Spelling.of("x", "KS"),
                    Spelling.of("c(?=[eiy])", "S"),
                    Spelling.of("ng", "N"),
                    Spelling.of("g(?=[eiy])", "C"),
                    Spelling.of("(?<=[aeiou])r+(?![aeiouyr])", ""),
                    Spelling.of("(?<=[bcdfgklmnpstvzCFKNST])[bcdfgkpstzCFKST]+\\b", ""),
                    Spelling.of("iew", "iu"),
                    Spelling.of("ee|ea|ie", "i"),
                    Spelling.of("oo|ou|ew", "u"),
                    Spelling.of("ai|ay|ei|ey", "e"),
                    Spelling.of("oa|ow|au|aw|oi|oy", "o"),
                    Spelling.of("(?<=[^aeiou])y", "i"));

    private static final String LATIN = "bcdfghklmnprstvwz";
    private static final String LATIN_SPOKEN = "PKTFKHKLMNPLSTVVS";

    private Sounds() {}

    private record Spelling(Pattern written, String spoken) {
        static Spelling of(String written, String spoken) {
            return new Spelling(Pattern.compile(written), spoken);
        }
    }

    /** An English word or phrase as it sounds. */
    static String ofEnglish(String prepared) {
        String text = prepared;
        for (Spelling spelling : ENGLISH) {
            text = spelling.written().matcher(text).replaceAll(spelling.spoken());
        }
        var sounds = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int latin = LATIN.indexOf(c);
            if (latin >= 0) {
                add(LATIN_SPOKEN.charAt(latin), sounds);
            } else if (isVowel(c) || Character.isUpperCase(c)) {
                add(c, sounds);
            }
        }
        return sounds.toString();
    }

    /**
     * The ways in which a text in Thai letters may sound: with a mark for silence, a letter is
     * silent in Thai and not in English.
     */
    static List<String> ofThai(String prepared) {
        if (prepared.indexOf('์') < 0) {
            return List.of(spoken(prepared));
        }
        String silent = spoken(SILENCED.matcher(prepared).replaceAll(""));
        String heard = spoken(SILENCED.matcher(prepared).replaceAll("$1"));
        return silent.equals(heard) ? List.of(silent) : List.of(silent, heard);
    }

    /**
     * Whether two Thai words differ by consonants that one of them lacks, but not by consonants in
     * the place of others that sound otherwise.
     */
    public static boolean haveLikeConsonants(String one, String other) {
        int[] mine = spokenConsonants(one);
        int[] its = spokenConsonants(other);
        boolean anyMore = false;
        boolean anyLess = false;
        for (int i = 0; i < mine.length; i++) {
            anyMore |= mine[i] > its[i];
            anyLess |= mine[i] < its[i];
        }
        return !anyMore || !anyLess;
    }

    /** How many of each; the letter that carries vowels counts as one of its own. */
    private static int[] spokenConsonants(String thai) {
        var consonants = new int['Z' - 'A' + 1];
        for (int i = 0; i < thai.length(); i++) {
            int at = THAI.indexOf(thai.charAt(i));
            char sound = at >= 0 ? SPOKEN.charAt(at) : thai.charAt(i) == 'อ' ? 'A' : 0;
            if (sound != 0) {
                consonants[sound - 'A']++;
            }
        }
        return consonants;
    }

    private static String spoken(String thai) {
        boolean mayGlide = thai.indexOf('ว') >= 0 || thai.indexOf('ห') >= 0;
        String text = mayGlide ? GLIDE.matcher(thai).replaceAll("") : thai;
        var sounds = new StringBuilder();
        char leading = 0;
        boolean carried = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int before = LEADING.indexOf(c);
            int vowel = VOWELS.indexOf(c);
            int consonant = THAI.indexOf(c);
            if (before >= 0) {
                leading = SPOKEN_LEADING.charAt(before);
            } else if (vowel >= 0) {
                add(SPOKEN_VOWELS.charAt(vowel), sounds);
            } else if (c == 'ำ') {
                add('a', sounds);
                add('M', sounds);
            } else if (consonant >= 0 || c == 'อ') {
                if (consonant >= 0) {
                    add(SPOKEN.charAt(consonant), sounds);
                } else if (leading == 0 && !carried && !isCarrier(text, i)) {
                    add('o', sounds);
                }
                carried = leading != 0;
                if (leading != 0) {
                    add(leading, sounds);
                    leading = 0;
                }
            }
        }
        return sounds.toString();
    }

    /** Whether a letter only carries the vowel behind it. */
    private static boolean isCarrier(String text, int at) {
        int next = at + 1;
        while (next < text.length() && text.charAt(next) >= '็' && text.charAt(next) <= '๋') {
            next++;
        }
        return next < text.length() && VOWELS.indexOf(text.charAt(next)) >= 0;
    }

    private static void add(char sound, StringBuilder sounds) {
        if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound) {
            sounds.append(sound);
        }
    }

    static boolean isVowel(char sound) {
        return sound == 'a' || sound == 'e' || sound == 'i' || sound == 'o' || sound == 'u';
    }

    /** Whether a text has any small Latin letter; cheap. */
    static boolean hasLatin(String prepared) {
        for (int i = 0; i < prepared.length(); i++) {
            char c = prepared.charAt(i);
            if (c >= 'a' && c <= 'z') {
                return true;
            }
        }
        return false;
    }
}
