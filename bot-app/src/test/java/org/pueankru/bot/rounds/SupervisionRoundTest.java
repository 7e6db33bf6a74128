package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.notices.Answers;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticesInTests;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

class SupervisionRoundTest {
    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;

    /** 14 days from a Thursday; Saturdays, Sundays and 10 December are free. */
    @Test
    void of113SchoolsExactlyThoseThatDidNotReportAreRemindedOnExactlyTheirDays() {
        Random random = new Random(20261126);
        List<School.Id> schools = new ArrayList<>();
        Map<School.Id, LocalDate> reportsOn = new HashMap<>();
        LocalDate first = rounds.today();
        office.outbox.line.allows(100_000, 0);
        for (int i = 1; i <= 113; i++) {
            School.Id school = office.schoolWithGroup(i, 10 + i % 30);
            schools.add(school);
            reportsOn.put(school, first.plusDays(random.nextInt(20)));
        }
        LocalDate due = first.plusDays(14);
        Notice notice = rounds.round(due, Ladder.usual(), NoticesInTests.schoolGroups());

        for (LocalDate day = first; day.isBefore(first.plusDays(20)); day = day.plusDays(1)) {
            rounds.goRound();
            LocalDate today = day;
            for (int i = 1; i <= 113; i++) {
                if (today.equals(reportsOn.get(schools.get(i - 1)))) {
                    rounds.tap(NoticesInTests.groupOf(i), "done:" + notice.id().value());
                }
            }
            rounds.nextDay();
        }

        for (int i = 1; i <= 113; i++) {
            LocalDate reported = Objects.requireNonNull(reportsOn.get(schools.get(i - 1)));
            assertThat(rounds.gotBy(NoticesInTests.groupOf(i)))
                    .as("school %d, which reports on %s", i, reported)
                    .isEqualTo(expected(due, reported));
        }
    }

    /** The notice, and what the calendar of December 2026 leaves of D-7, D-3, D-1, D, D+1, D+3. */
    private static List<String> expected(LocalDate due, LocalDate reported) {
        List<String> got = new ArrayList<>(List.of("กำหนดรายงาน: " + RoundsInTests.TITLE));
        Map<LocalDate, String> reminders = new TreeMap<>();
        // D-7 is Thursday 3 December, D-3 Monday 7, D-1 the 9th; D, the 10th, is free: on the 11th
        // D+1 is the latest; D+3, Sunday 13, comes on Monday 14
        reminders.put(due.minusDays(7), "เหลือเวลาอีก 7 วัน");
        reminders.put(due.minusDays(3), "เหลือเวลาอีก 3 วัน");
        reminders.put(due.minusDays(1), "ครบกำหนดพรุ่งนี้");
        reminders.put(due.plusDays(1), "เลยกำหนดมาแล้ว 1 วัน");
        reminders.put(due.plusDays(4), "เลยกำหนดมาแล้ว 4 วัน");
        // a school reports after the round of its day
        reminders.forEach(
                (day, words) -> {
                    if (!day.isAfter(reported)) {
                        got.add("เตือน " + RoundsInTests.TITLE + ": " + words);
                    }
                });
        return got;
    }

    @Test
    void aDirectorSaysThatTheSchoolReportedAndIsLeftInPeace() {
        School.Id school = office.school(1);
        Person director = office.directorOf(school, 1);
        Notice notice =
                rounds.round(
                        rounds.today().plusDays(7),
                        Ladder.usual(),
                        Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR)));

        assertThat(rounds.tap(director, "done", notice))
                .isEqualTo(
                        "บันทึกว่า บ้านทุ่ง 1 รายงาน “" + RoundsInTests.TITLE + "” แล้ว ขอบคุณค่ะ");
        days(12);

        assertThat(rounds.gotBy(NoticesInTests.chatOf(director))).hasSize(1);
        assertThat(rounds.reports.of(office.district.id(), notice.id(), school).how())
                .isEqualTo(SchoolReport.How.DIRECTOR);
    }

    @Test
    void aSlipIsPutRightAndTheRemindersGoOn() {
        School.Id school = office.school(1);
        Person director = office.directorOf(school, 1);
        Notice notice = directors(rounds.today().plusDays(7));
        rounds.tap(director, "done", notice);

        slips(director, notice, school);
        days(4);

        assertThat(rounds.gotBy(NoticesInTests.chatOf(director))).hasSize(2);
    }

    /** Somebody scrolls back in the chat and taps what was offered long ago. */
    @Test
    void aSlipOfTheDayBeforeIsLeftToTheOffice() {
        School.Id school = office.school(1);
        Person director = office.directorOf(school, 1);
        Notice notice = directors(rounds.today().plusDays(7));
        rounds.tap(director, "done", notice);
        office.clock.move(Duration.ofHours(25));

        assertThat(slips(director, notice, school)).contains("แก้เองได้ภายใน 24 ชั่วโมง");
        assertThat(reportOf(notice, school).isReported()).isTrue();
    }

    @Test
    void whatTheOfficeNotedIsNoSlipOfTheSchool() {
        School.Id school = office.school(1);
        Person director = office.directorOf(school, 1);
        Notice notice = directors(rounds.today().plusDays(7));
        rounds.acts.noteReported(
                office.district.id(),
                notice.id(),
                List.of(new RoundActs.Reported(school, null)),
                office.officer.id(),
                SchoolReport.How.STAFF);

        slips(director, notice, school);

        assertThat(reportOf(notice, school).how()).isEqualTo(SchoolReport.How.STAFF);
    }

    private String slips(Person director, Notice notice, School.Id school) {
        return rounds.tap(
                NoticesInTests.chatOf(director),
                "not-done:" + notice.id().value() + ":" + school.value() + ":0");
    }

    private SchoolReport reportOf(Notice notice, School.Id school) {
        return rounds.reports.of(office.district.id(), notice.id(), school);
    }

    @Test
    void aSchoolThatReportedNeedsNoHelpAndNoTime() {
        School.Id school = office.school(1);
        Person director = office.directorOf(school, 1);
        Notice notice = directors(rounds.today().plusDays(7));
        rounds.tap(director, "done", notice);
        String time = "more-time:" + notice.id().value() + ":" + school.value() + ":7";

        assertThat(rounds.tap(director, "help", notice)).contains("จึงไม่ได้ส่งคำขอต่อค่ะ");
        assertThat(rounds.tap(director, "more-time", notice)).contains("จึงไม่ได้ส่งคำขอต่อค่ะ");
        assertThat(rounds.tap(NoticesInTests.chatOf(director), time))
                .contains("จึงไม่ได้ส่งคำขอต่อค่ะ");

        assertThat(toldToStaff()).isEmpty();
        assertThat(reportOf(notice, school))
                .returns(null, SchoolReport::helpAt)
                .returns(null, SchoolReport::askedDays);
    }

    @Test
    void aSchoolThatAskedForHelpOrTimeIsNotToldThatNothingCame() {
        School.Id school = office.school(1);
        Person director = office.directorOf(school, 1);
        Notice notice = directors(rounds.today().plusDays(8));
        rounds.tap(director, "help", notice);
        rounds.tap(
                NoticesInTests.chatOf(director),
                "more-time:" + notice.id().value() + ":" + school.value() + ":7");

        rounds.nextDay();

        assertThat(office.outbox.line.drawn().getLast().text())
                .containsExactly(
                        "เหลือเวลาอีก 7 วัน",
                        "เจ้าหน้าที่เขตทราบแล้วว่า บ้านทุ่ง 1 ขอความช่วยเหลือค่ะ",
                        "เจ้าหน้าที่เขตได้รับคำขอเวลาเพิ่ม 7 วันแล้ว กำลังพิจารณาค่ะ",
                        "ระหว่างนี้กำหนดยังเป็นวันที่ 4 ธ.ค. 2569 หากรายงานแล้ว แตะ “รายงานแล้ว” ได้เลยค่ะ");
    }

    @Test
    void whoAskedForOneThingOnlyIsToldOfThat() {
        School.Id late = office.school(2);
        Person needy = office.directorOf(office.school(1), 1);
        Person slow = office.directorOf(late, 2);
        Notice notice = directors(rounds.today().plusDays(8));
        rounds.tap(needy, "help", notice);
        rounds.tap(
                NoticesInTests.chatOf(slow),
                "more-time:" + notice.id().value() + ":" + late.value() + ":7");

        rounds.nextDay();

        assertThat(office.outbox.line.drawn().subList(2, 4))
                .extracting(drawn -> drawn.text().get(1))
                .containsExactlyInAnyOrder(
                        "เจ้าหน้าที่เขตทราบแล้วว่า บ้านทุ่ง 1 ขอความช่วยเหลือค่ะ",
                        "เจ้าหน้าที่เขตได้รับคำขอเวลาเพิ่ม 7 วันแล้ว กำลังพิจารณาค่ะ");
    }

    @Test
    void aSchoolThatSaidNothingIsToldSo() {
        office.directorOf(office.school(1), 1);
        directors(rounds.today().plusDays(8));

        rounds.nextDay();

        assertThat(office.outbox.line.drawn().getLast().text())
                .containsExactly(
                        "เหลือเวลาอีก 7 วัน",
                        "ยังไม่ได้รับแจ้งจาก บ้านทุ่ง 1 หากรายงานแล้ว แตะ “รายงานแล้ว” ได้เลยค่ะ");
    }

    /** Whoever needs help has answered: a reminder would only stand in the way. */
    @Test
    void whoNeedsHelpIsRemindedOfNothing() {
        ChatId silent = NoticesInTests.groupOf(1);
        ChatId flooded = NoticesInTests.groupOf(2);
        office.schoolWithGroup(1, 20);
        School.Id needy = office.schoolWithGroup(2, 20);
        Notice flood = office.draft(NoticeKind.URGENT, flood(), NoticesInTests.schoolGroups());
        office.announcing.submit(office.district, flood.id(), 1, 1_000, office.officer.id());
        office.goRound();
        office.answers.bySchool(office.district.id(), flood.id(), needy, Answers.Answer.NEED_HELP);

        rounds.nextDay();

        assertThat(rounds.gotBy(silent)).hasSize(2);
        assertThat(rounds.gotBy(flooded)).hasSize(1);
    }

    private Content flood() {
        LocalDate tomorrow = rounds.today().plusDays(1);
        return new Content(
                "น้ำท่วม",
                "แจ้งสถานการณ์",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Content.Asks.SAFE,
                new Ladder(tomorrow, List.of(0), 2, 1),
                null,
                null);
    }

    private Notice directors(LocalDate due) {
        return rounds.round(
                due,
                Ladder.usual(),
                Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR)));
    }

    private void days(int count) {
        for (int i = 0; i < count; i++) {
            rounds.nextDay();
        }
    }

    @Test
    void aSchoolWithMoreTimeIsRemindedOfItsOwnDayAndToldOfItForFree() {
        School.Id school = office.school(1);
        Person director = office.directorOf(school, 1);
        ChatId chat = NoticesInTests.chatOf(director);
        LocalDate due = rounds.today().plusDays(5);
        Notice notice = directors(due);

        assertThat(rounds.tap(director, "more-time", notice))
                .isEqualTo("ขอเวลาเพิ่มให้ บ้านทุ่ง 1 อีกกี่วันคะ");
        rounds.tap(chat, "more-time:" + notice.id().value() + ":" + school.value() + ":7");
        assertThat(toldToStaff()).contains("report-more-time");
        assertThat(
                        rounds.acts.grant(
                                office.district.id(),
                                notice.id(),
                                school,
                                due.plusDays(7),
                                office.officer.id()))
                .isTrue();
        days(4);
        assertThat(rounds.gotBy(chat)).as("nothing of the old day").hasSize(1);
        days(1);
        assertThat(rounds.gotBy(chat).getLast()).endsWith("เหลือเวลาอีก 7 วัน");
        days(6);
        assertThat(rounds.gotBy(chat)).hasSize(3);
        assertThat(rounds.gotBy(chat).getLast()).endsWith("ครบกำหนดพรุ่งนี้");
    }

    private List<String> toldToStaff() {
        return office.directory.attention.open(office.district.id()).stream()
                .map(Attention.Entry::kind)
                .toList();
    }

    @Test
    void whatIsNotSentOnItsDayIsTakenBackBecauseItsWordsWouldNotBeTrue() {
        office.schoolWithGroup(1, 25);
        ChatId group = NoticesInTests.groupOf(1);
        LocalDate due = rounds.today().plusDays(6);
        rounds.round(due, Ladder.usual(), NoticesInTests.schoolGroups());
        office.outbox.line.allows(25, 25);
        days(5);
        assertThat(rounds.gotBy(group)).hasSize(1);

        office.outbox.line.allows(1_000, 25);
        office.directory.database.jdbc().sql("delete from message_budget").update();
        rounds.nextDay();

        assertThat(rounds.gotBy(group)).hasSize(2);
        assertThat(rounds.gotBy(group).getLast()).endsWith("ครบกำหนดวันนี้");
    }

    @Test
    void whatWaitsForASchoolThatAnswersMeanwhileIsNotSentAnyMore() {
        office.schoolWithGroup(1, 25);
        ChatId group = NoticesInTests.groupOf(1);
        Notice notice =
                rounds.round(
                        rounds.today().plusDays(4), Ladder.usual(), NoticesInTests.schoolGroups());
        rounds.office.clock.move(Duration.ofDays(1));
        office.outbox.line.next(group, new PushOutcome.Busy(null));
        rounds.goRound();
        rounds.tap(group, "done:" + notice.id().value());

        office.clock.move(Duration.ofMinutes(10));
        rounds.goRound();

        assertThat(rounds.gotBy(group)).hasSize(1);
    }

    @Test
    void twoInstancesRemindOnce() {
        office.schoolWithGroup(1, 25);
        Notice notice =
                rounds.round(
                        rounds.today().plusDays(8), Ladder.usual(), NoticesInTests.schoolGroups());
        office.clock.move(Duration.ofDays(1));
        rounds.goRound();
        rounds.goRound();

        assertThat(rounds.gotBy(NoticesInTests.groupOf(1))).hasSize(2);
        assertThat(rounds.reminders.of(office.district.id(), notice.id()).values())
                .singleElement()
                .extracting(Reminders.Made::reminders)
                .isEqualTo(1);
    }
}
