package org.pueankru.bot.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a whole message as a command. */
final class Commands {
    static final String CANCEL = "ยกเลิก";
    static final String BACK = "ย้อนกลับ";

    private static final Pattern POLITE_END =
            Pattern.compile("\\s*(นะคะ|นะค่ะ|นะครับ|ค่ะ|คะ|ครับ|คับ|จ้า|ค่า)[\\s.!~ๆ]*$");

    /** Keyboards and pasted text bring these along: no-break space, joiners, byte order mark. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u00A0]");

    private Commands() {}

    /** The message without spaces around it and without ค่ะ or ครับ at its end. */
    static String plain(String text) {
        return POLITE_END.matcher(seen(text)).replaceFirst("").strip();
    }

    /** The message without spaces around it, with all its words. */
    static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("").strip();
    }

    /**
     * What stands behind a command in a plain message: after a space, or at once when it is no Thai
     * letter (a code that was typed without a space).
     */
    static Optional<String> behind(String word, String plain) {
        if (!plain.startsWith(word) || plain.length() == word.length()) {
            return Optional.empty();
        }
        String more = plain.substring(word.length());
        char next = more.charAt(0);
        boolean apart = Character.isWhitespace(next) || next < 0x80 || (next >= '๐' && next <= '๙');
        String bare = more.replaceFirst("^[\\s:]+", "");
        return apart && !bare.isEmpty() ? Optional.of(bare) : Optional.empty();
    }
}
