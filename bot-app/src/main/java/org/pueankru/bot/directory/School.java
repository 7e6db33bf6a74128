package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A school of a district.
 *
 * @param code the office's own, unique in the district
 * @param staffCount people who work there; null = not told
 * @param closedOn from this day it is history; null while it is there
 */
public record School(
        Id id,
        String code,
        String name,
        Network.@Nullable Id network,
        @Nullable Level level,
        @Nullable Size size,
        @Nullable Integer staffCount,
        Location location,
        @Nullable LocalDate closedOn) {
    /** Names a school within its district. */
    public record Id(UUID value) {
        static Id fresh() {
            return new Id(UUID.randomUUID());
        }
    }

    /** Where it lies; each is null when it is not told. */
    public record Location(
            @Nullable String subdistrict, @Nullable String amphoe, @Nullable String province) {
        public static final Location UNKNOWN = new Location(null, null, null);
    }

    /** What it teaches. */
    public enum Level {
        PRIMARY,
        /** ขยายโอกาส: primary and on to ม.3. */
        EXTENDED,
        SECONDARY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Level> ofCode(@Nullable String code) {
            return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
        }
    }

    /** By the number of pupils, as the ministry classes it. */
    public enum Size {
        SMALL,
        MEDIUM,
        LARGE,
        EXTRA_LARGE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Size> ofCode(@Nullable String code) {
            return Arrays.stream(values()).filter(size -> size.code().equals(code)).findFirst();
        }
    }
}
