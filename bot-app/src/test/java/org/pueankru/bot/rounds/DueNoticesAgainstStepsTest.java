package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.OwnHolidays;
import org.pueankru.bot.notices.Notice;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement that looks at all notices at once leaves out none for which the pure decision has a
 * step: such a reminder would never be sent, and nobody would know.
 */
class DueNoticesAgainstStepsTest {
    private static final long SEED = Long.getLong("due.seed", 20_261_126L);
    private static final int NOTICES = 300;

    private final RoundsInTests rounds = new RoundsInTests();
    private final DueNotices due = new DueNotices(rounds.office.directory.database.jdbc());
    private final Random random = new Random(SEED);
    private final List<String> wrong = new ArrayList<>();
    private final Set<Notice.Id> waiting = new HashSet<>();
    private int withSteps;
    private int plainWithout;

    @Test
    void itNamesEveryNoticeOfWhichTheDecisionYieldsAStep() {
        onOneConnection(() -> compareAll(notices(NOTICES)));

        assertThat(wrong).as("seed %d", SEED).isEmpty();
        assertThat(withSteps).as("it is a comparison of something").isGreaterThan(150);
        assertThat(plainWithout).isGreaterThan(1_500);
    }

    /** The second district is closed on every other day, the first only when all are. */
    @Test
    void aSweepMakesAllStepsThatItsHourAllowsAndNoOther() {
        onOneConnection(this::sweepDayByDay);

        assertThat(wrong).as("seed %d", SEED).isEmpty();
        assertThat(withSteps).as("steps that had to wait").isGreaterThan(20);
    }

    private void sweepDayByDay() {
        List<RandomRounds.Made> all = notices(60);
        var closed = new OwnHolidays(rounds.office.directory.database.jdbc(), rounds.office.clock);
        for (int i = 1; i < 30; i++) {
            rounds.office.clock.move(Duration.ofDays(1));
            if (i % 2 == 0) {
                closed.add(
                        rounds.office.directory.songkhla().id(), rounds.today(), "วันหยุดของเขต");
            }
            waiting.clear();
            all.forEach(each -> sweep(each, false));
            rounds.look();
            all.forEach(each -> sweep(each, true));
        }
    }

    private void sweep(RandomRounds.Made made, boolean swept) {
        Notice notice = rounds.office.notices.byId(made.district(), made.id()).orElseThrow();
        boolean hour =
                notice.kind().isUrgent()
                        || rounds.office
                                .holidays
                                .workingHours(made.district())
                                .include(rounds.office.clock.instant());
        boolean isDue =
                isFollowed(notice, rounds.today().minusDays(ReminderRounds.FORGOTTEN))
                        && !rounds.missing
                                .dueSteps(made.district(), notice, rounds.today())
                                .isEmpty();
        if (swept && isDue && hour) {
            wrong.add("not made on " + rounds.today() + ": " + notice);
        }
        if (!swept && isDue && !hour) {
            withSteps++;
            waiting.add(made.id());
        }
        if (swept && !isDue && waiting.remove(made.id())) {
            wrong.add("made out of hours on " + rounds.today() + ": " + notice);
        }
    }

    /** Some ten thousand statements. */
    private void onOneConnection(Runnable work) {
        rounds.office.directory.database.transaction().executeWithoutResult(_ -> work.run());
    }

    /** Of two districts. */
    private List<RandomRounds.Made> notices(int many) {
        var states = new RandomRounds(rounds, random);
        List<RandomRounds.Office> offices =
                List.of(
                        states.office(rounds.office.district.id(), 1),
                        states.office(rounds.office.directory.songkhla().id(), 2));
        return IntStream.range(0, many)
                .mapToObj(_ -> states.notice(offices.get(random.nextInt(2))))
                .toList();
    }

    private void compareAll(List<RandomRounds.Made> all) {
        for (int i = -12; i <= 16; i += 2) {
            LocalDate today = RandomRounds.MIDDLE.plusDays(i + random.nextInt(2));
            LocalDate since = today.minusDays(random.nextInt(15));
            Set<Notice.Id> named =
                    due.on(today, since).stream()
                            .map(DueNotices.Due::notice)
                            .collect(Collectors.toSet());
            all.forEach(made -> compare(made, named, today, since));
        }
    }

    private void compare(
            RandomRounds.Made made, Set<Notice.Id> named, LocalDate today, LocalDate since) {
        Notice notice = rounds.office.notices.byId(made.district(), made.id()).orElseThrow();
        var steps =
                isFollowed(notice, since)
                        ? rounds.missing.dueSteps(made.district(), notice, today).values()
                        : Set.<List<Step>>of();
        if (!steps.isEmpty()) {
            withSteps++;
        } else if (made.plain()) {
            plainWithout++;
        }
        boolean isNamed = named.contains(made.id());
        if (!steps.isEmpty() && !isNamed) {
            wrong.add("left out on " + today + ": " + steps + " of " + notice);
        }
        if (steps.isEmpty() && isNamed && made.plain()) {
            wrong.add("in vain on " + today + ": " + notice);
        }
    }

    private static boolean isFollowed(Notice notice, LocalDate since) {
        return Set.of(Notice.State.SENDING, Notice.State.SENT).contains(notice.state())
                && notice.content()
                        .deadline()
                        .filter(deadline -> !deadline.isBefore(since))
                        .isPresent();
    }
}
