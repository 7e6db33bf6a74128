package org.pueankru.index.analysis;

import java.util.Arrays;

/**
 * Gives Thai text one spelling: Thai digits become ASCII, invisible characters go, look-alikes
 * ({@code เเ} for {@code แ}, NIKHAHIT and AA for SARA AM, LAKKHANGYAO for AA) become what was
 * meant, vowel and tone marks take their canonical order and come once, Latin becomes lower case.
 *
 * <p>Neither NFKC nor ICU folding is used: the first takes SARA AM apart, the second drops tone
 * marks, which makes ข่าว and ข้าว the same word.
 */
public final class ThaiNormaliser {
    private static final char SARA_E = 'เ';
    private static final char SARA_AE = 'แ';
    private static final char SARA_AA = 'า';
    private static final char SARA_AM = 'ำ';
    private static final char NIKHAHIT = '\u0E4D';
    private static final char LAKKHANGYAO = '\u0E45';

    private static final String FOLLOWING_VOWELS = "ะาำๅฯ";

    private final String typed;
    private final char[] out;
    private final int[] starts;
    private final int[] ends;
    private int length;

    private ThaiNormaliser(String typed) {
        this.typed = typed;
        this.out = new char[typed.length()];
        this.starts = new int[typed.length()];
        this.ends = new int[typed.length()];
    }

    public static NormalisedText normalise(String typed) {
        return new ThaiNormaliser(typed).run();
    }

    private NormalisedText run() {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (!isInvisible(c)) {
                append(mapped(c), i);
            }
        }
        return new NormalisedText(
                typed,
                new String(out, 0, length),
                Arrays.copyOf(starts, length),
                Arrays.copyOf(ends, length));
    }

    private void append(char c, int at) {
        if (c == SARA_E && last() == SARA_E) {
            replaceLast(SARA_AE, at);
        } else if (c == SARA_AA && last() == NIKHAHIT) {
            replaceLast(SARA_AM, at);
        } else if (c == SARA_AA && isTone(last()) && beforeLast() == NIKHAHIT) {
            out[length - 2] = out[length - 1];
            replaceLast(SARA_AM, at);
        } else if (isTone(c) && last() == SARA_AM) {
            insertBeforeLast(c, at);
        } else if (isTone(last()) && isVowelMark(c)) {
            insertBeforeLast(c, at);
        } else if (c == last() && isMark(c)) {
            ends[length - 1] = at + 1;
        } else if (isTone(c) && isTone(last())) {
            replaceLast(c, at);
        } else if (c == LAKKHANGYAO && last() != 'ฤ' && last() != 'ฦ') {
            append(SARA_AA, at);
        } else {
            put(c, at);
        }
    }

    private void put(char c, int at) {
        out[length] = c;
        starts[length] = at;
        ends[length] = at + 1;
        length++;
    }

    private void replaceLast(char c, int at) {
        out[length - 1] = c;
        ends[length - 1] = at + 1;
    }

    private void insertBeforeLast(char c, int at) {
        char last = last();
        if (length >= 2 && out[length - 2] == c) {
            ends[length - 1] = at + 1;
            return;
        }
        out[length - 1] = c;
        put(last, at);
        starts[length - 1] = starts[length - 2];
        ends[length - 2] = at + 1;
    }

    private char last() {
        return length == 0 ? 0 : out[length - 1];
    }

    private char beforeLast() {
        return length < 2 ? 0 : out[length - 2];
    }

    private static char mapped(char c) {
        if (c >= '๐' && c <= '๙') {
            return (char) ('0' + (c - '๐'));
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            return ' ';
        }
        return Character.toLowerCase(c);
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\uFEFF'
                || c == '\u00AD';
    }

    private static boolean isTone(char c) {
        return c >= '\u0E48' && c <= '\u0E4B';
    }

    private static boolean isVowelMark(char c) {
        return c == '\u0E31' || (c >= '\u0E34' && c <= '\u0E39') || c == '\u0E47';
    }

    /** Whether a Thai character stands above or below a consonant and so never begins a word. */
    public static boolean isMark(char c) {
        return c == '\u0E31'
                || (c >= '\u0E34' && c <= '\u0E3A')
                || (c >= '\u0E47' && c <= '\u0E4E');
    }

    /** Whether normalised text may be cut here: no vowel or mark of what is before follows. */
    public static boolean isClusterEnd(String text, int end) {
        return end >= text.length()
                || (!isMark(text.charAt(end)) && FOLLOWING_VOWELS.indexOf(text.charAt(end)) < 0);
    }
}
