package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.School;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a school said to a report that is due; each is null when it said no such thing, or when the
 * office saw to it.
 *
 * @param how who said that it reported
 * @param askedDays how many days more it asked for
 * @param due until when it may report, when the office gave it more time
 * @param granted since when it has that day
 */
public record SchoolReport(
        School.Id school,
        @Nullable Instant reportedAt,
        @Nullable How how,
        @Nullable Instant helpAt,
        @Nullable Integer askedDays,
        @Nullable LocalDate due,
        @Nullable LocalDate granted) {
    /** Who said that a school reported. */
    public enum How {
        DIRECTOR,
        /** Somebody in the school's group. */
        GROUP,
        STAFF,
        /** A list from elsewhere. */
        FILE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How ofCode(String code) {
            return Arrays.stream(values())
                    .filter(how -> how.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * What a school waits for.
     *
     * @param days more that it asked for; null = none
     */
    record Asked(boolean help, @Nullable Integer days) {
        static final Asked NOTHING = new Asked(false, null);
    }

    Asked asked() {
        return new Asked(helpAt != null, askedDays);
    }

    static SchoolReport none(School.Id school) {
        return new SchoolReport(school, null, null, null, null, null, null);
    }

    public boolean isReported() {
        return reportedAt != null;
    }
}
