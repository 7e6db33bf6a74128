package org.pueankru.bot.console.pages;

import org.pueankru.bot.directory.Page;
import org.pueankru.bot.exchange.Change;
import org.pueankru.bot.exchange.Change.Difference;
import org.pueankru.bot.exchange.Column;
import org.pueankru.bot.exchange.ExchangeWords;
import org.pueankru.bot.exchange.Extent;
import org.pueankru.bot.exchange.FileKind;
import org.pueankru.bot.exchange.Plan;
import org.pueankru.bot.exchange.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Plans and problems of files in the words of the page. Thread-safe. */
@Component
public class PlanWords {
    private static final Locale THAI = Locale.of("th");
    private static final String PROBLEMS = "problems";
    private static final String NETWORKS = "networks";
    private static final List<String> IN_ORDER =
            List.of("ended", "kept", "moved", "changed", "added", NETWORKS, "unchanged");

    private final MessageSource messages;
    private final ExchangeWords words;
    private final PlanSums sums;

    PlanWords(MessageSource messages, ExchangeWords words, PlanSums sums) {
        this.sums = sums;
        this.messages = messages;
        this.words = words;
    }

    /** What can be imported, with the names of its columns. */
    record Kind(String code, List<String> columns) {}

    /**
     * One line of a plan.
     *
     * @param where the row of the file, and the column of a problem
     */
    record Row(String where, String name, String code, List<String> lines, boolean isDoubtful) {}

    /** A part of a plan that can be looked at. */
    record Part(String code, int size) {}

    /**
     * A plan as the page shows it.
     *
     * @param sums how many of each kind of thing, a line for each
     * @param rules what a whole list ends and what it does not
     * @param shown the code of the part that {@code rows} are of; empty when there is none
     */
    record View(
            String kind,
            boolean isWholeList,
            List<String> sums,
            List<String> rules,
            List<Part> parts,
            String shown,
            Page<Row> rows,
            List<String> warnings,
            boolean changesAnything,
            boolean isApplicable,
            boolean isApplicableWithout) {}

    List<Kind> kinds() {
        return Arrays.stream(FileKind.values())
                .map(
                        kind ->
                                new Kind(
                                        kind.code(),
                                        kind.columns().stream().map(words::header).toList()))
                .toList();
    }

    /**
     * @param show the part that is wanted; the one that matters most when there is no such
     */
    View view(Plan plan, String show, int page) {
        List<Part> parts = parts(plan);
        String shown =
                parts.stream()
                        .map(Part::code)
                        .filter(show::equals)
                        .findFirst()
                        .or(() -> parts.stream().map(Part::code).findFirst())
                        .orElse("");
        return new View(
                plan.kind().code(),
                plan.extent() == Extent.WHOLE_LIST,
                sums.sums(plan),
                sums.rules(plan),
                parts,
                shown,
                page(rows(plan, shown), page),
                plan.warnings().stream().map(this::problem).toList(),
                plan.changesAnything(),
                plan.isApplicable(false),
                plan.isApplicable(true));
    }

    private static List<Part> parts(Plan plan) {
        return Stream.concat(
                        Stream.of(new Part(PROBLEMS, plan.problems().size())),
                        IN_ORDER.stream()
                                .map(
                                        part ->
                                                new Part(
                                                        part,
                                                        (int)
                                                                plan.changes().stream()
                                                                        .filter(isOf(plan, part))
                                                                        .count())))
                .filter(part -> part.size() > 0)
                .toList();
    }

    private static Predicate<Change> isOf(Plan plan, String part) {
        return change -> partOf(plan, change).equals(part);
    }

    private List<Row> rows(Plan plan, String part) {
        return part.equals(PROBLEMS)
                ? plan.problems().stream().map(problem -> row(plan, problem)).toList()
                : plan.changes().stream().filter(isOf(plan, part)).map(this::row).toList();
    }

    private static Page<Row> page(List<Row> all, int number) {
        int from = Math.min((number - 1) * Page.SIZE, all.size());
        int to = Math.min(from + Page.SIZE, all.size());
        return new Page<>(all.subList(from, to), all.size(), number);
    }

    /** Networks that a file of schools makes are a part of their own. */
    private static String partOf(Plan plan, Change change) {
        return change.thing() == plan.thing() ? partOf(change) : NETWORKS;
    }

    private static String partOf(Change change) {
        return switch (change) {
            case Change.Added _ -> "added";
            case Change.Changed _ -> "changed";
            case Change.Moved _ -> "moved";
            case Change.Ended _ -> "ended";
            case Change.Unchanged _ -> "unchanged";
            case Change.Kept _ -> "kept";
        };
    }

    /** With where it is, on one line. */
    public String problem(Problem problem) {
        String where = where(problem);
        return where.isEmpty() ? words.reason(problem) : where + ": " + words.reason(problem);
    }

    private Row row(Plan plan, Problem problem) {
        String name = plan.nameIn(problem);
        return new Row(
                where(problem),
                words.reason(problem),
                plan.codeIn(problem),
                name.isEmpty() ? List.of() : List.of(name),
                false);
    }

    private String where(Problem problem) {
        Column column = problem.column();
        String row = row(problem.row());
        if (column == null) {
            return row;
        }
        return (row + " " + say("imports.column", words.header(column))).strip();
    }

    private Row row(Change change) {
        List<String> lines =
                switch (change) {
                    case Change.Added added -> lines(added.values());
                    case Change.Changed changed -> lines(changed.differences());
                    case Change.Moved moved -> lines(moved.differences());
                    case Change.Ended ended -> lines(ended.differences());
                    case Change.Unchanged _ -> List.of();
                    case Change.Kept kept ->
                            kept.posts().stream()
                                    .map(post -> words.value(Column.ROLE, post))
                                    .toList();
                };
        return new Row(
                where(change),
                change.name(),
                change.code(),
                lines,
                change instanceof Change.Moved moved && moved.byNameOnly());
    }

    private String where(Change change) {
        return switch (change) {
            case Change.Ended ended ->
                    say("imports.why." + ended.why().name().toLowerCase(Locale.ROOT));
            case Change.Kept kept ->
                    say("imports.kept." + kept.why().name().toLowerCase(Locale.ROOT));
            case Change.Added _, Change.Changed _, Change.Moved _, Change.Unchanged _ ->
                    row(change.row());
        };
    }

    private List<String> lines(List<Difference> differences) {
        return differences.stream().map(this::line).toList();
    }

    private String line(Difference difference) {
        String header = words.header(difference.column());
        String old = words.value(difference.column(), difference.old());
        String now = words.value(difference.column(), difference.now());
        if (old.isEmpty()) {
            return header + ": " + now;
        }
        return header + ": " + old + " → " + (now.isEmpty() ? say("imports.nothing") : now);
    }

    private String row(int row) {
        return row == 0 ? "" : say("imports.row", Integer.toString(row));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, THAI);
    }
}
