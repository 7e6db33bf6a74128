package org.pueankru.bot.search;

import org.pueankru.bot.messaging.Shortened;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as people type it, made safe to search for, carry and show. */
final class TypedText {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\s]+");

    private TypedText() {}

    /** One line without control characters, halves of surrogate pairs and surplus space. */
    static String clean(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    /** Whether there is anything in it that can be searched for. */
    static boolean isSearchable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The beginning, at most so many UTF-16 units, no grapheme cluster cut apart. */
    static String cut(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = 0;
        Matcher graphemes = GRAPHEME.matcher(text);
        while (graphemes.find() && graphemes.end() <= units) {
            end = graphemes.end();
        }
        return text.substring(0, end).strip();
    }

    /** The text, or its beginning with an ellipsis: at most so many grapheme clusters. */
    static String ellipsed(String text, int graphemes) {
        return Shortened.to(graphemes, text);
    }

    static List<String> graphemesOf(String text) {
        return GRAPHEME.matcher(text).results().map(MatchResult::group).toList();
    }

    static int graphemes(String text) {
        return (int) GRAPHEME.matcher(text).results().count();
    }
}
