package org.pueankru.simulator.world;

import java.util.regex.Pattern;

/** The forms of LINE's identifiers: one letter and 32 hexadecimal digits. */
public final class LineId {
    private static final Pattern USER = Pattern.compile("U[0-9a-f]{32}");
    private static final Pattern GROUP = Pattern.compile("C[0-9a-f]{32}");

    private LineId() {}

    /** Whether the text has the form of a user id ({@code U} + 32 lower-case hex digits). */
    public static boolean isUser(String text) {
        return USER.matcher(text).matches();
    }

    /** Whether the text has the form of a group id ({@code C} + 32 lower-case hex digits). */
    public static boolean isGroup(String text) {
        return GROUP.matcher(text).matches();
    }
}
