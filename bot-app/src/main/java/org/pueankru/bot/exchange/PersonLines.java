package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.exchange.FileRows.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the rows of a file of people against the schools and networks that are there. */
final class PersonLines {
    /** A title that stands apart joins the name: นาย สมชาย is นายสมชาย. */
    private static final Pattern TITLE = Pattern.compile("^(นางสาว|นาง|นาย|น\\.ส\\.) +(?=\\S)");

    private final SchoolBook schools;
    private final CodeText personCodes;
    private final NetworkBook networks;
    private final List<Problem> problems = new ArrayList<>();

    private PersonLines(DirectoryNow now) {
        schools = new SchoolBook(now.schools());
        personCodes =
                new CodeText(
                        now.people().stream()
                                .map(Person::code)
                                .filter(Objects::nonNull)
                                .map(String::valueOf)
                                .toList());
        networks = new NetworkBook(now.networks());
    }

    /** What was understood, and what was not. */
    record Read(List<PersonLine> lines, List<Problem> problems) {}

    static Read read(FileRows file, DirectoryNow now) {
        PersonLines reading = new PersonLines(now);
        List<PersonLine> lines = new ArrayList<>();
        file.rows().forEach(row -> reading.line(row).ifPresent(lines::add));
        List<Problem> problems = new ArrayList<>(file.problems());
        problems.addAll(reading.problems);
        problems.addAll(reading.networks.problems);
        return new Read(lines, problems);
    }

    private Optional<PersonLine> line(Row row) {
        String name = name(row);
        if (name.isEmpty()) {
            tell(row, Column.FULL_NAME, Reason.MISSING, "");
        }
        String code = code(row);
        Role role = role(row);
        Place place = role == null ? null : place(row, role);
        boolean badCode = code == null && row.has(Column.PERSON_CODE);
        return role == null || place == null || name.isEmpty() || badCode
                ? Optional.empty()
                : Optional.of(new PersonLine(row.number(), code, name, role, place));
    }

    /** A name as a file would have it. */
    static String tidy(String name) {
        return TITLE.matcher(CellText.clean(name)).replaceFirst("$1");
    }

    /** With the title before it, as far as the row tells. */
    static String name(Row row) {
        String full =
                row.has(Column.FULL_NAME)
                        ? row.text(Column.FULL_NAME)
                        : (row.text(Column.FIRST_NAME) + " " + row.text(Column.LAST_NAME)).strip();
        String title = row.text(Column.TITLE);
        String titled = full.isEmpty() || full.startsWith(title) ? full : title + full;
        return TITLE.matcher(titled).replaceFirst("$1");
    }

    private @Nullable String code(Row row) {
        if (!row.has(Column.PERSON_CODE)) {
            return null;
        }
        CodeText.Meant meant = personCodes.meant(row.text(Column.PERSON_CODE));
        if (meant.reason() != null) {
            tell(row, Column.PERSON_CODE, meant.reason(), meant.argument());
        }
        return meant.code();
    }

    private @Nullable Role role(Row row) {
        if (!row.has(Column.ROLE)) {
            tell(row, Column.ROLE, Reason.MISSING, "");
            return null;
        }
        String text = row.text(Column.ROLE);
        boolean atSchool = row.has(Column.SCHOOL_CODE) || row.has(Column.SCHOOL);
        Role role = RoleWords.role(text, atSchool).orElse(null);
        if (role == null) {
            tell(row, Column.ROLE, Reason.UNKNOWN_ROLE, text);
        }
        return role;
    }

    private @Nullable Place place(Row row, Role role) {
        return switch (role.reach()) {
            case SCHOOL -> school(row);
            case NETWORK -> network(row);
            case DISTRICT -> new Place.WholeDistrict();
        };
    }

    private @Nullable Place network(Row row) {
        if (row.has(Column.NETWORK_CODE) || row.has(Column.NETWORK)) {
            Network network = networks.known(row);
            return network == null ? null : new Place.InNetwork(network.id());
        }
        tell(row, Column.NETWORK, Reason.NETWORK_NEEDED, "");
        return null;
    }

    private @Nullable Place school(Row row) {
        if (!row.has(Column.SCHOOL_CODE) && !row.has(Column.SCHOOL)) {
            tell(row, Column.SCHOOL, Reason.SCHOOL_NEEDED, "");
            return null;
        }
        School school = schools.find(row, problems);
        return school == null ? null : new Place.AtSchool(school.id());
    }

    private void tell(Row row, Column column, Reason reason, String argument) {
        problems.add(Problem.at(row.number(), column, reason, argument));
    }
}
