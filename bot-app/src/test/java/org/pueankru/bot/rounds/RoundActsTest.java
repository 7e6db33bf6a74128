package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.CalendarEntry;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticesInTests;
import org.pueankru.bot.rounds.RoundActs.Reported;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the office does with a round. */
class RoundActsTest {
    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;
    private final District district = office.district;
    private final Person.Id officer = office.officer.id();
    private final School.Id first = office.schoolWithGroup(1, 25);
    private final School.Id second = office.schoolWithGroup(2, 30);
    private final Notice notice =
            rounds.round(
                    rounds.today().plusDays(14), Ladder.usual(), NoticesInTests.schoolGroups());

    @Test
    void aNudgeGoesToTheChosenSchoolsAndNeverForMoreThanWasShown() {
        assertThat(nudge(Set.of(first), 24)).isEqualTo(Nudged.DEARER);
        rounds.goRound();
        assertThat(rounds.gotBy(NoticesInTests.groupOf(1))).hasSize(1);

        assertThat(nudge(Set.of(first), 25)).isEqualTo(Nudged.SENT);
        rounds.goRound();

        assertThat(rounds.gotBy(NoticesInTests.groupOf(1))).hasSize(2);
        assertThat(rounds.gotBy(NoticesInTests.groupOf(2))).hasSize(1);
        assertThat(made(first).reminders()).isEqualTo(1);
    }

    @Test
    void aSchoolThatReportedMeanwhileIsNotNudged() {
        rounds.tap(NoticesInTests.groupOf(1), "done:" + notice.id().value());

        assertThat(nudge(Set.of(first), 100)).isEqualTo(Nudged.NOBODY);
    }

    @Test
    void nobodyIsNudgedAtNight() {
        office.clock.move(Duration.ofHours(12));

        assertThat(nudge(Set.of(first), 100)).isEqualTo(Nudged.QUIET);
    }

    /** 45 messages are left: one group fits, both do not. */
    @Test
    void aNudgeStopsBeforeTheMonthsLimitAndSaysWhoWasNotReminded() {
        monthHas(100, 55);

        assertThat(nudge(Set.of(first, second), 55)).isEqualTo(Nudged.SENT);
        rounds.goRound();

        assertThat(reminded()).as("one of both").isEqualTo(1);
        String left = wasReminded(1) ? "บ้านทุ่ง 2" : "บ้านทุ่ง 1";
        assertThat(toldToStaff()).containsExactly("notice-out-of-messages");
        assertThat(unsent())
                .containsExactly(
                        new Unsent.Part(
                                "school", rounds.today(), false, "limit", null, List.of(left)));

        office.clock.move(Duration.ofMinutes(1));
        monthHas(1_000, 100);
        assertThat(rounds.reminderActs.sendUnsent(district, notice, 100, officer))
                .isEqualTo(Nudged.SENT);
        rounds.goRound();
        assertThat(reminded()).as("each of both once").isEqualTo(2);
        assertThat(rounds.gotBy(NoticesInTests.groupOf(1))).hasSize(2);
        assertThat(unsent()).isEmpty();
    }

    private void monthHas(int limit, int used) {
        office.outbox.line.allows(limit, used);
        office.directory.database.jdbc().sql("delete from message_budget").update();
    }

    private long reminded() {
        return List.of(1, 2).stream().filter(this::wasReminded).count();
    }

    private boolean wasReminded(int group) {
        return rounds.gotBy(NoticesInTests.groupOf(group)).size() == 2;
    }

    private List<Unsent.Part> unsent() {
        return rounds.reminderActs
                .unsent(district.id(), notice)
                .map(Unsent::parts)
                .orElse(List.of());
    }

    private Nudged nudge(Set<School.Id> schools, int cost) {
        return rounds.nudges.nudge(district, notice, schools, cost, officer);
    }

    @Test
    void whatCouldNotBeSentIsNotCountedAsAReminder() {
        office.outbox.line.allows(55, 55);
        office.clock.move(Duration.ofDays(7));
        rounds.goRound();
        rounds.nextDay();

        assertThat(rounds.gotBy(NoticesInTests.groupOf(1))).hasSize(1);
        assertThat(made(first).reminders()).isZero();
        assertThat(made(first).steps()).containsExactly("d-7");
    }

    private Reminders.Made made(School.Id school) {
        return rounds.reminders
                .of(district.id(), notice.id())
                .getOrDefault(school, Reminders.Made.NOTHING);
    }

    @Test
    void staffAreAskedToLookUntilTheLastSchoolWasHelpedAndAllTimeWasDecided() {
        for (int group : List.of(1, 2)) {
            rounds.tap(NoticesInTests.groupOf(group), "help:" + notice.id().value());
        }
        moreTime(1, first);
        assertThat(toldToStaff()).containsExactlyInAnyOrder("report-help", "report-more-time");

        rounds.acts.helped(district.id(), notice.id(), first, officer);
        rounds.acts.refuse(district.id(), notice.id(), first, officer);
        assertThat(toldToStaff()).containsExactly("report-help");

        rounds.acts.noteReported(
                district.id(),
                notice.id(),
                List.of(new Reported(second, null)),
                officer,
                SchoolReport.How.STAFF);
        assertThat(toldToStaff()).isEmpty();
    }

    private void moreTime(int group, School.Id school) {
        rounds.tap(
                NoticesInTests.groupOf(group),
                "more-time:" + notice.id().value() + ":" + school.value() + ":7");
    }

    private List<String> toldToStaff() {
        return office.directory.attention.open(district.id()).stream()
                .map(Attention.Entry::kind)
                .toList();
    }

    @Test
    void remindersThatAreTooDearWaitForANudge() {
        office.line.has(NoticesInTests.groupOf(1), 500);
        office.clock.move(Duration.ofDays(7));
        rounds.goRound();
        assertThat(toldToStaff()).containsExactly("reminder-costs-more");
        assertThat(rounds.gotBy(NoticesInTests.groupOf(1))).hasSize(1);

        assertThat(nudge(Set.of(first, second), 530)).isEqualTo(Nudged.SENT);

        assertThat(toldToStaff()).isEmpty();
    }

    @Test
    void whatAListSaysIsNotedWithItsDayAndOnlyWhereNothingWasNotedBefore() {
        rounds.tap(NoticesInTests.groupOf(1), "done:" + notice.id().value());
        Instant yesterday = office.clock.instant().minus(Duration.ofDays(1));

        int news =
                rounds.acts.noteReported(
                        district.id(),
                        notice.id(),
                        List.of(new Reported(first, yesterday), new Reported(second, yesterday)),
                        officer,
                        SchoolReport.How.FILE);

        assertThat(news).isEqualTo(1);
        assertThat(report(first).how()).isEqualTo(SchoolReport.How.GROUP);
        assertThat(report(second).reportedAt()).isEqualTo(yesterday);
        assertThat(report(second).how()).isEqualTo(SchoolReport.How.FILE);
    }

    private SchoolReport report(School.Id school) {
        return rounds.reports.of(district.id(), notice.id(), school);
    }

    @Test
    void anotherDayForAllSendsNothingAgain() {
        office.clock.move(Duration.ofDays(7));
        rounds.goRound();
        assertThat(rounds.gotBy(NoticesInTests.groupOf(1))).hasSize(2);
        LocalDate later = rounds.today().plusDays(14);

        rounds.acts.follow(
                district.id(),
                notice.id(),
                notice.content()
                        .following(
                                later.atTime(16, 30),
                                Ladder.usual(),
                                java.util.Objects.requireNonNull(notice.content().round())),
                officer);
        for (int day = 0; day < 8; day++) {
            rounds.nextDay();
        }

        assertThat(rounds.gotBy(NoticesInTests.groupOf(1))).hasSize(2);
    }

    /** Who put the day into a calendar gets the other one there, not beside it. */
    @Test
    void anotherDayForAllIsANewerEntryInTheCalendar() {
        CalendarEntry before = office.calendarFiles.of(notice.id()).orElseThrow();

        for (int days : List.of(20, 25)) {
            rounds.acts.follow(
                    district.id(),
                    notice.id(),
                    notice.content()
                            .following(
                                    rounds.today().plusDays(days).atTime(16, 30),
                                    Ladder.usual(),
                                    java.util.Objects.requireNonNull(notice.content().round())),
                    officer);
        }

        CalendarEntry after = office.calendarFiles.of(notice.id()).orElseThrow();
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.sequence()).isEqualTo(before.sequence() + 2);
        assertThat(after.from()).isAfter(before.from());
    }

    /** The office gave one school four days more, and then everybody two weeks. */
    @Test
    void theTimeOfASchoolIsNeverLessThanEverybodysThoughThatWasMovedSince() {
        rounds.acts.grant(district.id(), notice.id(), first, rounds.today().plusDays(18), officer);
        LocalDate later = rounds.today().plusDays(28);
        rounds.acts.follow(
                district.id(),
                notice.id(),
                notice.content()
                        .following(
                                later.atTime(16, 30),
                                Ladder.usual(),
                                java.util.Objects.requireNonNull(notice.content().round())),
                officer);
        Notice moved = office.notices.byId(district.id(), notice.id()).orElseThrow();

        assertThat(rounds.missing.due(district.id(), moved, Set.of(first, second)))
                .containsOnly(Map.entry(first, later), Map.entry(second, later));
        for (int day = 0; day < 21; day++) {
            rounds.nextDay();
        }
        assertThat(rounds.gotBy(NoticesInTests.groupOf(1)))
                .hasSize(2)
                .isEqualTo(rounds.gotBy(NoticesInTests.groupOf(2)));
    }

    /** The school would be told of a day that is no later than everybody's. */
    @Test
    void moreTimeIsOnlyGivenUntilADayAfterEverybodys() {
        moreTime(1, first);
        LocalDate everybodys = rounds.today().plusDays(14);

        assertThat(grant(rounds.today().minusDays(1))).isFalse();
        assertThat(grant(everybodys.minusDays(3))).isFalse();
        assertThat(grant(everybodys)).isFalse();
        assertThat(report(first).askedDays()).as("it is still asked for").isEqualTo(7);
        office.clock.move(Duration.ofDays(20));
        assertThat(grant(everybodys.plusDays(1))).as("that is past by now").isFalse();
        assertThat(grant(rounds.today())).isTrue();

        assertThat(report(first).due()).isEqualTo(rounds.today());
        assertThat(report(first).askedDays()).isNull();
    }

    private boolean grant(LocalDate until) {
        return rounds.acts.grant(district.id(), notice.id(), first, until, officer);
    }

    /** Nobody in particular asked: the group hears of it with the bot's next reply there. */
    @Test
    void aSchoolsGroupThatAskedForTimeHearsWhatWasDecidedForFree() {
        moreTime(1, first);
        rounds.acts.grant(district.id(), notice.id(), first, rounds.today().plusDays(20), officer);
        rounds.goRound();

        assertThat(rounds.gotBy(NoticesInTests.groupOf(1))).hasSize(1);
        assertThat(
                        office.directory
                                .database
                                .jdbc()
                                .sql(
                                        "select count(*) from delivery where district_id = ? and due_at > '9000-01-01' and chat_kind = 'group'")
                                .param(district.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }
}
