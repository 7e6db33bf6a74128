package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A school as it is typed; everything optional may be empty. */
record SchoolForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String network,
        @Nullable String level,
        @Nullable String size,
        @Nullable String staff,
        @Nullable String subdistrict,
        @Nullable String amphoe,
        @Nullable String province) {
    static final SchoolForm EMPTY =
            new SchoolForm(null, null, null, null, null, null, null, null, null);

    static SchoolForm of(School school) {
        return new SchoolForm(
                school.code(),
                school.name(),
                school.network() == null ? null : school.network().value().toString(),
                school.level() == null ? null : school.level().code(),
                school.size() == null ? null : school.size().code(),
                school.staffCount() == null ? null : school.staffCount().toString(),
                school.location().subdistrict(),
                school.location().amphoe(),
                school.location().province());
    }

    /** Keys of the messages that say what is wrong. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        if (TypedField.code(given(code)).isEmpty()) {
            errors.add("error.school-code");
        }
        String nameTrouble = TypedField.nameTrouble(given(name));
        if (nameTrouble != null) {
            errors.add(nameTrouble);
        }
        if (!given(staff).isBlank() && TypedField.count(given(staff)).isEmpty()) {
            errors.add("error.staff");
        }
        return errors;
    }

    /**
     * What is told, when nothing is wrong.
     *
     * @param code of the school, typed or known
     */
    Schools.Told told(String code, Network.@Nullable Id knownNetwork) {
        return new Schools.Told(
                code,
                TypedField.line(given(name)),
                knownNetwork,
                School.Level.ofCode(level).orElse(null),
                School.Size.ofCode(size).orElse(null),
                TypedField.count(given(staff)).orElse(null),
                new School.Location(
                        TypedField.lineOrNull(given(subdistrict)),
                        TypedField.lineOrNull(given(amphoe)),
                        TypedField.lineOrNull(given(province))));
    }

    String typedCode() {
        return TypedField.code(given(code)).orElseThrow();
    }

    String typedNetwork() {
        return given(network);
    }

    private static String given(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
