package org.pueankru.bot.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.OwnHolidays;
import org.pueankru.bot.console.notices.Outlook.Cheaper;
import org.pueankru.bot.console.notices.Outlook.Moved;
import org.pueankru.bot.console.notices.Outlook.Off;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.NoticesInTests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What sending would mean, as it is told; it is Thursday, 26 November 2569, nine o'clock. */
class OutlooksTest {
    private final NoticesInTests office = new NoticesInTests();
    private final Outlooks outlooks =
            new Outlooks(office.previews, office.directory.schools, office.holidays, office.clock);

    @Test
    void theCheaperWaySaysWhichSchoolsItReachesMoreAndWhereOnlySomebodyAloneReadsIt() {
        School.Id first = office.schoolWithGroup(1, 25);
        office.schoolWithGroup(2, 30);
        office.directorOf(first, 1);
        office.directorOf(office.school(3), 3);
        office.directorOf(office.school(4), 4);

        Outlook outlook = of(office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups()));

        assertThat(outlook.preview().reach().schools()).isEqualTo(2);
        assertThat(outlook.cheaper()).isEqualTo(new Cheaper(1 + 30 + 1 + 1, 4, 2, 1));
        assertThat(outlook.toldAlone()).containsExactly(Role.DIRECTOR);
    }

    @Test
    void whatCostsNothingAnywayOrIsTheCheapestHasNoCheaperWay() {
        School.Id school = office.schoolWithGroup(1, 25);
        Notice alone = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        assertThat(of(alone).cheaper()).as("the group is the only way").isNull();

        office.directorOf(school, 1);
        assertThat(of(alone).cheaper()).isEqualTo(new Cheaper(1, 1, 0, 1));

        assertThat(of(riding(alone)).cheaper()).as("a free ride").isNull();
    }

    private Notice riding(Notice draft) {
        return office.notices.add(
                office.district.id(),
                new Notices.Draft(
                        draft.kind(),
                        draft.content(),
                        draft.audience(),
                        null,
                        Notice.Ride.FREE_ONLY,
                        null),
                office.officer.id());
    }

    @Test
    void whatOnlyTheReserveKeepsFromGoingSaysSoAndAnUrgentOneMayUseIt() {
        office.schoolWithGroup(1, 200);
        office.outbox.line.allows(300, 0);
        office.outbox.budgets.reserve(office.district.id(), 120);

        Outlook news = of(office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups()));
        Outlook flood = of(office.draft(NoticeKind.URGENT, NoticesInTests.schoolGroups()));

        assertThat(news.heldByReserve()).isTrue();
        assertThat(news.sendable()).isFalse();
        assertThat(flood.heldByReserve()).isFalse();
        assertThat(flood.sendable()).isTrue();
        office.outbox.line.allows(300, 150);
        assertThat(of(office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups())).heldByReserve())
                .as("even with the reserve it does not suffice")
                .isFalse();
    }

    @Test
    void whatGoesInAnotherMonthIsNotReckonedFromTheMessagesOfThisOne() {
        office.schoolWithGroup(1, 25);
        office.outbox.line.allows(300, 298);

        Outlook now = of(office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups()));
        Outlook december = of(goingAt(LocalDateTime.of(2026, 12, 1, 9, 0)));

        assertThat(now.thisMonth()).isTrue();
        assertThat(now.sendable()).isFalse();
        assertThat(december.thisMonth()).isFalse();
        assertThat(december.sendable()).isTrue();
    }

    @Test
    void theDayThatMovesItIsNamed() {
        office.schoolWithGroup(1, 25);
        LocalDate friday = LocalDate.of(2026, 11, 27);
        add(friday, "ปิดทำการพิเศษ");

        assertThat(movedFrom(friday.atTime(9, 0)))
                .isEqualTo(new Moved("holiday", List.of(new Off(friday, "ปิดทำการพิเศษ"))));
        assertThat(movedFrom(LocalDateTime.of(2026, 11, 30, 9, 0))).isNull();
        assertThat(movedFrom(LocalDateTime.of(2026, 11, 30, 19, 0)))
                .isEqualTo(new Moved("quiet", List.of()));
    }

    @Test
    void aHolidayBehindAWeekendIsNamedToo() {
        office.schoolWithGroup(1, 25);
        LocalDate monday = LocalDate.of(2026, 12, 7);
        add(monday, "ชดเชยวันพ่อแห่งชาติ");

        assertThat(movedFrom(LocalDateTime.of(2026, 12, 6, 9, 0)))
                .isEqualTo(new Moved("weekend", List.of(new Off(monday, "ชดเชยวันพ่อแห่งชาติ"))));
    }

    private void add(LocalDate day, String name) {
        new OwnHolidays(office.directory.database.jdbc(), office.clock)
                .add(office.district.id(), day, name);
    }

    private @Nullable Moved movedFrom(LocalDateTime wished) {
        return of(goingAt(wished)).moved();
    }

    private Notice goingAt(LocalDateTime wished) {
        Notice draft = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        return office.notices.add(
                office.district.id(),
                new Notices.Draft(
                        draft.kind(),
                        draft.content(),
                        draft.audience(),
                        TypedMoment.instant(wished),
                        draft.ride(),
                        null),
                office.officer.id());
    }

    private Outlook of(Notice notice) {
        return outlooks.of(office.district, notice);
    }
}
