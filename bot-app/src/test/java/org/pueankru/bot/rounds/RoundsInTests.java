package org.pueankru.bot.rounds;

import static java.util.Objects.requireNonNull;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticesInTests;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A district office with a supervision round; its days go by by hand. */
final class RoundsInTests {
    static final String TITLE = "รายงานผลการนิเทศ ครั้งที่ 1";

    final NoticesInTests office = new NoticesInTests();
    final SchoolReports reports;
    final Reminders reminders;
    final ReminderStops stops;
    final Missing missing;
    final StopActs stopActs;
    final RoundActs acts;
    final NudgeActs nudges;
    final ReminderActs reminderActs;
    final RoundFeature feature;
    final ReminderFates fates;
    private final ReminderRounds rounds;

    RoundsInTests() {
        var directory = office.directory;
        var jdbc = directory.database.jdbc();
        var outbox = office.outbox.outbox;
        var words = new RoundWords(ThaiMessages.source());
        var today = new Today(office.clock);
        reports = new SchoolReports(jdbc, office.clock);
        reminders = new Reminders(directory.database.template(), office.clock);
        fates = new ReminderFates(jdbc);
        stops = new ReminderStops(jdbc, today, office.clock);
        var matters = new OpenMatters(jdbc, directory.attention);
        missing =
                new Missing(
                        office.circulation,
                        office.answers,
                        reports,
                        reminders,
                        stops,
                        office.outbox.sendings);
        var messages =
                new ReminderMessages(office.messages, words, new ThaiDates(), office.settings);
        var sending =
                new ReminderSending(
                        outbox,
                        directory.schools,
                        office.followUps,
                        missing,
                        office.privateChat,
                        messages,
                        office.clock);
        var reminding =
                new Reminding(
                        office.notices,
                        office.followUps,
                        missing,
                        reminders,
                        sending,
                        matters,
                        office.holidays,
                        directory.database.transaction(),
                        today,
                        office.clock);
        var takingBack =
                new TakingBack(
                        office.notices, missing, reminders, outbox, office.outbox.sendings, today);
        var nudging =
                new Nudging(
                        office.notices,
                        office.followUps,
                        missing,
                        reminders,
                        sending,
                        matters,
                        directory.database.transaction(),
                        today);
        rounds =
                new ReminderRounds(
                        office.notices,
                        new DueNotices(jdbc),
                        directory.districts,
                        reminders,
                        reminding,
                        takingBack,
                        new ReminderSuccessions(
                                jdbc,
                                office.notices,
                                office.followUps,
                                missing,
                                reminders,
                                reminding,
                                sending,
                                outbox,
                                directory.database.transaction(),
                                today),
                        today);
        var replies =
                new RoundReplies(
                        reports,
                        office.notices,
                        directory.schools,
                        directory.people,
                        directory.groups,
                        outbox,
                        words,
                        new ThaiDates());
        acts =
                new RoundActs(
                        office.notices,
                        reports,
                        takingBack,
                        replies,
                        matters,
                        directory.audit,
                        today,
                        directory.database.transaction());
        stopActs =
                new StopActs(
                        office.notices,
                        stops,
                        takingBack,
                        matters,
                        directory.audit,
                        directory.database.transaction());
        nudges = new NudgeActs(nudging, reminding, office.outbox.budgets, directory.audit);
        reminderActs =
                new ReminderActs(
                        office.notices,
                        missing,
                        new UnsentReminders(jdbc, fates),
                        reminding,
                        takingBack,
                        nudging,
                        matters,
                        outbox,
                        office.outbox.budgets,
                        directory.audit,
                        directory.database.transaction());
        feature =
                new RoundFeature(
                        directory.districts,
                        office.notices,
                        new Speakers(
                                directory.whoWrites,
                                directory.posts,
                                directory.groups,
                                directory.schools,
                                office.circulation),
                        new SchoolSays(
                                office.notices,
                                reports,
                                takingBack,
                                matters,
                                directory.database.transaction(),
                                office.clock),
                        words);
    }

    /** A report that is due on this day, told now. */
    Notice round(LocalDate due, Ladder ladder, Audience audience) {
        Content content =
                new Content(
                        TITLE,
                        "ขอให้ทุกโรงเรียนรายงานผลการใช้สื่อ",
                        new Content.Link(
                                "เปิดแบบรายงาน",
                                URI.create(
                                        "https://forms.example/r?school=" + Content.SCHOOL_CODE)),
                        null,
                        LocalDateTime.of(due, LocalTime.of(16, 30)),
                        null,
                        null,
                        List.of(),
                        Content.Asks.REPORT,
                        ladder,
                        new Content.Round("นิเทศครั้งที่ 1", 2570, true, true),
                        null);
        Notice draft = office.draft(NoticeKind.REPORT_DUE, content, audience);
        int cost = office.previews.preview(office.district, draft).cost();
        office.announcing.submit(
                office.district, draft.id(), draft.version(), cost, office.officer.id());
        office.goRound();
        return office.notices.byId(office.district.id(), draft.id()).orElseThrow();
    }

    LocalDate today() {
        return new Today(office.clock).day();
    }

    /** Makes the reminders that are due now, and sends none. */
    void look() {
        rounds.goRound();
    }

    /** Does what is due now. */
    void goRound() {
        rounds.goRound();
        office.goRound();
        rounds.goRound();
    }

    /** Comes to nine o'clock of the next day, and does what is due. */
    void nextDay() {
        office.clock.move(Duration.ofDays(1));
        goRound();
    }

    List<String> gotBy(ChatId chat) {
        return office.outbox.line.gotBy(chat);
    }

    /** What the bot says to a tap. */
    String tap(ChatId chat, String data) {
        return texts(tapped(chat, data));
    }

    Answer tapped(ChatId chat, String data) {
        return feature.answer(
                        new Turn(
                                office.district.channel(),
                                chat,
                                new Input.Tapped(data, Map.of()),
                                null,
                                office.clock.instant()))
                .orElseThrow();
    }

    String tap(Person person, String what, Notice notice) {
        return tap(NoticesInTests.chatOf(person), what + ":" + notice.id().value());
    }

    private static String texts(Answer answer) {
        return answer.messages().stream()
                .map(message -> message instanceof Text text ? text.text() : kind(message))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    private static String kind(OutgoingMessage message) {
        return message.getClass().getSimpleName();
    }

    School school(School.Id id) {
        return office.directory.schools.byId(office.district.id(), id).orElseThrow();
    }

    static UUID idOf(Person person) {
        return requireNonNull(person.id()).value();
    }
}
