package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.messaging.Tap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class SignUpTest {
    private static final Audience DIRECTORS =
            Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR));

    private final NoticesInTests office = new NoticesInTests();

    @Test
    void thePlacesAreGivenInTheOrderOfTheTapsAndTheRestWaitsInLine() {
        List<Person> directors = directors(3);
        Notice meeting = sent(1);

        assertThat(taps(directors.get(0), meeting, "coming"))
                .contains("ได้ที่นั่งที่ 1 จาก 1", "ตอนนี้ที่นั่งเต็มแล้ว");
        assertThat(taps(directors.get(1), meeting, "coming")).contains("รายชื่อสำรองลำดับที่ 1");
        assertThat(taps(directors.get(2), meeting, "coming")).contains("รายชื่อสำรองลำดับที่ 2");
    }

    @Test
    void aSecondTapOnTheSameSaysTheSameAndTakesNothing() {
        List<Person> directors = directors(3);
        Notice meeting = sent(2);

        String first = taps(directors.get(0), meeting, "coming");
        assertThat(first).contains("ได้ที่นั่งที่ 1 จาก 2", "เหลืออีก 1 ที่");
        assertThat(taps(directors.get(0), meeting, "coming")).isEqualTo(first);
        assertThat(taps(directors.get(1), meeting, "coming")).contains("ได้ที่นั่งที่ 2");
        String waiting = taps(directors.get(2), meeting, "coming");
        assertThat(taps(directors.get(2), meeting, "coming")).isEqualTo(waiting);
    }

    @Test
    void whoeverComesIsOfferedTheCalendarInThePhonesBrowser() {
        Person director = directors(1).getFirst();
        Notice meeting = sent(null);

        Answer answer = tapped(NoticesInTests.chatOf(director), meeting, "coming");

        assertThat(textOf(answer)).contains("จะเข้าร่วม").doesNotContain("ที่นั่ง");
        assertThat(answer.messages().getFirst().quickReplies())
                .extracting(QuickReply::tap)
                .singleElement()
                .isInstanceOfSatisfying(
                        Tap.Open.class,
                        open ->
                                assertThat(open.address().toString())
                                        .isEqualTo(
                                                "https://demo.invalid/media/calendar/"
                                                        + meeting.id().value()
                                                        + ".ics?openExternalBrowser=1"));
    }

    @Test
    void aSchoolThatAnswersInItsGroupHasOnePlaceWhoeverTaps() {
        School.Id school = office.schoolWithGroup(1, 25);
        Person director = office.directorOf(school, 1);
        Notice meeting = office.meeting("ประชุม", 3, NoticesInTests.schoolGroups(), null);
        office.send(meeting);

        ChatId group = NoticesInTests.groupOf(1);
        assertThat(textOf(tapped(group, meeting, "coming")))
                .contains("โรงเรียนจะเข้าร่วม", "ที่นั่งที่ 1 จาก 3");
        assertThat(textOf(tapped(group, meeting, "coming"))).contains("เหลืออีก 2 ที่");
        assertThat(taps(director, meeting, "coming")).contains("ท่านได้ที่นั่งที่ 2");
    }

    @Test
    void theOfficeMakesRoomForMoreAndTakesSomebodyOff() {
        List<Person> directors = directors(4);
        Notice meeting = sent(1);
        directors.forEach(each -> taps(each, meeting, "coming"));

        assertThat(office.signUp.raise(office.district, meeting.id(), 1)).isFalse();
        assertThat(office.signUp.raise(office.district, meeting.id(), 3)).isTrue();
        assertThat(seatOf(meeting, directors.get(2))).isEqualTo(3);
        assertThat(boards(directors.get(2), "e1")).hasSize(1);

        assertThat(
                        office.signUp.remove(
                                office.district, meeting.id(), row(meeting, directors.get(1)).id()))
                .isTrue();
        assertThat(boards(directors.get(1), "e2"))
                .singleElement()
                .asString()
                .contains("เรื่องที่นั่ง");
        assertThat(seatOf(meeting, directors.get(3))).isEqualTo(2);
    }

    @Test
    void aCorrectionTakesThePlacesAlongAndTheOldButtonsCountForIt() {
        List<Person> directors = directors(3);
        Notice meeting = sent(1);
        directors.subList(0, 2).forEach(each -> taps(each, meeting, "coming"));

        Notice other = office.meeting("ประชุม ห้องใหม่", 2, DIRECTORS, meeting.id());
        office.send(other);

        assertThat(seatOf(other, directors.get(0))).isEqualTo(1);
        assertThat(seatOf(other, directors.get(1))).as("there is one more place").isEqualTo(2);
        assertThat(taps(directors.get(2), meeting, "coming"))
                .contains("ประชุม ห้องใหม่", "รายชื่อสำรองลำดับที่ 1");
    }

    @Test
    void moreTapsAtOnceOnTwoInstancesNeverTakeMoreThanThereIs() throws Exception {
        List<Person> directors = directors(40);
        Notice meeting = sent(25);
        SignUp[] instances = {office.signUp, office.anotherInstance()};
        var start = new CyclicBarrier(8);
        List<Callable<Integer>> hands =
                IntStream.range(0, 8)
                        .mapToObj(
                                hand ->
                                        (Callable<Integer>)
                                                () -> {
                                                    start.await();
                                                    for (int i = hand; i < 80; i += 8) {
                                                        instances[(i / 8) % 2].answer(
                                                                office.district,
                                                                meeting.id(),
                                                                of(directors.get(i % 40)),
                                                                i < 40 || i % 3 != 0);
                                                    }
                                                    return hand;
                                                })
                        .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> each : pool.invokeAll(hands)) {
                each.get();
            }
        }

        List<Seats.Row> rows = new ArrayList<>();
        directors.forEach(each -> rows.add(row(meeting, each)));
        List<Integer> taken = rows.stream().map(Seats.Row::seat).filter(Objects::nonNull).toList();
        assertThat(taken).hasSizeLessThanOrEqualTo(25);
        assertThat(new HashSet<>(taken)).as("each place once").hasSameSizeAs(taken);
        assertThat(taken).allMatch(seat -> seat >= 1 && seat <= 25);
        if (rows.stream().anyMatch(row -> row.turn() != null)) {
            assertThat(taken).as("nobody waits beside a free place").hasSize(25);
        }
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
}
