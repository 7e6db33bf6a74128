package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticesInTests;

import java.time.Duration;
import java.util.List;

/** One statement says which notices are to be looked at, and leaves out those with nothing due. */
class DueNoticesTest {
    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;
    private final School.Id first = office.schoolWithGroup(1, 25);
    private final School.Id second = office.schoolWithGroup(2, 30);
    private final DueNotices due = new DueNotices(office.directory.database.jdbc());

    /** Told on a Thursday; D-7 is the Friday, D-3 Tuesday. */
    private final Notice round =
            rounds.round(rounds.today().plusDays(8), Ladder.usual(), NoticesInTests.schoolGroups());

    @Test
    void aNoticeIsLookedAtOnTheDaysOfItsStepsUntilTheyAreMade() {
        assertThat(found()).as("told today").isEmpty();

        office.clock.move(Duration.ofDays(1));
        assertThat(found()).as("D-7").containsExactly(round.id());

        rounds.goRound();
        assertThat(found()).as("it was made").isEmpty();

        office.clock.move(Duration.ofDays(1));
        assertThat(found()).as("no step of this day").isEmpty();
    }

    @Test
    void aSchoolThatReportedOrIsLeftAloneIsNoReasonToLook() {
        rounds.reports.reported(
                office.district.id(), round.id(), first, null, null, SchoolReport.How.STAFF);
        office.clock.move(Duration.ofDays(1));
        assertThat(found()).as("the second school").containsExactly(round.id());

        rounds.stopActs.stop(office.district.id(), round.id(), second, office.officer.id());
        assertThat(found()).isEmpty();

        rounds.stopActs.goOn(office.district.id(), round.id(), second, office.officer.id());
        assertThat(found()).containsExactly(round.id());
    }

    @Test
    void aSchoolWithADayOfItsOwnHasStepsOfItsOwn() {
        rounds.reports.reported(
                office.district.id(), round.id(), second, null, null, SchoolReport.How.STAFF);
        rounds.reports.granted(
                office.district.id(),
                round.id(),
                first,
                rounds.today().plusDays(11),
                rounds.today());
        office.clock.move(Duration.ofDays(1));
        assertThat(found()).as("D-7 of the others").isEmpty();

        office.clock.move(Duration.ofDays(3));
        assertThat(found()).as("D-7 of its own, a Monday").containsExactly(round.id());

        rounds.goRound();
        assertThat(found()).isEmpty();
    }

    private List<Notice.Id> found() {
        return due.on(rounds.today(), rounds.today().minusDays(ReminderRounds.FORGOTTEN)).stream()
                .map(DueNotices.Due::notice)
                .toList();
    }
}
