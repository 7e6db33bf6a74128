package org.pueankru.bot.registration;

import java.util.regex.Pattern;

/** What somebody typed without the politeness at its end. */
final class PlainWords {
    private static final Pattern POLITE_END =
            Pattern.compile("\\s*(?:นะคะ|นะครับ|ค่ะ|คะ|ครับ|คับ|จ้า|ค่า)[\\s.!]*$");

    private PlainWords() {}

    static String of(String typed) {
        return POLITE_END.matcher(typed.strip()).replaceFirst("").strip();
    }
}
