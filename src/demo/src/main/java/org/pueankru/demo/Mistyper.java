package org.pueankru.demo;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Types as people mistype on a Thai keyboard (Kedmanee): slips of a finger in the longest word of a
 * text, never in a number or a short word, or everything with the keyboard set to the other
 * language.
 */
final class Mistyper {
    private static final List<String> LATIN =
            List.of(
                    "1234567890-=",
                    "qwertyuiop[]\\",
                    "asdfghjkl;'",
                    "zxcvbnm,./",
                    "!@#$%^&*()_+",
                    "QWERTYUIOP{}|",
                    "ASDFGHJKL:\"",
                    "ZXCVBNM<>?");
    private static final List<String> THAI =
            List.of(
                    "ๅ/-ภถุึคตจขช",
                    "ๆไำพะัีรนยบลฃ",
                    "ฟหกดเ้่าสวง",
                    "ผปแอิืทมใฝ",
                    "+๑๒๓๔ู฿๕๖๗๘๙",
                    "๐\"ฎฑธํ๊ณฯญฐ,ฅ",
                    "ฤฆฏโฌ็๋ษศซ.",
                    "()ฉฮฺ์?ฒฬฦ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,}");
    private static final Pattern THAI_LETTER = Pattern.compile("[ก-๎]");
    private static final String TONES = "่้๊๋";
    private static final String MARKS = "ั็์ิีึืุู" + TONES;
    private static final int TRIES = 50;

    /**
     * Slips: each takes the word and a place, and returns the same word where it does not apply.
     */
    private static final List<Slip> SLIPS =
            List.of(
                    (word, at, draw) -> word.deleteCharAt(at),
                    (word, at, draw) -> word.insert(at, word.charAt(at)),
                    (word, at, draw) -> swapped(word, at),
                    (word, at, draw) -> replaced(word, at, neighbour(word.charAt(at), draw)),
                    (word, at, draw) -> replaced(word, at, neighbour(word.charAt(at), draw)),
                    Mistyper::otherMark,
                    (word, at, draw) -> word.charAt(at) == 'ำ' ? spelt(word, at, "ํา") : word,
                    (word, at, draw) -> word.charAt(at) == 'แ' ? spelt(word, at, "เเ") : word);

    @FunctionalInterface
    private interface Slip {
        StringBuilder make(StringBuilder word, int at, Draw draw);
    }

    private Mistyper() {}

    /** What the mark before a text asks for, and the text as it is when there is no mark. */
    static String typed(String marked, Draw draw) {
        if (!marked.startsWith("~")) {
            return marked;
        }
        String text = marked.substring(2).strip();
        return switch (marked.charAt(1)) {
            case '1' -> slipped(text, 1, draw);
            case '2' -> slipped(text, 2, draw);
            case 'L' -> onTheOtherLayout(text);
            default -> throw new IllegalArgumentException("no way to spoil: " + marked);
        };
    }

    private static String slipped(String text, int slips, Draw draw) {
        MatchResult longest =
                WORD.matcher(text)
                        .results()
                        .max((one, other) -> Integer.compare(length(one), length(other)))
                        .orElseThrow(() -> new IllegalArgumentException("no word in " + text));
        String word = longest.group();
        for (int i = 0; i < slips; i++) {
            word = slipped(word, longest.group(), draw);
        }
        return text.substring(0, longest.start()) + word + text.substring(longest.end());
    }

    private static int length(MatchResult match) {
        return match.end() - match.start();
    }

    /** One slip more, and not back to the word as it should be. */
    private static String slipped(String word, String meant, Draw draw) {
        for (int i = 0; i < TRIES; i++) {
            int at = draw.between(1, word.length() - 1);
            String slipped = draw.oneOf(SLIPS).make(new StringBuilder(word), at, draw).toString();
            if (!slipped.equals(word) && !slipped.equals(meant)) {
                return slipped;
            }
        }
        throw new IllegalArgumentException("no slip found for " + word);
    }

    private static StringBuilder swapped(StringBuilder word, int at) {
        char before = word.charAt(at - 1);
        word.setCharAt(at - 1, word.charAt(at));
        word.setCharAt(at, before);
        return word;
    }

    private static StringBuilder replaced(StringBuilder word, int at, char by) {
        word.setCharAt(at, by);
        return word;
    }

    private static StringBuilder spelt(StringBuilder word, int at, String by) {
        return word.replace(at, at + 1, by);
    }

    /** A tone or vowel mark is forgotten, or becomes the next tone. */
    private static StringBuilder otherMark(StringBuilder word, int at, Draw draw) {
        char mark = word.charAt(at);
        if (MARKS.indexOf(mark) < 0) {
            return word;
        }
        int tone = TONES.indexOf(mark);
        return tone < 0 || draw.chance(0.5)
                ? word.deleteCharAt(at)
                : replaced(word, at, TONES.charAt(tone == 0 ? 1 : 0));
    }

    /** The letter on the key to the left or the right; the same where that key has no letter. */
    private static char neighbour(char typed, Draw draw) {
        List<String> rows = THAI_LETTER.matcher("" + typed).matches() ? THAI : LATIN;
        for (String row : rows) {
            int key = row.indexOf(typed);
            int next = key + (draw.chance(0.5) ? 1 : -1);
            if (key >= 0 && next >= 0 && next < row.length()) {
                char letter = row.charAt(next);
                return Character.isLetter(letter) || MARKS.indexOf(letter) >= 0 ? letter : typed;
            }
        }
        return typed;
    }

    private static String onTheOtherLayout(String text) {
        boolean thai = THAI_LETTER.matcher(text).find();
        List<String> meant = thai ? THAI : LATIN;
        List<String> set = thai ? LATIN : THAI;
        var typed = new StringBuilder();
        text.chars().forEach(c -> typed.append(sameKey((char) c, meant, set)));
        return typed.toString();
    }

    /** Digits come from the keys to the right, which are the same on all layouts. */
    private static char sameKey(char c, List<String> meant, List<String> set) {
        for (int row = 0; row < meant.size() && !Character.isDigit(c); row++) {
            int key = meant.get(row).indexOf(c);
            if (key >= 0) {
                return set.get(row).charAt(key);
            }
        }
        return c;
    }
}
