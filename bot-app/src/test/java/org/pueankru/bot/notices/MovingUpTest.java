package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.ReplyOutcome;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A place that is given back goes to whoever waits first. */
class MovingUpTest {
    private static final Audience DIRECTORS =
            Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR));

    private final NoticesInTests office = new NoticesInTests();

    @Test
    void whenSomebodyStaysAwayTheFirstWhoWaitedMovesUpAndIsToldWithAFreeReplyOnly() {
        List<Person> directors = directors(3);
        Notice meeting = sent(1);
        directors.forEach(each -> taps(each, meeting, "coming"));
        int pushes = office.outbox.line.requests().size();

        assertThat(taps(directors.get(0), meeting, "not-coming")).contains("ไม่สะดวก");
        office.clock.move(Duration.ofDays(2));
        office.goRound();

        assertThat(office.outbox.line.requests()).as("nothing is paid").hasSize(pushes);
        assertThat(boards(directors.get(1), "e1"))
                .singleElement()
                .asString()
                .contains("ได้ที่นั่งแล้ว");
        assertThat(boards(directors.get(2), "e2")).isEmpty();
        assertThat(seatOf(meeting, directors.get(1))).isEqualTo(1);
        assertThat(taps(directors.get(2), meeting, "coming")).contains("รายชื่อสำรองลำดับที่ 1");
        assertThat(toldToStaff()).containsExactly("seat-moved-up");
    }

    @Test
    void whoComesBackAfterGivingThePlaceAwayWaitsBehindTheOthers() {
        List<Person> directors = directors(3);
        Notice meeting = sent(1);
        directors.forEach(each -> taps(each, meeting, "coming"));
        taps(directors.get(0), meeting, "not-coming");

        assertThat(taps(directors.get(0), meeting, "coming")).contains("รายชื่อสำรองลำดับที่ 2");
    }

    @Test
    void whoMovedUpAndGivesThePlaceBackIsNotToldOfItAnyMore() {
        List<Person> directors = directors(2);
        Notice meeting = sent(1);
        directors.forEach(each -> taps(each, meeting, "coming"));
        taps(directors.get(0), meeting, "not-coming");
        taps(directors.get(1), meeting, "not-coming");

        assertThat(boards(directors.get(1), "e1")).isEmpty();
    }

    @Test
    void afterTheMeetingNobodyIsToldOfAPlaceAndNothingChanges() {
        List<Person> directors = directors(2);
        Notice meeting = sent(1);
        directors.forEach(each -> taps(each, meeting, "coming"));
        taps(directors.get(0), meeting, "not-coming");

        office.clock.move(Duration.ofDays(8));
        office.goRound();

        assertThat(boards(directors.get(1), "e1")).isEmpty();
        assertThat(taps(directors.get(0), meeting, "coming")).contains("ผ่านไปแล้ว");
        assertThat(seatOf(meeting, directors.get(0))).isNull();
    }

    @Test
    void thePlaceOfWhoWasErasedGoesToWhoWaits() {
        List<Person> directors = directors(2);
        Notice meeting = sent(1);
        directors.forEach(each -> taps(each, meeting, "coming"));
        assertThat(office.answers.of(office.district.id(), directors.get(0).id()).toString())
                .contains("place=1");
        assertThat(office.answers.of(office.district.id(), directors.get(1).id()).toString())
                .contains("waitsForPlace=yes");

        office.answers.erase(office.district.id(), directors.get(0).id());
        office.goRound();

        assertThat(office.answers.of(office.district.id(), directors.get(0).id()).toString())
                .isEqualTo("[]");
        assertThat(seatOf(meeting, directors.get(1))).isEqualTo(1);
        assertThat(boards(directors.get(1), "e1")).hasSize(1);
    }

    private List<Person> directors(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> office.directorOf(office.school(number), number))
                .toList();
    }

    private Notice sent(@Nullable Integer places) {
        Notice meeting = office.meeting("ประชุมเปิดภาคเรียน", places, DIRECTORS, null);
        office.send(meeting);
        return meeting;
    }

    private static Comer of(Person person) {
        return new Comer.Somebody(person.id());
    }

    private Seats.Row row(Notice meeting, Person person) {
        return office.seats.of(office.district.id(), meeting.id(), of(person)).orElseThrow();
    }

    private @Nullable Integer seatOf(Notice meeting, Person person) {
        return row(meeting, person).seat();
    }

    private List<OutgoingMessage> boards(Person person, String event) {
        List<OutgoingMessage> aboard =
                office.outbox
                        .rides
                        .board(
                                office.district.id(),
                                NoticesInTests.chatOf(person),
                                new EventId(event),
                                office.clock.instant(),
                                List.of(),
                                4)
                        .orElse(List.of());
        office.outbox.rides.ended(
                office.district.id(), new EventId(event), new ReplyOutcome.Accepted("r"));
        return aboard;
    }

    private String taps(Person person, Notice meeting, String what) {
        return textOf(tapped(NoticesInTests.chatOf(person), meeting, what));
    }

    private Answer tapped(ChatId chat, Notice meeting, String what) {
        return office.feature
                .answer(
                        new Turn(
                                office.district.channel(),
                                chat,
                                new Input.Tapped(what + ":" + meeting.id().value(), Map.of()),
                                null,
                                office.clock.instant()))
                .orElseThrow();
    }

    private static String textOf(Answer answer) {
        return ((Text) answer.messages().getFirst()).text();
    }

    private List<String> toldToStaff() {
        return office.directory.attention.open(office.district.id()).stream()
                .map(Attention.Entry::kind)
                .toList();
    }
}
