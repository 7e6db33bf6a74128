package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.notices.Answers.Answer;
import org.pueankru.bot.notices.NoticeSchools.Count;
import org.pueankru.bot.notices.NoticeSchools.Row;

import java.time.Duration;
import java.util.List;

/** How the schools of an announcement stand. */
class NoticeSchoolsTest {
    private final NoticesInTests office = new NoticesInTests();
    private final NoticeSchools schools =
            new NoticeSchools(office.directory.database.jdbc(), office.answers);

    @Test
    void eachSchoolStandsInOneFigureAndWhoWasNotToldIsNotWaitedFor() {
        School.Id answers = office.schoolWithGroup(1, 5);
        office.schoolWithGroup(2, 5);
        office.schoolWithGroup(3, 5);
        office.schoolWithGroup(4, 5);
        office.school(5);
        office.outbox.line.next(NoticesInTests.groupOf(3), new PushOutcome.ChatLost("r"));
        List.of("r1", "r2", "r3")
                .forEach(
                        id ->
                                office.outbox.line.next(
                                        NoticesInTests.groupOf(4), new PushOutcome.Busy(id)));
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        office.send(notice);
        // the busy one may have gone first, and then alone
        office.clock.move(Duration.ofMinutes(5));
        office.goRound();
        office.answers.bySchool(office.district.id(), notice.id(), answers, Answer.SEEN);
        assertThat(NoticeSchools.counts(schools.rows(office.district.id(), notice.id())))
                .contains(new Count("waiting", 1), new Count("silent", 1));
        office.halting.cancel(office.district.id(), notice.id(), office.officer.id());

        List<Row> rows = schools.rows(office.district.id(), notice.id());

        assertThat(NoticeSchools.counts(rows))
                .containsExactly(
                        new Count("seen", 1),
                        new Count("silent", 1),
                        new Count("unreachable", 2),
                        new Count("cancelled", 1));
        assertThat(NoticeSchools.counts(rows).stream().mapToLong(Count::schools).sum())
                .isEqualTo(rows.size());
    }
}
