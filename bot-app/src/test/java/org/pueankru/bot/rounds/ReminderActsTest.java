package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticesInTests;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the office does with reminders: ends them, or sends what did not go out. */
class ReminderActsTest {
    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;
    private final School.Id school = office.schoolWithGroup(1, 25);
    private final ChatId group = NoticesInTests.groupOf(1);

    @Test
    void anAnnouncementWhoseRemindersAreEndedRemindsNobodyAnyMore() {
        Notice notice = asking(List.of(-2, -1, 0));
        rounds.nextDay();
        assertThat(rounds.gotBy(group)).hasSize(2);

        assertThat(stop(notice)).isTrue();
        days(6);

        assertThat(rounds.gotBy(group)).hasSize(2);
        assertThat(stop(notice)).as("a second time").isFalse();
        assertThat(acts()).contains("reminders-stopped");
    }

    @Test
    void whatWaitsWhenRemindersAreEndedIsNotSent() {
        Notice notice = asking(List.of(-2, -1, 0));
        office.outbox.line.next(group, new PushOutcome.Busy(null));
        rounds.nextDay();
        assertThat(rounds.gotBy(group)).hasSize(1);

        stop(notice);
        office.clock.move(Duration.ofMinutes(10));
        rounds.goRound();

        assertThat(rounds.gotBy(group)).hasSize(1);
    }

    @Test
    void theRemindersOfARoundEndWithItsPlanOnly() {
        Notice round = round(7);

        assertThat(stop(round)).isFalse();
        rounds.nextDay();

        assertThat(rounds.gotBy(group)).as("D-7 was the day on which it was told").hasSize(1);
        days(3);
        assertThat(rounds.gotBy(group)).hasSize(2);
    }

    private boolean stop(Notice notice) {
        return rounds.reminderActs.stop(office.district.id(), notice.id(), office.officer.id());
    }

    /** Asks whether it was read, by Monday. */
    private Notice asking(List<Integer> days) {
        LocalDate by = rounds.today().plusDays(3);
        Notice draft =
                office.draft(
                        NoticeKind.NEWS,
                        new Content(
                                "อ่านด้วยนะคะ",
                                "รายละเอียด",
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                Content.Asks.SEEN,
                                new Ladder(by, days, 3, 1),
                                null,
                                null),
                        NoticesInTests.schoolGroups());
        office.announcing.submit(
                office.district, draft.id(), draft.version(), 10_000, office.officer.id());
        rounds.goRound();
        return office.notices.byId(office.district.id(), draft.id()).orElseThrow();
    }

    private Notice round(int days) {
        return rounds.round(
                rounds.today().plusDays(days), Ladder.usual(), NoticesInTests.schoolGroups());
    }

    private void days(int count) {
        for (int i = 0; i < count; i++) {
            rounds.nextDay();
        }
    }

    @Test
    void staffAreLedToTheNoticeWhenTheMonthHasNoMessagesForAReminder() {
        Notice round = stoppedByTheLimit();

        assertThat(told())
                .containsExactly(
                        new Told(
                                "notice-out-of-messages",
                                new Subject("notice", round.id().value())));
        assertThat(unsent(round).parts())
                .containsExactly(
                        new Unsent.Part(
                                "school",
                                rounds.today(),
                                false,
                                "limit",
                                null,
                                List.of("บ้านทุ่ง 1")));
    }

    @Test
    void whatDidNotGoOutIsSentWhenStaffWishItWithTheWordsOfTheDay() {
        Notice round = stoppedByTheLimit();
        LocalDate friday = rounds.today();
        days(3);
        assertThat(unsent(round).parts())
                .containsExactly(
                        new Unsent.Part(
                                "school", friday, false, "limit", null, List.of("บ้านทุ่ง 1")));
        moreMessages();
        assertThat(send(round, 24)).isEqualTo(Nudged.DEARER);

        assertThat(send(round, 25)).isEqualTo(Nudged.SENT);
        rounds.goRound();

        assertThat(rounds.gotBy(group)).hasSize(2);
        assertThat(rounds.gotBy(group).getLast()).endsWith("เหลือเวลาอีก 4 วัน");
        assertThat(rounds.reminderActs.unsent(office.district.id(), round)).isEmpty();
        assertThat(told()).isEmpty();
        assertThat(send(round, 25)).as("a second time").isEqualTo(Nudged.NOBODY);
        assertThat(acts()).contains("reminders-sent");
    }

    @Test
    void whatStandsStillOnItsDayIsReplacedAndNotSentTwice() {
        Notice round = stoppedByTheLimit();
        moreMessages();

        assertThat(send(round, 25)).isEqualTo(Nudged.SENT);
        rounds.goRound();
        days(1);

        assertThat(rounds.gotBy(group)).hasSize(2);
        assertThat(rounds.gotBy(group).getLast()).endsWith("เหลือเวลาอีก 7 วัน");
    }

    @Test
    void aSchoolThatReportedMeanwhileIsNotWaitedForAnyMore() {
        Notice round = stoppedByTheLimit();

        rounds.tap(group, "done:" + round.id().value());

        assertThat(rounds.reminderActs.unsent(office.district.id(), round)).isEmpty();
    }

    private Notice stoppedByTheLimit() {
        Notice round = round(8);
        office.outbox.line.allows(25, 25);
        office.directory.database.jdbc().sql("delete from message_budget").update();
        days(1);
        assertThat(rounds.gotBy(group)).hasSize(1);
        return round;
    }

    private void moreMessages() {
        office.outbox.line.allows(1_000, 25);
        office.directory.database.jdbc().sql("delete from message_budget").update();
    }

    @Test
    void whatWouldCostMoreThanWasAgreedToIsSentAtTheFigureThatStaffSee() {
        Notice round = round(8);
        office.line.has(group, 500);
        days(1);
        assertThat(rounds.gotBy(group)).hasSize(1);
        assertThat(unsent(round).cost()).isEqualTo(500);

        assertThat(send(round, 500)).isEqualTo(Nudged.SENT);
        rounds.goRound();

        assertThat(rounds.gotBy(group)).hasSize(2);
        assertThat(told()).isEmpty();
    }

    @Test
    void whatTheOfficeDecidedIsAboutItsNoticeToo() {
        Notice round = round(8);
        rounds.tap(group, "more-time:" + round.id().value() + ":" + school.value() + ":7");
        rounds.acts.grant(
                office.district.id(),
                round.id(),
                school,
                rounds.today().plusDays(15),
                office.officer.id());

        assertThat(
                        office.directory
                                .database
                                .jdbc()
                                .sql("select about from sending where about is not null")
                                .query(UUID.class)
                                .list())
                .containsExactly(round.id().value());
    }

    private Unsent unsent(Notice round) {
        return rounds.reminderActs.unsent(office.district.id(), round).orElseThrow();
    }

    private Nudged send(Notice round, int cost) {
        return rounds.reminderActs.sendUnsent(office.district, round, cost, office.officer.id());
    }

    private record Told(String kind, Subject of) {}

    private List<Told> told() {
        return office.directory.attention.open(office.district.id()).stream()
                .map(ReminderActsTest::told)
                .toList();
    }

    private static Told told(Attention.Entry entry) {
        return new Told(entry.kind(), Objects.requireNonNull(entry.subject()));
    }

    private List<String> acts() {
        return office.directory
                .database
                .jdbc()
                .sql("select act from audit_entry")
                .query(String.class)
                .list();
    }
}
