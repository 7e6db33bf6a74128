package org.pueankru.bot.notices;

import java.util.regex.Pattern;

/** Words of an announcement as they are typed or pasted. */
public final class PlainWords {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    /**
     * Marks that turn the order of letters round, for whoever reads what stands behind them too.
     */
    private static final Pattern TURNING =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern SEEN = Pattern.compile("[^\\p{Z}\\p{C}]");

    private PlainWords() {}

    /**
     * The words, without control characters but line ends; empty when nothing of them can be seen.
     * Joiners and spaces of no width stay: emoji and Thai line breaks need them.
     */
    public static String of(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        String plain = TURNING.matcher(CONTROL.matcher(lines).replaceAll("")).replaceAll("");
        return SEEN.matcher(plain).find() ? plain : "";
    }
}
