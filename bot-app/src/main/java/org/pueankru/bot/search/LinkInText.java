package org.pueankru.bot.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the web address in a message that somebody pasted or passed on. */
final class LinkInText {
    private static final Pattern LINK =
            Pattern.compile("(?i)(?:https?://|www\\.)[^\\s<>\"“”‘’\\\\]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!?)\\]}'ฯๆ]+$");
    private static final Pattern THAI_END = Pattern.compile("[\\u0E00-\\u0E7F].*$");

    private LinkInText() {}

    /**
     * What the first address may be: as it stands, without the punctuation behind it, without the
     * Thai that was typed on behind it. None when there is no address.
     */
    static List<String> readings(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            return List.of();
        }
        String whole = link.group();
        String sentence = SENTENCE_END.matcher(whole).replaceFirst("");
        String plain =
                SENTENCE_END.matcher(THAI_END.matcher(whole).replaceFirst("")).replaceFirst("");
        return Stream.of(whole, sentence, plain).distinct().toList();
    }

    /** Whether a message is an address and nothing else. */
    static boolean isAlone(String text) {
        return LINK.matcher(text.strip()).matches();
    }
}
