package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.exchange.Change;
import org.pueankru.bot.exchange.Column;
import org.pueankru.bot.exchange.Imports;
import org.pueankru.bot.exchange.Imports.DryRun;
import org.pueankru.bot.exchange.Plan;
import org.pueankru.bot.exchange.Problem;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a file would do to the directory.
 *
 * @param plan names this plan among all that the file had; applying names it
 * @param until when the file is forgotten
 * @param changedSince whether it is another plan than was shown before
 * @param applicable whether it can be applied as it is
 * @param applicableWithoutProblems whether it can when the rows with problems are left out
 * @param warnings what was not read, such as columns
 */
record PlanBody(
        String id,
        String plan,
        String kind,
        String extent,
        Instant until,
        boolean changedSince,
        boolean applicable,
        boolean applicableWithoutProblems,
        Plan.Counts counts,
        List<ProblemBody> problems,
        List<ProblemBody> warnings) {
    /**
     * Something that is not taken.
     *
     * @param row of the file, counted from 1; null = the whole file
     * @param column null = the whole row
     * @param reason such as {@code unknown-level}
     * @param detail the reason as a sentence
     */
    record ProblemBody(
            @Nullable Integer row, @Nullable String column, String reason, String detail) {
        static ProblemBody of(Problem problem) {
            Column column = problem.column();
            return new ProblemBody(
                    problem.row() == 0 ? null : problem.row(),
                    column == null ? null : column.code(),
                    problem.reason().code(),
                    problem.sentence());
        }
    }

    /** One value; an empty text is none. */
    record DifferenceBody(String column, String old, String now) {}

    /**
     * What becomes of one network, school or person.
     *
     * @param row of the file; null = it is not in the file
     * @param becomes {@code added}, {@code changed}, {@code moved}, {@code ended}, {@code
     *     unchanged} or {@code kept}: not in the whole list, and held on
     */
    record ChangeBody(
            @Nullable Integer row,
            String thing,
            String becomes,
            String code,
            String name,
            List<DifferenceBody> values) {
        static ChangeBody of(Change change) {
            return new ChangeBody(
                    change.row() == 0 ? null : change.row(),
                    change.thing().name().toLowerCase(Locale.ROOT),
                    becomes(change),
                    change.code(),
                    change.name(),
                    change.values().stream()
                            .map(
                                    value ->
                                            new DifferenceBody(
                                                    value.column().code(),
                                                    value.old(),
                                                    value.now()))
                            .toList());
        }

        private static String becomes(Change change) {
            return switch (change) {
                case Change.Added _ -> "added";
                case Change.Changed _ -> "changed";
                case Change.Moved _ -> "moved";
                case Change.Ended _ -> "ended";
                case Change.Unchanged _ -> "unchanged";
                case Change.Kept _ -> "kept";
            };
        }
    }

    static PlanBody of(DryRun run, Imports imports, Actor program) {
        Plan plan = run.plan();
        return new PlanBody(
                run.id().toString(),
                plan.fingerprint(),
                plan.kind().code(),
                plan.extent().code(),
                run.until(),
                run.changedSince(),
                imports.isApplicableBy(program, plan, false),
                imports.isApplicableBy(program, plan, true),
                plan.counts(),
                plan.problems().stream().map(ProblemBody::of).toList(),
                plan.warnings().stream().map(ProblemBody::of).toList());
    }
}
