package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Ready;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.notices.Audience.Way;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** Announcements that wait for a free reply, and many that are current at once. */
class WaitingNoticesTest {
    private static final Audience DIRECTORS =
            Audience.everybody(Way.PEOPLE, Set.of(Role.DIRECTOR));

    private final NoticesInTests office = new NoticesInTests();
    private final School.Id school = office.schoolWithGroup(1, 7);
    private final Person director = office.directorOf(school, 1);
    private final ChatId chat = NoticesInTests.chatOf(director);

    @Test
    void twoThatWaitGoTogetherBeforeTheAnswerAndWhatTheySavedIsCounted() {
        Notice one = waits("เรื่องหนึ่ง", null, DIRECTORS, null);
        waits("เรื่องสอง", null, DIRECTORS, null);
        Notice ofGroup = waits("เรื่องของกลุ่ม", null, NoticesInTests.schoolGroups(), null);

        assertThat(boarded(chat, "e1")).hasSize(2);
        assertThat(boarded(chat, "e2")).isEmpty();
        assertThat(boarded(NoticesInTests.groupOf(1), "e3"))
                .singleElement()
                .asString()
                .contains("เรื่องของกลุ่ม");
        assertThat(saved(one)).isEqualTo(1);
        assertThat(saved(ofGroup)).as("one for each member").isEqualTo(7);
        assertThat(office.outbox.line.requests()).isEmpty();
    }

    @Test
    void whatIsCancelledMeanwhileDoesNotRide() {
        Notice notice = waits("ยกเลิก", null, DIRECTORS, null);
        office.halting.cancel(office.district.id(), notice.id(), office.officer.id());

        assertThat(boarded(chat, "e1")).isEmpty();
    }

    @Test
    void ofWhatIsCorrectedMeanwhileOnlyTheCorrectionRides() {
        Notice first = waits("ฉบับแรก", null, DIRECTORS, null);
        waits("ฉบับแก้", null, DIRECTORS, first.id());

        assertThat(boarded(chat, "e1")).singleElement().asString().contains("ฉบับแก้");
    }

    @Test
    void whatIsOverDoesNotRide() {
        waits("ประชุมบ่ายนี้", LocalDateTime.of(2026, 11, 26, 13, 0), DIRECTORS, null);
        office.clock.move(Duration.ofDays(1));

        assertThat(boarded(chat, "e1")).isEmpty();
    }

    @Test
    void ofAHundredThatAreCurrentAFewAreShownAndNeverMoreThanLineTakes() {
        office.send(
                office.draft(
                        NoticeKind.MEETING,
                        "ประชุม",
                        NoticesInTests.NEXT_THURSDAY_NINE,
                        NoticesInTests.NEXT_THURSDAY_NINE.plusHours(3),
                        DIRECTORS));
        copyIt(99);

        List<OutgoingMessage> current = says("ประกาศ");
        assertThat(current).hasSize(4).allMatch(Bulletin.class::isInstance);
        assertThat(says("ปฏิทิน"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Cards.class, cards -> assertThat(cards.cards()).hasSize(10));
    }

    private void copyIt(int times) {
        office.directory
                .database
                .jdbc()
                .sql(
                        """
                        with n as (select * from notice limit 1),
                        made as (
                            insert into notice (district_id, id, kind, state, version, title, content, audience, ride_hours,
                                                created_by, created_at, changed_by, changed_at, released_at)
                            select n.district_id, gen_random_uuid(), n.kind, n.state, n.version, n.title, n.content, n.audience,
                                   n.ride_hours, n.created_by, n.created_at, n.changed_by, n.changed_at, n.released_at
                            from n, generate_series(1, ?)
                            returning district_id, id)
                        insert into notice_person (district_id, notice_id, person_id)
                        select made.district_id, made.id, ? from made
                        """)
                .params(times, director.id().value())
                .update();
    }

    private List<OutgoingMessage> says(String command) {
        return office.feature
                .answer(
                        new Turn(
                                office.district.channel(),
                                chat,
                                new Input.Command(command),
                                null,
                                office.clock.instant()))
                .orElseThrow()
                .messages();
    }

    private Notice waits(
            String title,
            @Nullable LocalDateTime from,
            Audience audience,
            Notice.@Nullable Id corrects) {
        Content content =
                new Content(
                        title,
                        "รายละเอียด",
                        null,
                        null,
                        from,
                        null,
                        null,
                        List.of(),
                        Content.Asks.NOTHING,
                        null,
                        null,
                        null);
        Notice notice =
                office.notices.add(
                        office.district.id(),
                        new Notices.Draft(
                                NoticeKind.NEWS,
                                content,
                                audience,
                                null,
                                Notice.Ride.FREE_ONLY,
                                corrects),
                        office.officer.id());
        office.send(notice);
        return notice;
    }

    private List<String> boarded(ChatId to, String event) {
        EventId id = new EventId(event);
        List<String> aboard =
                office.outbox
                        .rides
                        .board(
                                office.district.id(),
                                to,
                                id,
                                office.clock.instant(),
                                List.of(),
                                4)
                        .orElse(List.of())
                        .stream()
                        .map(message -> ((Ready) message).rendered())
                        .toList();
        office.outbox.rides.ended(office.district.id(), id, new ReplyOutcome.Accepted("r"));
        return aboard;
    }

    private long saved(Notice notice) {
        return office.outbox
                .sendings
                .progress(office.district.id(), notice.id().value())
                .saved();
    }
}
