package org.pueankru.bot.exchange;

import java.util.Locale;
import java.util.Optional;

/** How files are written. */
public enum SheetFormat {
    /** UTF-8 with a mark by which spreadsheets know it. */
    CSV("text/csv; charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file's name ends in, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name asks for. */
    public static Optional<SheetFormat> ofName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return java.util.Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending()))
                .findFirst();
    }
}
