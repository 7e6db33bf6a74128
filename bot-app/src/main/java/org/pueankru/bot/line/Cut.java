package org.pueankru.bot.line;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Shortens text to LINE's limits without tearing a Thai vowel or tone mark from its letter. LINE
 * counts UTF-16 units, but grapheme clusters for labels and for what a tap says; it refuses empty
 * text, so a dash stands for it.
 */
final class Cut {
    private static final String ELLIPSIS = "…";
    private static final String NOTHING = "–";

    private Cut() {}

    /** At most {@code limit} UTF-16 units. */
    static String units(String text, int limit) {
        if (text.isBlank() || text.length() <= limit) {
            return visible(text);
        }
        BreakIterator clusters = clustersOf(text);
        int end = clusters.preceding(limit);
        return text.substring(0, Math.max(end, 0)) + ELLIPSIS;
    }

    /** At most {@code limit} grapheme clusters. */
    static String graphemes(String text, int limit) {
        if (text.isBlank() || text.length() <= limit) {
            return visible(text);
        }
        BreakIterator clusters = clustersOf(text);
        int last = limit > 1 ? clusters.next(limit - 1) : clusters.first();
        if (last == BreakIterator.DONE
                || clusters.next() == BreakIterator.DONE
                || clusters.next() == BreakIterator.DONE) {
            return text;
        }
        return text.substring(0, last) + ELLIPSIS;
    }

    /** Never empty. */
    static String visible(String text) {
        return text.isBlank() ? NOTHING : text;
    }

    private static BreakIterator clustersOf(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        return clusters;
    }
}
