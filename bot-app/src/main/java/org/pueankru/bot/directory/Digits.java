package org.pueankru.bot.directory;

/** Digits as people type them: Thai ones and those of other scripts count as 0 to 9. */
public final class Digits {
    private Digits() {}

    /** The text with 0 to 9 in place of other digits. */
    public static String ascii(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints().map(Digits::ascii).forEach(digits::appendCodePoint);
        return digits.toString();
    }

    /** The digit 0 to 9 that a code point stands for; others stay as they are. */
    public static int ascii(int codePoint) {
        return Character.isDigit(codePoint) ? '0' + Character.digit(codePoint, 10) : codePoint;
    }
}
