package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.rounds.DueSteps.Standing;
import org.pueankru.bot.rounds.Step.Kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

class DueStepsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 7, 15);
    private final DueSteps usual = new DueSteps(Ladder.usual(), false);
    private final DueSteps goingUp = new DueSteps(Ladder.usual(), true);

    @Test
    void eachStepComesOnItsDay() {
        assertThat(
                        remindersOf(
                                usual,
                                DUE.minusDays(20),
                                Stream.iterate(DUE.minusDays(10), day -> day.plusDays(1))
                                        .limit(25)
                                        .toList()))
                .containsExactly(
                        DUE.minusDays(7),
                        DUE.minusDays(3),
                        DUE.minusDays(1),
                        DUE,
                        DUE.plusDays(1),
                        DUE.plusDays(3));
    }

    @Test
    void stepsUntilTheDayOnWhichTheSchoolWasToldArePast() {
        LocalDate told = DUE.minusDays(3);

        assertThat(usual.of(standing(told, null, 0, Set.of()), told)).isEmpty();
        assertThat(usual.of(standing(told, null, 0, Set.of()), told.plusDays(1))).isEmpty();
        assertThat(codes(usual.of(standing(told, null, 0, Set.of()), DUE.minusDays(1))))
                .containsExactly("d-1");
    }

    @Test
    void afterAnOutageOnlyTheLatestMissedStepIsDue() {
        Standing standing = standing(DUE.minusDays(20), null, 0, Set.of());

        assertThat(codes(usual.of(standing, DUE.plusDays(2)))).containsExactly("d1");
    }

    @Test
    void noStepComesTwiceWhateverTheDayBecomes() {
        Standing moved =
                new Standing(
                        DUE.plusDays(2),
                        null,
                        DUE.minusDays(20),
                        null,
                        DUE.minusDays(1),
                        3,
                        Set.of("d-7", "d-3", "d-1"));

        assertThat(usual.of(moved, DUE.plusDays(1))).isEmpty();
        assertThat(codes(usual.of(moved, DUE.plusDays(2)))).containsExactly("d0");
    }

    @Test
    void aSchoolWithMoreTimeIsRemindedOfItsOwnDay() {
        Standing granted =
                new Standing(
                        DUE.plusDays(7),
                        DUE,
                        DUE.minusDays(20),
                        null,
                        DUE,
                        4,
                        Set.of("d-7", "d-3", "d-1", "d0"));

        assertThat(usual.of(granted, DUE.plusDays(3))).isEmpty();
        assertThat(codes(usual.of(granted, DUE.plusDays(4)))).containsExactly("d-3@2026-07-22");
    }

    @Test
    void whatCameWhileTheOfficeHadStoppedItIsNotMadeGood() {
        Standing resumed =
                new Standing(
                        DUE, null, DUE.minusDays(20), DUE.minusDays(1), null, 0, Set.of("d-7"));

        assertThat(usual.of(resumed, DUE.minusDays(1))).as("D-3 and D-1 came then").isEmpty();
        assertThat(codes(usual.of(resumed, DUE))).containsExactly("d0");
    }

    @Test
    void thereAreNeverMoreThanTheMost() {
        DueSteps two = new DueSteps(new Ladder(null, Ladder.USUAL, 2, 1), false);

        assertThat(
                        remindersOf(
                                two,
                                DUE.minusDays(20),
                                Stream.iterate(DUE.minusDays(10), day -> day.plusDays(1))
                                        .limit(25)
                                        .toList()))
                .containsExactly(DUE.minusDays(7), DUE.minusDays(3));
    }

    @Test
    void theGapPutsAStepOffUntilItIsOver() {
        DueSteps slow = new DueSteps(new Ladder(null, List.of(-1, 0), 6, 3), false);

        assertThat(
                        remindersOf(
                                slow,
                                DUE.minusDays(20),
                                Stream.iterate(DUE.minusDays(2), day -> day.plusDays(1))
                                        .limit(8)
                                        .toList()))
                .containsExactly(DUE.minusDays(1), DUE.plusDays(2));
    }

    @Test
    void whatIsOverdueGoesUpToTheNetworkAndThenToTheOffice() {
        Standing all = standing(DUE.minusDays(20), DUE.plusDays(3), 6, Set.of());

        assertThat(kinds(goingUp.of(all, DUE.plusDays(4)))).doesNotContain(Kind.NETWORK);
        assertThat(kinds(goingUp.of(all, DUE.plusDays(5)))).contains(Kind.NETWORK);
        assertThat(kinds(goingUp.of(all, DUE.plusDays(5)))).doesNotContain(Kind.OFFICE);
        assertThat(kinds(goingUp.of(all, DUE.plusDays(7)))).contains(Kind.OFFICE);
        assertThat(kinds(usual.of(all, DUE.plusDays(9)))).doesNotContain(Kind.NETWORK);
    }

    @RepeatedTest(200)
    void whateverTheLadderAndTheOutagesARemindedSchoolIsLeftInPeaceForTheGap(
            RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Integer> days = random.ints(1 + random.nextInt(8), -10, 10).boxed().toList();
        Ladder ladder = new Ladder(null, days, 1 + random.nextInt(6), 1 + random.nextInt(4));
        List<LocalDate> up = new ArrayList<>();
        for (LocalDate day = DUE.minusDays(15);
                day.isBefore(DUE.plusDays(20));
                day = day.plusDays(1)) {
            if (random.nextInt(4) > 0) {
                up.add(day);
            }
        }

        List<LocalDate> reminded = remindersOf(new DueSteps(ladder, true), DUE.minusDays(12), up);

        assertThat(reminded)
                .hasSizeLessThanOrEqualTo(Math.min(ladder.most(), ladder.days().size()));
        for (int i = 1; i < reminded.size(); i++) {
            assertThat(reminded.get(i - 1).plusDays(ladder.gap()))
                    .isBeforeOrEqualTo(reminded.get(i));
        }
    }

    /** Days on which the school itself is reminded, when somebody looks on these days only. */
    private static List<LocalDate> remindersOf(
            DueSteps decision, LocalDate told, List<LocalDate> looks) {
        Set<String> made = new HashSet<>();
        List<LocalDate> reminded = new ArrayList<>();
        for (LocalDate day : looks) {
            LocalDate last = reminded.isEmpty() ? null : reminded.getLast();
            for (Step step : decision.of(standing(told, last, reminded.size(), made), day)) {
                assertThat(made.add(step.code())).as("%s comes once", step).isTrue();
                if (step.kind() == Kind.SCHOOL) {
                    reminded.add(day);
                }
            }
        }
        return reminded;
    }

    private static Standing standing(
            LocalDate told, @Nullable LocalDate last, int reminders, Set<String> made) {
        return new Standing(DUE, null, told, null, last, reminders, made);
    }

    private static List<String> codes(List<Step> steps) {
        return steps.stream().map(Step::code).toList();
    }

    private static List<Kind> kinds(List<Step> steps) {
        return steps.stream().map(Step::kind).toList();
    }
}
