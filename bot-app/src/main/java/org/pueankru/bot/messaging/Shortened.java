package org.pueankru.bot.messaging;

import java.text.BreakIterator;
import java.util.Locale;

/** Text cut to a length that people see, behind a whole word where one ends near. */
public final class Shortened {
    private static final String ELLIPSIS = "…";

    /** What may be lost of the room so that no word is torn. */
    private static final double MOST_LOST = 0.4;

    private Shortened() {}

    /**
     * The text, or its beginning with an ellipsis: at most so many grapheme clusters, since a Thai
     * vowel or tone mark counts with its letter.
     */
    public static String to(int graphemes, String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int most = clusters.next(Math.max(graphemes, 1));
        if (text.length() <= graphemes || most == BreakIterator.DONE || most == text.length()) {
            return text;
        }
        int end = Math.max(clusters.previous(), 0);
        int wordEnd = lastWordEnd(text, end);
        boolean near = wordEnd >= end * (1 - MOST_LOST);
        return text.substring(0, near ? wordEnd : end).strip() + ELLIPSIS;
    }

    /** Thai has no spaces between words; Java's breaks of lines come from a dictionary. */
    private static int lastWordEnd(String text, int end) {
        BreakIterator words = BreakIterator.getLineInstance(Locale.of("th"));
        words.setText(text);
        return words.isBoundary(end) ? end : words.preceding(end);
    }
}
