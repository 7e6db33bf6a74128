package org.pueankru.index.query;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a word sounds, by its consonants only: the same for an English word and for the ways in which
 * Thai people write it. Sounds that Thai spellings mix up count as one, what is written and not
 * spoken does not count.
 */
final class Sounds {
    private static final Pattern SILENCED = Pattern.compile("[ก-ฮ][ิุ]?์");
    private static final Pattern GLIDE = Pattern.compile("(?<=[ิีเแ])ว");
    private static final Pattern OPEN = Pattern.compile("[เแโไใ]?อ|[aeiou]");
    private static final String THAI = "กขคฆงจชฌซสศษดฎตฏทธถฐนณบปพผฟฝมรลฬว";
    private static final String SPOKEN = "KKKKNCCCSSSSTTTTTTTTNNPPPPFFMLLLV";

    /** English spellings, in the order in which they are read, and what is spoken. */
    private static final List<Spelling> ENGLISH =
            List.of(
                    Spelling.of("(?<=[a-z][^isu])s\\b", ""),
                    Spelling.of("(?<=[a-z])les?\\b", "el"),
                    Spelling.of("(?<=[a-z]{2})e\\b", ""),
                    Spelling.of("[ts]ion", "Cn"),
                    Spelling.of("ture?\\b", "C"),
                    Spelling.of("tch|ch|sh|j", "C"),
                    Spelling.of("ph", "F"),
                    Spelling.of("\\bkn", "n"),
                    Spelling.of("\\bwr", "r"),
                    Spelling.of("gh", ""),
                    Spelling.of("ck|qu?", "K"),
                    Spelling.of("th", "T"),
                    Spelling.of("\\bx", "S"),
                    Spelling.of("x", "KS"),
                    Spelling.of("c(?=[eiy])", "S"),
                    Spelling.of("ng", "N"),
                    Spelling.of("g(?=[eiy])", "C"),
                    Spelling.of("(?<=[aeiou])r+(?![aeiouyr])", ""),
                    Spelling.of("(?<=[bcdfgklmnpstvzCFKNST])[bcdfgkpstzCFKST]+\\b", ""));

    private static final String LATIN = "bcdfgklmnprstvwz";
    private static final String LATIN_SPOKEN = "PKTFKKLMNPLSTVVS";

    private Sounds() {}

    private record Spelling(Pattern written, String spoken) {
        static Spelling of(String written, String spoken) {
            return new Spelling(Pattern.compile(written), spoken);
        }
    }

    /**
     * The consonants that are spoken, each once where it is doubled, and whether a vowel comes
     * first; none for other scripts.
     */
    static String of(String prepared) {
        // most texts have none of these, and looking is far cheaper than matching
        String text =
                prepared.indexOf('์') < 0 ? prepared : SILENCED.matcher(prepared).replaceAll("");
        text = text.indexOf('ว') < 0 ? text : GLIDE.matcher(text).replaceAll("");
        if (hasLatin(text)) {
            for (Spelling spelling : ENGLISH) {
                text = spelling.written().matcher(text).replaceAll(spelling.spoken());
            }
        }
        var sounds = new StringBuilder();
        if (OPEN.matcher(text).lookingAt()) {
            sounds.append('A');
        }
        for (int i = 0; i < text.length(); i++) {
            char sound = spoken(text.charAt(i));
            boolean doubled = !sounds.isEmpty() && sounds.charAt(sounds.length() - 1) == sound;
            if (sound != 0 && !doubled) {
                sounds.append(sound);
            }
        }
        return sounds.toString();
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

    private static char spoken(char letter) {
        int thai = THAI.indexOf(letter);
        if (thai >= 0) {
            return SPOKEN.charAt(thai);
        }
        int latin = LATIN.indexOf(letter);
        if (latin >= 0) {
            return LATIN_SPOKEN.charAt(latin);
        }
        return SPOKEN.indexOf(letter) >= 0 ? letter : 0;
    }

    /** Whether two are the same but for one consonant that one of them lacks or has otherwise. */
    static boolean areNear(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        String rest = longer.substring(Math.min(longer.length(), same + 1));
        return shorter.substring(same).equals(rest)
                || shorter.substring(Math.min(shorter.length(), same + 1)).equals(rest);
    }
}
