package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;

import java.time.LocalDate;

/**
 * A school as programs see and tell it.
 *
 * @param network the network's code
 * @param level {@code primary}, {@code extended} or {@code secondary}
 * @param size {@code small}, {@code medium}, {@code large} or {@code extra-large}
 */
record SchoolBody(
        @Nullable String code,
        @Nullable String name,
        @Nullable String network,
        @Nullable String level,
        @Nullable String size,
        @Nullable Integer staffCount,
        @Nullable String subdistrict,
        @Nullable String amphoe,
        @Nullable String province,
        @Nullable LocalDate closedOn) {
    private static final int LONGEST = 200;

    static SchoolBody of(School school, @Nullable String network) {
        School.Level level = school.level();
        School.Size size = school.size();
        return new SchoolBody(
                school.code(),
                school.name(),
                network,
                level == null ? null : level.code(),
                size == null ? null : size.code(),
                school.staffCount(),
                school.location().subdistrict(),
                school.location().amphoe(),
                school.location().province(),
                school.closedOn());
    }

    /**
     * What it tells.
     *
     * @throws ApiProblem when something of it cannot be
     */
    Schools.Told told(String code, Network.@Nullable Id networkId) {
        if (name == null || name.isBlank()) {
            throw ApiProblem.wrong("name is missing.");
        }
        if (staffCount != null && staffCount < 0) {
            throw ApiProblem.wrong("staffCount must not be below 0.");
        }
        return new Schools.Told(
                checked("code", code),
                checked("name", name),
                networkId,
                level == null
                        ? null
                        : School.Level.ofCode(level)
                                .orElseThrow(() -> ApiProblem.wrong("level is not known.")),
                size == null
                        ? null
                        : School.Size.ofCode(size)
                                .orElseThrow(() -> ApiProblem.wrong("size is not known.")),
                staffCount,
                new School.Location(
                        checkedOrNull("subdistrict", subdistrict),
                        checkedOrNull("amphoe", amphoe),
                        checkedOrNull("province", province)));
    }

    private static @Nullable String checkedOrNull(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : checked(field, text);
    }

    static String checked(String field, String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw ApiProblem.wrong(field + " must have 1 to " + LONGEST + " characters.");
        }
        if (plain.codePoints().anyMatch(SchoolBody::isUnseen)) {
            throw ApiProblem.wrong(field + " has characters that cannot be seen.");
        }
        return plain;
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
