package org.pueankru.bot.reports;

import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with an item. */
public enum Trouble {
    LINK("link"),
    GRADE("grade"),
    CONTENT("content"),
    OTHER("other");

    private final String code;

    Trouble(String code) {
        this.code = code;
    }

    /** Its name in buttons, in the store and for operators. */
    public String code() {
        return code;
    }

    /** The trouble with exactly this code. */
    public static Optional<Trouble> ofCode(String code) {
        return Arrays.stream(values()).filter(trouble -> trouble.code.equals(code)).findFirst();
    }
}
