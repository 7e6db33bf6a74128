package org.pueankru.bot.journeys;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** A catalogue written by hand, small enough that a reader can count in it. */
final class SmallLibrary {
    static final int RECORDS = 32;

    /** Mathematics for P6: 14 records, of these 6 about หรม, of these 3 videos. */
    static final int MATHEMATICS_P6 = 14;

    static final int MATHEMATICS_P5 = 5;
    static final int VIDEOS_OF_MATHEMATICS_P5 = 2;
    static final int ABOUT_HCF = 6;
    static final int VIDEOS_ABOUT_HCF = 3;

    private SmallLibrary() {}

    static Path file() {
        try {
            return Path.of(
                    Objects.requireNonNull(
                                    SmallLibrary.class.getResource("/journeys/small-library.jsonl"))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
