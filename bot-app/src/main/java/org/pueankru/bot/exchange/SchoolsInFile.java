package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.exchange.FileRows.Row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a list of schools, each with a day where the file tells one: by code or by name, in any
 * order, with other columns beside. Nothing is guessed.
 */
public final class SchoolsInFile {
    private static final Set<Column> COLUMNS =
            EnumSet.of(Column.SCHOOL_CODE, Column.SCHOOL, Column.DAY, Column.STATUS);

    /** What a status says of a school that is meant; any other one says that it is not. */
    private static final Set<String> DONE =
            Set.of("รายงานแล้ว", "รายงานช้า", "ส่งแล้ว", "ส่งรายงานแล้ว");

    private static final Map<String, Column> SHORT =
            Map.of(
                    "รหัส", Column.SCHOOL_CODE,
                    "code", Column.SCHOOL_CODE,
                    "ชื่อ", Column.SCHOOL,
                    "name", Column.SCHOOL);

    private final SchoolBook schools;
    private final LocalDate today;
    private final boolean hasStatus;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> undone = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<School.Id, Integer> rows = new HashMap<>();

    private SchoolsInFile(List<School> known, LocalDate today, boolean hasStatus) {
        this.schools = new SchoolBook(known);
        this.today = today;
        this.hasStatus = hasStatus;
    }

    /**
     * A school that is in the list.
     *
     * @param row of the file, counted from 1
     * @param day null = the file tells none
     */
    public record Line(int row, School school, @Nullable LocalDate day) {}

    /**
     * What a file says.
     *
     * @param undone schools whose status is another one, in a file that has such a column: a whole
     *     round that was exported is not a list of those that reported
     * @param problems rows that are not understood, and why
     * @param warnings columns that were not read
     */
    public record Read(
            List<Line> lines, List<Line> undone, List<Problem> problems, List<Problem> warnings) {
        public Read {
            lines = List.copyOf(lines);
            undone = List.copyOf(undone);
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Reads a file.
     *
     * @param file CSV or XLSX, at most 20 MB
     * @param known the schools of the district, the closed ones too
     * @param today later days are not taken
     * @throws RefusedFile when nothing of it can or may be read
     */
    public static Read read(byte[] file, List<School> known, LocalDate today) throws RefusedFile {
        FileReading.Taken taken = FileReading.take(new Wish(), file);
        boolean hasStatus = taken.rows().stream().anyMatch(row -> row.has(Column.STATUS));
        SchoolsInFile reading = new SchoolsInFile(known, today, hasStatus);
        taken.rows().forEach(reading::line);
        List<Problem> problems = new ArrayList<>(taken.problems());
        problems.addAll(reading.problems);
        return new Read(reading.lines, reading.undone, InOrder.of(problems), taken.warnings());
    }

    private void line(Row row) {
        if (!row.has(Column.SCHOOL_CODE) && !row.has(Column.SCHOOL)) {
            problems.add(Problem.at(row.number(), Column.SCHOOL, Reason.MISSING, ""));
            return;
        }
        School school = schools.find(row, problems);
        if (school == null) {
            return;
        }
        if (hasStatus && !DONE.contains(row.text(Column.STATUS))) {
            undone.add(new Line(row.number(), school, null));
            return;
        }
        LocalDate day = null;
        if (row.has(Column.DAY)) {
            Optional<LocalDate> read =
                    DayText.read(row.text(Column.DAY)).filter(told -> !told.isAfter(today));
            if (read.isEmpty()) {
                problems.add(
                        Problem.at(row.number(), Column.DAY, Reason.BAD_DAY, row.text(Column.DAY)));
                return;
            }
            day = read.get();
        }
        Integer first = rows.putIfAbsent(school.id(), row.number());
        if (first == null) {
            lines.add(new Line(row.number(), school, day));
        } else {
            problems.add(Problem.at(row.number(), null, Reason.DUPLICATE, first));
        }
    }

    private static final class Wish implements Wanted {
        @Override
        public Optional<Column> column(String header) {
            Column called = SHORT.get(Column.key(header));
            return called != null ? Optional.of(called) : Column.among(COLUMNS, header);
        }

        @Override
        public boolean isServedBy(Set<Column> found) {
            return found.contains(Column.SCHOOL_CODE) || found.contains(Column.SCHOOL);
        }
    }
}
