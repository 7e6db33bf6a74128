package org.pueankru.richmenu.cli;

import org.pueankru.richmenu.Aliases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run says of itself at LINE, in the name of an alias of at most 32 letters.
 *
 * @param seen when it was known to live, to the second
 * @param machine at most 9 of a-z, 0-9
 */
record RunMark(Instant seen, long process, String machine) {
    private static final int BASE = Character.MAX_RADIX;
    private static final Pattern FORM =
            Pattern.compile(
                    Pattern.quote(Aliases.RUN) + "([0-9a-z]{6,7})-([0-9a-z]{1,7})-([0-9a-z]{1,9})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Empty for an alias that is no such mark. */
    static Optional<RunMark> read(String alias) {
        Matcher form = FORM.matcher(alias);
        return form.matches()
                ? Optional.of(
                        new RunMark(
                                Instant.ofEpochSecond(Long.parseLong(form.group(1), BASE)),
                                Long.parseLong(form.group(2), BASE),
                                form.group(3)))
                : Optional.empty();
    }

    String alias() {
        return Aliases.RUN
                + Long.toString(seen.getEpochSecond(), BASE)
                + "-"
                + Long.toString(process, BASE)
                + "-"
                + machine;
    }

    /** For operators. */
    String told() {
        return "process %d on machine %s, last seen at %s"
                .formatted(process, machine, TIME.format(seen));
    }
}
