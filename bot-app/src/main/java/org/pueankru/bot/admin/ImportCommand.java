package org.pueankru.bot.admin;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.exchange.Change;
import org.pueankru.bot.exchange.Extent;
import org.pueankru.bot.exchange.FileKind;
import org.pueankru.bot.exchange.Imports;
import org.pueankru.bot.exchange.Imports.DryRun;
import org.pueankru.bot.exchange.Imports.Outcome;
import org.pueankru.bot.exchange.Plan;
import org.pueankru.bot.exchange.Problem;
import org.pueankru.bot.exchange.RefusedFile;
import org.pueankru.bot.settings.StartRefused;
import org.springframework.core.env.Environment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** {@code admin schools import FILE}, and the same for networks and people. */
@Command(
        name = "import",
        description = {
            "Reads a CSV or XLSX file, tells what it would change and what it cannot take, and with"
                    + " --apply changes it.",
            "Ends with 1 when a file has problems and nothing was changed."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand extends DirectoryCommand {
    private final FileKind kind;

    @Parameters(paramLabel = "FILE", description = "The file, CSV or XLSX, at most 20 MB.")
    private @Nullable Path file;

    @Option(names = "--apply", description = "Change the directory, all of it or nothing.")
    private boolean apply;

    @Option(
            names = "--whole-list",
            description = "The file is the whole list: what is not in it closes or ends.")
    private boolean wholeList;

    @Option(
            names = "--leave-out-problems",
            description = "Apply the rest when some rows have problems; not with --whole-list.")
    private boolean leaveOutProblems;

    @Option(
            names = "--if-empty",
            description = "Do nothing when the district has schools, networks or people already.")
    private boolean ifEmpty;

    @Option(names = "--quiet", description = "Print figures and problems only.")
    private boolean quiet;

    ImportCommand(FileKind kind, Environment environment, Clock clock) {
        super(environment, clock);
        this.kind = kind;
    }

    @Override
    int run(DirectoryContext context, DistrictId district) {
        Imports imports = context.get(Imports.class);
        if (ifEmpty && !imports.isEmpty(district, kind)) {
            out().println("There are " + kind.code() + " already: nothing was read.");
            return 0;
        }
        Extent extent = wholeList ? Extent.WHOLE_LIST : Extent.ADD_AND_CHANGE;
        DryRun run = dryRun(imports, district, extent);
        print(run.plan());
        if (!apply) {
            imports.discard(district, run.id());
            out().println("Nothing was changed; --apply changes it.");
            return run.plan().problems().isEmpty() ? 0 : 1;
        }
        return told(
                imports.apply(
                        district,
                        run.id(),
                        run.plan().fingerprint(),
                        new Actor.Operator(),
                        leaveOutProblems));
    }

    private DryRun dryRun(Imports imports, DistrictId district, Extent extent) {
        try {
            return imports.dryRun(
                    district,
                    kind,
                    extent,
                    read(java.util.Objects.requireNonNull(file)),
                    new Actor.Operator());
        } catch (RefusedFile e) {
            throw new StartRefused("The file was not taken: " + e.problem().english() + ".", e);
        }
    }

    private int told(Outcome outcome) {
        String sentence =
                switch (outcome) {
                    case Outcome.Applied _ -> "Done.";
                    case Outcome.Otherwise _ ->
                            "The directory was changed meanwhile; nothing was applied. Try again.";
                    case Outcome.NotApplicable _ ->
                            wholeList
                                    ? "Nothing was changed: a whole list must have no problems."
                                    : "Nothing was changed; --leave-out-problems takes the rest.";
                    case Outcome.Gone _ -> "This took longer than half an hour. Try again.";
                };
        out().println(sentence);
        return outcome instanceof Outcome.Applied ? 0 : 1;
    }

    private void print(Plan plan) {
        plan.warnings().forEach(warning -> out().println("note: " + warning.english()));
        plan.problems()
                .forEach(
                        problem ->
                                out().println(
                                                "problem: "
                                                        + problem.english()
                                                        + row(plan, problem)));
        if (!quiet) {
            plan.changes().forEach(this::print);
        }
        Plan.Counts counts = plan.counts(plan.thing());
        if (plan.kind() == FileKind.SCHOOLS && plan.has(Change.Thing.NETWORK)) {
            Plan.Counts networks = plan.counts(Change.Thing.NETWORK);
            out().printf("Networks: %d added, %d changed.%n", networks.added(), networks.changed());
        }
        out().printf(
                        "%d added, %d changed, %d moved, %d ended, %d unchanged, %d problems.%n",
                        counts.added(),
                        counts.changed(),
                        counts.moved(),
                        counts.ended(),
                        counts.unchanged(),
                        counts.problems());
    }

    private static String row(Plan plan, Problem problem) {
        String said = (plan.codeIn(problem) + " " + plan.nameIn(problem)).strip();
        return said.isEmpty() ? "" : " [" + said + "]";
    }

    private void print(Change change) {
        switch (change) {
            case Change.Added added -> line("+", added, "");
            case Change.Changed changed -> line("~", changed, values(changed.differences()));
            case Change.Moved moved ->
                    line(
                            ">",
                            moved,
                            (moved.byNameOnly() ? " (by the name alone)" : "")
                                    + values(moved.differences()));
            case Change.Ended ended -> line("-", ended, values(ended.differences()));
            case Change.Unchanged _ -> {}
            case Change.Kept kept ->
                    line("=", kept, " (not in the file, kept: " + why(kept.why()) + ")");
        }
    }

    private static String why(Change.Kept.Because why) {
        return switch (why) {
            case CLAIMED -> "registered in LINE";
            case SETUP -> "made staff by the set-up code";
            case OWN -> "whoever brought the file";
        };
    }

    private void line(String sign, Change change, String values) {
        out().printf("%s %s %s%s%n", sign, change.code(), change.name(), values);
    }

    private static String values(List<Change.Difference> differences) {
        return differences.stream()
                .map(
                        value ->
                                "%n    %s: %s -> %s"
                                        .formatted(
                                                value.column().code(),
                                                shown(value.old()),
                                                shown(value.now())))
                .collect(Collectors.joining());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(none)" : value.replace("|", " ");
    }
}
