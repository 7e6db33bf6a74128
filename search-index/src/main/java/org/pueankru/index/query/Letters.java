package org.pueankru.index.query;

import org.pueankru.index.analysis.ThaiNormaliser;

/** Where in a normalised text a word may begin and end, as far as its letters tell. */
final class Letters {
    private static final String LEADING_VOWELS = "เแโใไ";
    private static final String FOLLOWING_VOWELS = "ะาำๅฯ";

    private final String text;

    Letters(String text) {
        this.text = text;
    }

    boolean isLetter(int at) {
        char c = text.charAt(at);
        return Character.isLetter(c) || ThaiNormaliser.isMark(c);
    }

    boolean isClusterStart(int at) {
        char c = text.charAt(at);
        return !ThaiNormaliser.isMark(c)
                && FOLLOWING_VOWELS.indexOf(c) < 0
                && (at == 0 || LEADING_VOWELS.indexOf(text.charAt(at - 1)) < 0);
    }

    boolean isClusterEnd(int end) {
        return end >= text.length()
                || (!ThaiNormaliser.isMark(text.charAt(end))
                        && FOLLOWING_VOWELS.indexOf(text.charAt(end)) < 0);
    }

    boolean splitsLatin(int at) {
        return at > 0 && at < text.length() && isLatin(at - 1) && isLatin(at);
    }

    private boolean isLatin(int at) {
        char c = text.charAt(at);
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
