package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.School.Location;
import org.pueankru.bot.exchange.Change.Difference;
import org.pueankru.bot.exchange.Change.Thing;
import org.pueankru.bot.exchange.FileRows.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a file of schools would do. A blank cell tells nothing: what is known stays. */
final class SchoolPlanner {
    private final Map<String, School> known = new HashMap<>();
    private final Map<Network.Id, Network> networks;
    private final CodeText codes;
    private final NetworkBook book;
    private final Writes writes = new Writes();
    private final List<Change> changes = new ArrayList<>();
    private final List<Problem> problems;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<Integer, Integer> contradictions = new HashMap<>();

    private SchoolPlanner(FileRows file, DirectoryNow now) {
        now.schools().forEach(school -> known.put(school.code(), school));
        networks =
                now.networks().stream().collect(Collectors.toMap(Network::id, Function.identity()));
        codes = new CodeText(known.keySet());
        book = new NetworkBook(now.networks());
        problems = new ArrayList<>(file.problems());
    }

    static Plan plan(FileRows file, Extent extent, DirectoryNow now) {
        SchoolPlanner planner = new SchoolPlanner(file, now);
        planner.findContradictions(file);
        file.rows().forEach(planner::row);
        if (extent == Extent.WHOLE_LIST) {
            planner.closeOthers();
        }
        planner.problems.addAll(planner.book.problems);
        List<Change> all = new ArrayList<>();
        planner.book.changes.stream()
                .filter(change -> !(change instanceof Change.Unchanged))
                .forEach(all::add);
        all.addAll(planner.changes);
        return new Plan(file, extent, all, InOrder.of(planner.problems), planner.writes);
    }

    /** Which of two rows with one code is right is not guessed. */
    private void findContradictions(FileRows file) {
        file.rows().stream()
                .filter(row -> row.has(Column.SCHOOL_CODE))
                .filter(row -> codes.meant(row.text(Column.SCHOOL_CODE)).code() != null)
                .collect(
                        Collectors.groupingBy(
                                row ->
                                        String.valueOf(
                                                codes.meant(row.text(Column.SCHOOL_CODE)).code())))
                .values()
                .forEach(
                        same ->
                                same.forEach(
                                        row ->
                                                same.stream()
                                                        .filter(other -> contradict(row, other))
                                                        .findFirst()
                                                        .ifPresent(
                                                                other ->
                                                                        contradictions.put(
                                                                                row.number(),
                                                                                other.number()))));
    }

    private static boolean contradict(Row one, Row other) {
        return one.cells().entrySet().stream()
                .filter(cell -> cell.getKey() != Column.SCHOOL_CODE && other.has(cell.getKey()))
                .anyMatch(cell -> !cell.getValue().equals(other.text(cell.getKey())));
    }

    private void row(Row row) {
        int before = problems.size() + book.problems.size();
        String code = code(row);
        School was = code == null ? null : known.get(code);
        if (was == null && !row.has(Column.SCHOOL)) {
            tell(row, Column.SCHOOL, Reason.MISSING, "");
        }
        School.Level level = level(row, was);
        School.Size size = size(row, was);
        Integer staff = staffCount(row, was);
        if (code == null || problems.size() + book.problems.size() > before) {
            return;
        }
        String network = book.put(row, writes);
        if (problems.size() + book.problems.size() > before) {
            return;
        }
        put(
                row,
                was,
                new Writes.PutSchool(
                        code,
                        text(row, Column.SCHOOL, was == null ? null : was.name(), code),
                        network == null ? networkOf(was) : network,
                        level,
                        size,
                        staff,
                        location(row, was == null ? Location.UNKNOWN : was.location())));
    }

    private @Nullable String code(Row row) {
        if (!row.has(Column.SCHOOL_CODE)) {
            return tell(row, Column.SCHOOL_CODE, Reason.MISSING, "");
        }
        CodeText.Meant meant = codes.meant(row.text(Column.SCHOOL_CODE));
        if (meant.reason() != null) {
            return tell(row, Column.SCHOOL_CODE, meant.reason(), meant.argument());
        }
        String code = String.valueOf(meant.code());
        Integer contrary = contradictions.get(row.number());
        Integer other = rows.putIfAbsent(code, row.number());
        if (contrary != null) {
            return tell(row, Column.SCHOOL_CODE, Reason.TWO_ROWS, String.valueOf(contrary));
        }
        return other == null
                ? code
                : tell(row, Column.SCHOOL_CODE, Reason.DUPLICATE, String.valueOf(other));
    }

    private @Nullable String tell(Row row, Column column, Reason reason, String argument) {
        problems.add(Problem.at(row.number(), column, reason, argument));
        return null;
    }

    private School.@Nullable Level level(Row row, @Nullable School was) {
        if (!row.has(Column.LEVEL)) {
            return was == null ? null : was.level();
        }
        Optional<School.Level> level = SchoolWords.level(row.text(Column.LEVEL));
        if (level.isEmpty()) {
            tell(row, Column.LEVEL, Reason.UNKNOWN_LEVEL, row.text(Column.LEVEL));
        }
        return level.orElse(null);
    }

    private School.@Nullable Size size(Row row, @Nullable School was) {
        if (!row.has(Column.SIZE)) {
            return was == null ? null : was.size();
        }
        Optional<School.Size> size = SchoolWords.size(row.text(Column.SIZE));
        if (size.isEmpty()) {
            tell(row, Column.SIZE, Reason.UNKNOWN_SIZE, row.text(Column.SIZE));
        }
        return size.orElse(null);
    }

    private @Nullable Integer staffCount(Row row, @Nullable School was) {
        if (!row.has(Column.STAFF_COUNT)) {
            return was == null ? null : was.staffCount();
        }
        OptionalInt count = SchoolWords.staffCount(row.text(Column.STAFF_COUNT));
        if (count.isEmpty()) {
            tell(row, Column.STAFF_COUNT, Reason.BAD_COUNT, row.text(Column.STAFF_COUNT));
            return null;
        }
        return count.getAsInt();
    }

    private static Location location(Row row, Location was) {
        return new Location(
                place(row, Column.SUBDISTRICT, was.subdistrict(), "^(?:ตำบล|แขวง|ต\\.) ?"),
                place(row, Column.AMPHOE, was.amphoe(), "^(?:อำเภอ|เขต|อ\\.) ?"),
                place(row, Column.PROVINCE, was.province(), "^(?:จังหวัด|จ\\.) ?"));
    }

    private static @Nullable String place(
            Row row, Column column, @Nullable String was, String word) {
        String bare = row.text(column).replaceFirst(word, "");
        return bare.isEmpty() ? was : bare;
    }

    private static String text(Row row, Column column, @Nullable String was, String otherwise) {
        return row.has(column) ? row.text(column) : was == null ? otherwise : was;
    }

    private @Nullable String networkOf(@Nullable School was) {
        Network network = was == null || was.network() == null ? null : networks.get(was.network());
        return network == null ? null : network.code();
    }

    private void put(Row row, @Nullable School was, Writes.PutSchool now) {
        List<Difference> differences = SchoolDifferences.between(was, networkOf(was), now);
        if (was == null) {
            changes.add(
                    new Change.Added(
                            row.number(), Thing.SCHOOL, now.code(), now.name(), differences));
        } else if (differences.isEmpty() && was.closedOn() == null) {
            changes.add(new Change.Unchanged(row.number(), Thing.SCHOOL, now.code(), now.name()));
            return;
        } else {
            changes.add(
                    new Change.Changed(
                            row.number(), Thing.SCHOOL, now.code(), now.name(), differences));
        }
        writes.schools.add(now);
    }

    private void closeOthers() {
        known.values().stream()
                .filter(school -> school.closedOn() == null && !rows.containsKey(school.code()))
                .sorted(java.util.Comparator.comparing(School::code))
                .forEach(
                        school -> {
                            writes.closedSchools.add(school.id());
                            changes.add(
                                    new Change.Ended(
                                            0,
                                            Thing.SCHOOL,
                                            school.code(),
                                            school.name(),
                                            Change.Ended.Why.ABSENT,
                                            List.of()));
                        });
    }
}
