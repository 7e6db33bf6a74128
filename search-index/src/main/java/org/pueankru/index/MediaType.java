package org.pueankru.index;

import java.util.Arrays;
import java.util.Optional;

/** The eight kinds of media that the national library (OBEC Content Center) holds. */
public enum MediaType {
    EBOOK("ebook"),
    APPLICATION("application"),
    VIDEO("video"),
    AUDIO("audio"),
    IMAGE("image"),
    EXAM("exam"),
    TEMPLATE("template"),
    MULTIMEDIA("multimedia");

    private final String code;

    MediaType(String code) {
        this.code = code;
    }

    /** The code used in catalogue records and command-line output. */
    public String code() {
        return code;
    }

    /** The media type with exactly this code. */
    public static Optional<MediaType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
