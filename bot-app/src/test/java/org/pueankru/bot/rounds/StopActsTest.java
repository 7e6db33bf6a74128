package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticesInTests;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The office stops reminding a school or all of them, and lets it go on. */
class StopActsTest {
    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;
    private final School.Id first = office.schoolWithGroup(1, 25);
    private final School.Id second = office.schoolWithGroup(2, 30);
    private final ChatId itsGroup = NoticesInTests.groupOf(1);
    private final ChatId otherGroup = NoticesInTests.groupOf(2);

    /** Told on a Thursday; D-7 is the Friday, D-3 Tuesday, D-1 Thursday. */
    private final Notice round =
            rounds.round(rounds.today().plusDays(8), Ladder.usual(), NoticesInTests.schoolGroups());

    @Test
    void aSchoolThatIsLeftAloneGetsNoReminderAndOthersDo() {
        assertThat(stop(first)).isTrue();
        assertThat(stop(first)).as("a second time").isFalse();

        days(8);

        assertThat(rounds.gotBy(itsGroup)).hasSize(1);
        assertThat(rounds.gotBy(otherGroup)).as("D-7, D-3, D-1 and D").hasSize(5);
        assertThat(acts()).containsExactly("reminders-stopped");
    }

    @Test
    void whenItGoesOnOnlyStepsFromThatDayOnCome() {
        stop(first);
        days(6);
        assertThat(goOn(first)).isTrue();
        assertThat(goOn(first)).as("a second time").isFalse();
        rounds.goRound();
        assertThat(rounds.gotBy(itsGroup)).as("D-7 and D-3 are not made good").hasSize(1);

        days(1);

        assertThat(rounds.gotBy(itsGroup)).as("D-1").hasSize(2);
        assertThat(acts()).containsExactly("reminders-stopped", "reminders-resumed");
    }

    @Test
    void aStopThatIsUndoneOnTheSameDayLosesNothing() {
        office.clock.move(Duration.ofDays(1));
        stop(null);
        goOn(null);

        rounds.goRound();

        assertThat(rounds.gotBy(itsGroup)).as("D-7").hasSize(2);
    }

    @Test
    void whatWentOnCanBeStoppedAgain() {
        stop(first);
        goOn(first);
        assertThat(stop(first)).isTrue();

        days(8);

        assertThat(rounds.gotBy(itsGroup)).hasSize(1);
    }

    /** D+1 and D+3 fell on a long weekend; on the Tuesday after it somebody slips and undoes it. */
    @Test
    void aStopThatIsUndoneOnTheSameDayLosesNothingOfTheFreeDaysBefore() {
        days(8);
        int before = rounds.gotBy(itsGroup).size();
        office.clock.move(Duration.ofDays(4));
        stop(null);
        goOn(null);

        rounds.goRound();

        assertThat(rounds.gotBy(itsGroup)).hasSize(before + 1);
    }

    @Test
    void aRoundThatIsStoppedRemindsNobodyAndTellsNobodyThatItIsOverdue() {
        stop(null);
        assertThat(rounds.stopActs.isStopped(office.district.id(), round.id())).isTrue();

        days(15);

        assertThat(rounds.gotBy(itsGroup)).hasSize(1);
        assertThat(rounds.gotBy(otherGroup)).hasSize(1);
        assertThat(rounds.reminders.of(office.district.id(), round.id())).isEmpty();
    }

    @Test
    void aSchoolThatIsStoppedByItselfStaysSoWhenTheRoundGoesOn() {
        stop(first);
        stop(null);
        days(3);
        goOn(null);

        days(3);

        assertThat(rounds.gotBy(itsGroup)).hasSize(1);
        assertThat(rounds.gotBy(otherGroup)).hasSize(2);
    }

    @Test
    void whatWaitsIsNotSentAndIsListedWhenItGoesOn() {
        office.outbox.line.next(itsGroup, new PushOutcome.Busy(null));
        rounds.nextDay();
        assertThat(rounds.gotBy(itsGroup)).hasSize(1);

        stop(first);
        office.clock.move(Duration.ofMinutes(10));
        rounds.goRound();
        assertThat(rounds.gotBy(itsGroup)).hasSize(1);
        assertThat(unsent()).isEmpty();
        goOn(first);

        assertThat(unsent())
                .containsExactly(
                        new Unsent.Part(
                                "school",
                                rounds.today(),
                                false,
                                "stopped",
                                null,
                                List.of("บ้านทุ่ง 1")));
    }

    @Test
    void whoIsLeftAloneIsNotNudgedEither() {
        stop(first);

        assertThat(nudge(Set.of(first))).isEqualTo(Nudged.NOBODY);
        assertThat(nudge(Set.of(first, second))).isEqualTo(Nudged.SENT);
        rounds.goRound();

        assertThat(rounds.gotBy(itsGroup)).hasSize(1);
        assertThat(rounds.gotBy(otherGroup)).hasSize(2);
    }

    private Nudged nudge(Set<School.Id> schools) {
        return rounds.nudges.nudge(office.district, round, schools, 100, office.officer.id());
    }

    private List<Unsent.Part> unsent() {
        return rounds.reminderActs
                .unsent(office.district.id(), round)
                .map(Unsent::parts)
                .orElse(List.of());
    }

    private boolean stop(School.@Nullable Id school) {
        return rounds.stopActs.stop(office.district.id(), round.id(), school, office.officer.id());
    }

    private boolean goOn(School.@Nullable Id school) {
        return rounds.stopActs.goOn(office.district.id(), round.id(), school, office.officer.id());
    }

    private void days(int count) {
        for (int i = 0; i < count; i++) {
            rounds.nextDay();
        }
    }

    private List<String> acts() {
        return office.directory
                .database
                .jdbc()
                .sql("select act from audit_entry where act like 'reminders-%' order by at, id")
                .query(String.class)
                .list();
    }
}
