package org.pueankru.bot.directory;

import java.util.Locale;

/** What a list may be sorted by; for enums, whose first constant is the usual one. */
public interface Sorting {
    /** A total order in SQL. */
    String order();

    String name();

    /** As in addresses. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this code, else the usual one. */
    static <S extends Sorting> S of(String code, S[] all) {
        for (S each : all) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        return all[0];
    }
}
