package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.rounds.ReminderPlan.Day;
import org.pueankru.bot.rounds.ReminderPlan.Whom;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

class ReminderPlanTest {
    /** A Thursday. */
    private static final LocalDate SENT = LocalDate.of(2026, 11, 26);

    private static final LocalDate DUE = LocalDate.of(2026, 12, 10);
    private static final WorkingHours HOURS =
            WorkingHours.usual(Set.of(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 10)));

    /** The same days on which schools of {@link SupervisionRoundTest} really get something. */
    @Test
    void freeDaysMoveRemindersToTheNextWorkingDayAndTwoOfADayAreOne() {
        assertThat(days(Ladder.usual(), true))
                .containsExactly(
                        new Day(december(3), Whom.SCHOOLS),
                        new Day(december(8), Whom.SCHOOLS),
                        new Day(december(9), Whom.SCHOOLS),
                        new Day(december(11), Whom.SCHOOLS),
                        new Day(december(14), Whom.SCHOOLS),
                        new Day(december(15), Whom.NETWORKS),
                        new Day(december(17), Whom.OFFICE));
    }

    @Test
    void nobodyElseIsToldWhenItDoesNotGoUp() {
        assertThat(days(Ladder.usual(), false)).extracting(Day::whom).containsOnly(Whom.SCHOOLS);
    }

    @Test
    void noMoreThanTheMostAndNotCloserThanTheGap() {
        assertThat(days(new Ladder(null, Ladder.USUAL, 2, 1), false)).hasSize(2);
        assertThat(days(new Ladder(null, Ladder.USUAL, 6, 4), false))
                .extracting(Day::day)
                .containsExactly(december(3), december(8), december(14));
    }

    @Test
    void daysBeforeItIsSentAreGone() {
        assertThat(days(new Ladder(null, List.of(-30, -14, -3), 9, 1), false))
                .extracting(Day::day)
                .containsExactly(december(8));
    }

    @Test
    void withoutALadderThereIsNoPlan() {
        assertThat(days(null, false)).isEmpty();
    }

    private static LocalDate december(int day) {
        return LocalDate.of(2026, 12, day);
    }

    private static List<Day> days(@Nullable Ladder ladder, boolean goesUp) {
        Content content =
                new Content(
                        "รายงาน",
                        "ขอให้รายงาน",
                        null,
                        null,
                        DUE.atTime(LocalTime.NOON),
                        null,
                        null,
                        List.of(),
                        Content.Asks.REPORT,
                        ladder,
                        new Content.Round("ครั้งที่ 1", 2570, true, goesUp),
                        null);
        return ReminderPlan.of(content, SENT, HOURS, false);
    }
}
