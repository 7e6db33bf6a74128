package org.pueankru.bot.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What it means that something is not in a file. */
public enum Extent {
    /** Nothing: the file adds and changes. */
    ADD_AND_CHANGE,
    /** It is no more: schools and networks close, posts of the roles that the file names end. */
    WHOLE_LIST;

    /** As in addresses and the database: {@code whole-list}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Extent> ofCode(String code) {
        return Arrays.stream(values()).filter(extent -> extent.code().equals(code)).findFirst();
    }
}
