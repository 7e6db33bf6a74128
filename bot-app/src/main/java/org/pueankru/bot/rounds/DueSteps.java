package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.rounds.Step.Kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which steps of a ladder are due for a school; a pure decision over what was done already, so that
 * an edit, an answer or a change of post needs no plan to be made anew. After an outage only the
 * latest step that was missed is due.
 */
final class DueSteps {
    /**
     * Days after the last reminder until the network hears of it, and again until the office does.
     */
    static final int GOES_UP_AFTER = 2;

    private final Ladder ladder;
    private final boolean goesUp;

    /**
     * @param goesUp whether what is overdue is told to others than the school
     */
    DueSteps(Ladder ladder, boolean goesUp) {
        this.ladder = ladder;
        this.goesUp = goesUp;
    }

    /**
     * What happened with a school so far.
     *
     * @param due its own day
     * @param granted since when it has a day of its own; null = it has everybody's
     * @param since the day on which it was told of all this: steps until then are past
     * @param quietUntil steps until then came while the office had stopped reminding; null = none
     * @param lastReminded null = never
     * @param reminders how many it got
     * @param made codes of the steps that were made
     */
    record Standing(
            LocalDate due,
            @Nullable LocalDate granted,
            LocalDate since,
            @Nullable LocalDate quietUntil,
            @Nullable LocalDate lastReminded,
            int reminders,
            Set<String> made) {
        Standing {
            made = Set.copyOf(made);
        }

        private LocalDate toldOn() {
            return granted != null && granted.isAfter(since) ? granted : since;
        }

        private LocalDate pastUntil() {
            return quietUntil != null && quietUntil.isAfter(toldOn()) ? quietUntil : toldOn();
        }

        private String code(String name) {
            return granted == null ? name : name + "@" + due;
        }
    }

    /** Steps that are due today, at most one of each kind. */
    List<Step> of(Standing standing, LocalDate today) {
        List<Step> steps = new ArrayList<>();
        schoolStep(standing, today).ifPresent(steps::add);
        if (goesUp) {
            int network = Math.max(lastDay(), 0) + GOES_UP_AFTER;
            upStep(Kind.NETWORK, network, standing, today).ifPresent(steps::add);
            upStep(Kind.OFFICE, network + GOES_UP_AFTER, standing, today).ifPresent(steps::add);
        }
        return steps;
    }

    private int lastDay() {
        return ladder.days().isEmpty() ? 0 : ladder.days().getLast();
    }

    private Optional<Step> schoolStep(Standing standing, LocalDate today) {
        return ladder.days().stream()
                .filter(day -> isPast(standing, day, today))
                .reduce((earlier, later) -> later)
                .map(day -> new Step(Kind.SCHOOL, standing.code("d" + day)))
                .filter(step -> !standing.made().contains(step.code()))
                .filter(step -> standing.reminders() < ladder.most())
                .filter(step -> hasGap(standing, today));
    }

    private static boolean isPast(Standing standing, int day, LocalDate today) {
        LocalDate on = standing.due().plusDays(day);
        return !on.isAfter(today) && on.isAfter(standing.pastUntil());
    }

    private boolean hasGap(Standing standing, LocalDate today) {
        LocalDate last = standing.lastReminded();
        LocalDate told = last != null && last.isAfter(standing.toldOn()) ? last : standing.toldOn();
        return !told.plusDays(ladder.gap()).isAfter(today);
    }

    private static Optional<Step> upStep(Kind kind, int day, Standing standing, LocalDate today) {
        Step step = new Step(kind, standing.code(kind.code()));
        return isPast(standing, day, today) && !standing.made().contains(step.code())
                ? Optional.of(step)
                : Optional.empty();
    }
}
