package org.pueankru.bot.search.arrivals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The button that shows new media, absolute, as data: what came after one moment and until another
 * (microseconds), from a position on.
 */
record NewMediaTap(Instant after, Instant until, int from) {
    static final String KEY = "new";

    private static final Pattern DATA =
            Pattern.compile("see\\|([0-9]{1,17})\\|([0-9]{1,17})\\|([0-9]{1,4})");

    String data() {
        return KEY + ":see|" + micros(after) + "|" + micros(until) + "|" + from;
    }

    NewMediaTap at(int position) {
        return new NewMediaTap(after, until, position);
    }

    /** Reads data without the key. */
    static Optional<NewMediaTap> read(String data) {
        Matcher read = DATA.matcher(data);
        return read.matches()
                ? Optional.of(
                        new NewMediaTap(
                                instant(read.group(1)),
                                instant(read.group(2)),
                                Integer.parseInt(read.group(3))))
                : Optional.empty();
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
