package org.pueankru.bot.exchange;

import org.pueankru.bot.exchange.FileRows.Row;
import org.pueankru.bot.exchange.Sheet.Line;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the rows of the known columns out of a file. */
final class FileReading {
    private static final int LONGEST = 200;
    private static final int MOST_NAMED = 10;

    /** Rows that end a list: totals, remarks, sources. */
    private static final Pattern NOT_AN_ENTRY =
            Pattern.compile(
                    "(?:ยอด)?รวม(?:ทั้ง.*|เป็น.*|จำนวน.*|[ :(]*[0-9๐-๙].*|)|ทั้งสิ้น.*|หมายเหตุ.*|ข้อมูล ณ.*|ที่มา[ :].*"
                            + "|(?:grand )?total.*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TOTAL = Pattern.compile("(?:ยอด)?รวม");

    private final Wanted wanted;
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private FileReading(Wanted wanted) {
        this.wanted = wanted;
    }

    /** As {@link FileRows}, of whatever was wanted. */
    record Taken(List<Row> rows, List<Problem> problems, List<Problem> warnings) {}

    /**
     * Reads a file.
     *
     * @throws RefusedFile when nothing of it can or may be read
     */
    static FileRows read(FileKind kind, byte[] file) throws RefusedFile {
        Taken taken = take(kind, file);
        return new FileRows(kind, taken.rows(), taken.problems(), taken.warnings());
    }

    /**
     * Takes what is wanted out of a file.
     *
     * @throws RefusedFile when nothing of it can or may be read
     */
    static Taken take(Wanted wanted, byte[] file) throws RefusedFile {
        List<Sheet> sheets = SheetFile.read(file);
        if (sheets.stream().anyMatch(sheet -> Forbidden.isPupilList(sheet.lines()))) {
            throw new RefusedFile(Problem.ofFile(Reason.PUPIL_LIST));
        }
        for (Sheet sheet : sheets) {
            var header = Header.find(wanted, sheet);
            if (header.isPresent()) {
                return new FileReading(wanted).rows(header.get(), sheet.lines());
            }
        }
        throw new RefusedFile(Problem.ofFile(Reason.NO_HEADER));
    }

    private Taken rows(Header found, List<Line> lines) throws RefusedFile {
        Set<Integer> forbidden = Forbidden.citizenColumns(found, lines);
        Header header = found.without(forbidden);
        forbidden.stream().sorted().forEach(at -> warn(header, at, Reason.CITIZEN_COLUMN));
        header.unused().forEach(at -> warn(header, at, Reason.COLUMN_NOT_USED));
        if (!wanted.isServedBy(header.places().keySet())) {
            throw new RefusedFile(warnings.getFirst());
        }
        Footers footers = new Footers(header, lines, wanted instanceof FileKind);
        List<Integer> leftOut = new ArrayList<>();
        lines.stream()
                .skip(header.end())
                .filter(line -> isEntry(header, line))
                .forEach(
                        line -> {
                            if (footers.has(line)) {
                                leftOut.add(line.number());
                            } else {
                                row(header, line);
                            }
                        });
        noteLeftOut(leftOut);
        if (rows.isEmpty() && problems.isEmpty()) {
            throw new RefusedFile(Problem.ofFile(Reason.NO_ROWS));
        }
        return new Taken(rows, problems, warnings);
    }

    private void noteLeftOut(List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            String some =
                    numbers.stream()
                            .limit(MOST_NAMED)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            warnings.add(
                    Problem.ofFile(
                            Reason.ROWS_LEFT_OUT,
                            numbers.size(),
                            numbers.size() > MOST_NAMED ? some + " …" : some));
        }
    }

    private void warn(Header header, int at, Reason reason) {
        String name = header.rows().name(at);
        warnings.add(
                Problem.at(
                        header.rows().top().number(),
                        null,
                        reason,
                        name.isEmpty() ? at + 1 : name));
    }

    private boolean isEntry(Header header, Line line) {
        boolean told =
                header.places().keySet().stream()
                        .anyMatch(column -> !CellText.clean(header.cell(line, column)).isEmpty());
        return told && !header.isRepeatedBy(wanted, line) && !isTotalOrRemark(line);
    }

    private static boolean isTotalOrRemark(Line line) {
        List<String> told =
                line.cells().stream().map(CellText::clean).filter(cell -> !cell.isEmpty()).toList();
        return !told.isEmpty()
                && NOT_AN_ENTRY.matcher(told.getFirst()).matches()
                && (!TOTAL.matcher(told.getFirst()).matches()
                        || told.stream().skip(1).allMatch(FileReading::isFigure));
    }

    /** รวม is a name too: with words beside it, it is somebody's. */
    private static boolean isFigure(String cell) {
        return cell.codePoints().anyMatch(Character::isDigit)
                || cell.codePoints().noneMatch(Character::isLetter);
    }

    private void row(Header header, Line line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        int before = problems.size();
        header.places()
                .keySet()
                .forEach(
                        column -> {
                            String text = CellText.clean(header.cell(line, column));
                            if (!text.isEmpty()) {
                                check(line.number(), column, text);
                                cells.put(column, text);
                            }
                        });
        if (problems.size() == before) {
            rows.add(new Row(line.number(), cells));
        }
    }

    private void check(int row, Column column, String text) {
        if (Forbidden.holdsCitizenNumber(text)) {
            problems.add(Problem.at(row, column, Reason.CITIZEN_NUMBER));
        } else if (CellText.isUnreadable(text)) {
            problems.add(Problem.at(row, column, Reason.BAD_CHARACTERS));
        } else if (CellText.isError(text)) {
            problems.add(Problem.at(row, column, Reason.ERROR_CELL, text));
        } else if (text.length() > LONGEST) {
            problems.add(Problem.at(row, column, Reason.TOO_LONG, LONGEST));
        }
    }
}
