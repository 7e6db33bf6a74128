package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.OutgoingMessage.Text;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is over is offered to nobody, and who taps an old button is told so. */
class EndedNoticesTest {
    private static final Audience DIRECTORS =
            Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR));
    private static final LocalDateTime THURSDAY = NoticesInTests.NEXT_THURSDAY_NINE;

    private final NoticesInTests office = new NoticesInTests();
    private final Person director = office.directorOf(office.school(1), 1);

    @Test
    void aMeetingThatIsOverIsNeitherAmongTheAnnouncementsNorInTheCalendar() {
        office.send(office.meeting("ประชุม", 30, DIRECTORS, null));

        office.clock.move(Duration.ofDays(7).plusHours(2));
        assertThat(titles()).as("at 11 of 9 to 12").containsExactly("ประชุม");
        assertThat(calendarIsEmpty()).isFalse();
        office.clock.move(Duration.ofHours(2));

        assertThat(titles()).isEmpty();
        assertThat(calendarIsEmpty()).isTrue();
    }

    @Test
    void aContestIsShownUntilItsLastMoment() {
        sent(NoticeKind.CONTEST, "ประกวดสื่อ", THURSDAY.minusDays(2), THURSDAY.plusHours(7));

        office.clock.move(Duration.ofDays(7).plusHours(6));
        assertThat(titles()).as("at 15 of a day that ends at 16").containsExactly("ประกวดสื่อ");
        office.clock.move(Duration.ofHours(1));

        assertThat(titles()).isEmpty();
        assertThat(calendarIsEmpty()).isTrue();
    }

    @Test
    void aReportThatIsOverdueIsWantedForAMonthMore() {
        sent(NoticeKind.REPORT_DUE, "รายงานนิเทศ", THURSDAY, null);

        office.clock.move(Duration.ofDays(7 + 29));
        assertThat(titles()).containsExactly("รายงานนิเทศ");
        assertThat(calendarIsEmpty()).as("nothing to come").isTrue();
        office.clock.move(Duration.ofDays(2));

        assertThat(titles()).isEmpty();
    }

    /** Reminders tell directors to ask for it, however long ago it was announced. */
    @Test
    void whatIsToComeIsShownHoweverOldTheAnnouncementIs() {
        sent(NoticeKind.REPORT_DUE, "รายงานนิเทศ", THURSDAY.plusDays(60), null);
        sent(NoticeKind.NEWS, "ข่าว", null, null);

        office.clock.move(Duration.ofDays(31));

        assertThat(titles()).containsExactly("รายงานนิเทศ");
    }

    @Test
    void newsWithoutADateAreShownForAMonth() {
        sent(NoticeKind.NEWS, "ข่าว", null, null);

        office.clock.move(Duration.ofDays(29));
        assertThat(titles()).containsExactly("ข่าว");
        office.clock.move(Duration.ofDays(1));

        assertThat(titles()).isEmpty();
    }

    /** Nobody said when it ends: it may go on until the evening. */
    @Test
    void aMeetingWithoutAnEndIsShownUntilItsDayIsOver() {
        sent(NoticeKind.MEETING, "ประชุม", THURSDAY, null);

        office.clock.move(Duration.ofDays(7).plusHours(14));
        assertThat(titles()).as("at 23 of a day that began at 9").containsExactly("ประชุม");
        assertThat(calendarIsEmpty()).isFalse();
        office.clock.move(Duration.ofHours(1));

        assertThat(titles()).isEmpty();
        assertThat(calendarIsEmpty()).isTrue();
    }

    @Test
    void askedForByItsNumberItSaysThatItIsOverAndHasNothingToAnswer() {
        Notice meeting = office.meeting("ประชุม", 30, DIRECTORS, null);
        office.send(meeting);
        office.clock.move(Duration.ofDays(8));

        Bulletin shown =
                (Bulletin) said(new Input.Command("ประกาศ", office.numberOf(meeting))).getFirst();

        assertThat(shown.label()).isEqualTo("ผ่านไปแล้ว · นัดประชุม");
        assertThat(shown.buttons()).isEmpty();
    }

    @Test
    void whoTapsAnOldButtonIsToldPolitelyAndNothingIsNoted() {
        Notice asksForSeen = meetingThatAsks(Content.Asks.SEEN);
        Notice asksForComing = office.meeting("ประชุม", 30, DIRECTORS, null);
        office.send(asksForSeen);
        office.send(asksForComing);
        office.clock.move(Duration.ofDays(8));

        assertThat(taps("seen", asksForSeen))
                .isEqualTo("“ประชุมผู้บริหาร” ผ่านไปแล้วค่ะ ไม่ต้องตอบรับทราบแล้วนะคะ");
        assertThat(taps("coming", asksForComing))
                .isEqualTo("“ประชุม” ผ่านไปแล้วค่ะ จึงบันทึกหรือเปลี่ยนคำตอบไม่ได้แล้วนะคะ");
        assertThat(office.answers.bySchool(office.district.id(), asksForSeen.id())).isEmpty();
        assertThat(office.answers.bySchool(office.district.id(), asksForComing.id())).isEmpty();
    }

    @Test
    void whatWasMovedToALaterDayIsNotOver() {
        Notice first = meetingThatAsks(Content.Asks.SEEN);
        office.send(first);
        office.send(
                office.notices.add(
                        office.district.id(),
                        new Notices.Draft(
                                NoticeKind.MEETING,
                                content(Content.Asks.SEEN, THURSDAY.plusDays(14)),
                                DIRECTORS,
                                null,
                                Notice.Ride.AT_ONCE,
                                first.id()),
                        office.officer.id()));
        office.clock.move(Duration.ofDays(8));

        assertThat(taps("seen", first)).contains("รับทราบ “ประชุมผู้บริหาร” แล้ว");
    }

    /** Nobody who needs help is turned away by a date. */
    @Test
    void whoNeedsHelpIsHeardHoweverLate() {
        Notice flood =
                office.draft(NoticeKind.URGENT, content(Content.Asks.SAFE, THURSDAY), DIRECTORS);
        office.send(flood);
        office.clock.move(Duration.ofDays(8));

        assertThat(taps("need-help", flood)).contains("ต้องการความช่วยเหลือ");
        assertThat(office.answers.bySchool(office.district.id(), flood.id())).hasSize(1);
    }

    private Notice meetingThatAsks(Content.Asks asks) {
        return office.draft(NoticeKind.MEETING, content(asks, THURSDAY), DIRECTORS);
    }

    private static Content content(Content.Asks asks, LocalDateTime from) {
        return new Content(
                "ประชุมผู้บริหาร",
                "เชิญทุกท่าน",
                null,
                null,
                from,
                from.plusHours(3),
                null,
                List.of(),
                asks,
                null,
                null,
                null);
    }

    private void sent(
            NoticeKind kind,
            String title,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to) {
        office.send(office.draft(kind, title, from, to, DIRECTORS));
    }

    private List<String> titles() {
        return said(new Input.Command("ประกาศ")).stream()
                .flatMap(
                        message ->
                                message instanceof Bulletin bulletin
                                        ? List.of(bulletin.title()).stream()
                                        : List.<String>of().stream())
                .toList();
    }

    private boolean calendarIsEmpty() {
        return said(new Input.Command("ปฏิทิน")).getFirst() instanceof Text;
    }

    private String taps(String what, Notice notice) {
        return ((Text)
                        said(new Input.Tapped(what + ":" + notice.id().value(), Map.of()))
                                .getFirst())
                .text();
    }

    private List<org.pueankru.bot.messaging.OutgoingMessage> said(Input input) {
        return office.feature
                .answer(
                        new Turn(
                                office.district.channel(),
                                NoticesInTests.chatOf(director),
                                input,
                                null,
                                office.clock.instant()))
                .map(Answer::messages)
                .orElseThrow();
    }
}
