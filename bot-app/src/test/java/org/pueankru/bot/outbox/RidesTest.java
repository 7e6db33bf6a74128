package org.pueankru.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Ready;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.outbox.Delivery.State;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class RidesTest {
    private static final ChatId DIRECTOR = new ChatId.Person("U" + "3".repeat(32));
    private static final ChatId OTHER = new ChatId.Person("U" + "4".repeat(32));
    private static final EventId EVENT = new EventId("event-1");
    private static final ReplyOutcome SILENCE = new ReplyOutcome.Unknown(null, "no answer");

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final OutboxInTests service = new OutboxInTests(new DirectoryInTests(clock), clock);
    private final DistrictId phatthalung = service.district().id();
    private final Instant began = clock.instant();
    private final UUID news = waiting("ข่าว", DIRECTOR, Duration.ofHours(4));

    @Test
    void whatWaitsGoesWithTheNextReplyAndIsNotPushed() {
        assertThat(board(DIRECTOR, 4)).containsExactly(new Ready("ข่าว", List.of()));
        service.rides.ended(phatthalung, EVENT, new ReplyOutcome.Accepted("r1"));

        clock.move(Duration.ofDays(1));
        service.sendDue();

        assertThat(service.line.requests()).isEmpty();
        assertThat(progress().of(State.RODE)).isEqualTo(1);
        assertThat(progress().saved()).isEqualTo(1);
        assertThat(progress().spent()).isZero();
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(board(OTHER, 4)).isEmpty();
    }

    @Test
    void theSameTurnAgainCarriesTheSame() {
        List<OutgoingMessage> first = board(DIRECTOR, 4);
        waiting("อีกข่าว", DIRECTOR, Duration.ZERO);

        assertThat(board(DIRECTOR, 4)).isEqualTo(first);
    }

    @Test
    void whatHasNoRoomWaits() {
        waiting("อีกข่าว", DIRECTOR, Duration.ofHours(4));

        assertThat(board(DIRECTOR, 1)).hasSize(1);
    }

    @Test
    void whatTheAnswerTellsAnywayRidesWithinItAndNeedsNoRoom() {
        QuickReply tap = new QuickReply("ดู", new Tap.Say("ดู"));
        List<OutgoingMessage> answer = List.of(new Text("ข่าว", List.of(tap)));

        assertThat(board(DIRECTOR, answer, 0)).contains(List.of());
        assertThat(board(DIRECTOR, answer, 0)).as("the same turn again").contains(List.of());
        service.rides.ended(phatthalung, EVENT, new ReplyOutcome.Accepted("r1"));
        clock.move(Duration.ofDays(1));
        service.sendDue();

        assertThat(progress().of(State.RODE)).isEqualTo(1);
        assertThat(service.line.requests()).isEmpty();
    }

    @Test
    void noMoreThanFiveObjectsGoAndTheRestWaitsForTheNextReply() {
        for (int i = 2; i <= 7; i++) {
            clock.move(Duration.ofSeconds(1));
            waiting("ข่าว " + i, DIRECTOR, Duration.ofHours(4));
        }

        assertThat(board(DIRECTOR, List.of(Text.of("ข่าว 3"), Text.of("คำตอบ")), 3).orElseThrow())
                .extracting(message -> ((Ready) message).rendered())
                .containsExactly("ข่าว", "ข่าว 2", "ข่าว 4");
        service.rides.ended(phatthalung, EVENT, new ReplyOutcome.Accepted("r1"));
        assertThat(boardAt("event-2")).map(List::size).contains(3);
    }

    @Test
    void aReplyThatWasNeverSentLeavesItToThePush() {
        board(DIRECTOR, 4);
        service.rides.ended(phatthalung, EVENT, new ReplyOutcome.TokenDead("r1"));

        clock.move(Duration.ofHours(4));
        service.sendDue();

        assertThat(service.line.gotBy(DIRECTOR)).containsExactly("ข่าว");
    }

    @Test
    void aTokenThatAnEarlierTryUsedMeansThatItArrived() {
        board(DIRECTOR, 4);
        service.rides.ended(phatthalung, EVENT, SILENCE);
        clock.move(Duration.ofSeconds(5));
        board(DIRECTOR, 4);
        service.rides.ended(phatthalung, EVENT, new ReplyOutcome.TokenDead("r1"));

        assertThat(progress().of(State.RODE)).isEqualTo(1);
    }

    @Test
    void aTokenThatMayHaveDiedByItselfLeavesItUnknownAndNeverPushed() {
        board(DIRECTOR, 4);
        service.rides.ended(phatthalung, EVENT, SILENCE);
        clock.move(Duration.ofMinutes(2));
        service.rides.ended(phatthalung, EVENT, new ReplyOutcome.TokenDead("r1"));

        clock.move(Duration.ofHours(5));
        service.sendDue();

        assertThat(progress().of(State.UNKNOWN)).isEqualTo(1);
        assertThat(service.line.requests()).isEmpty();
    }

    /** Killed after LINE took the reply, before anybody noted that. */
    @Test
    void aTurnThatRunsAgainAfterItsReplyArrivedIsNotPushedToo() {
        board(DIRECTOR, 4);
        clock.move(Duration.ofSeconds(15));
        board(DIRECTOR, 4);
        service.rides.ended(phatthalung, EVENT, new ReplyOutcome.TokenDead("r1"));

        clock.move(Duration.ofHours(5));
        service.sendDue();

        assertThat(progress().of(State.RODE)).isEqualTo(1);
        assertThat(service.line.requests()).isEmpty();
    }

    /** The first try came late, and its token was too old for the second. */
    @Test
    void aTokenThatDiedOfAgeDoesNotMeanThatTheFirstTryArrived() {
        clock.move(Duration.ofSeconds(50));
        board(DIRECTOR, 4);
        service.rides.ended(phatthalung, EVENT, SILENCE);
        clock.move(Duration.ofSeconds(12));
        board(DIRECTOR, 4);
        service.rides.ended(phatthalung, EVENT, new ReplyOutcome.TokenDead("r1"));

        assertThat(progress().of(State.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void whatLineWasTooBusyForWaitsAsBefore() {
        board(DIRECTOR, 4);
        service.rides.ended(phatthalung, EVENT, new ReplyOutcome.Busy("r1"));
        assertThat(board(DIRECTOR, 4)).hasSize(1);
        service.rides.ended(phatthalung, EVENT, new ReplyOutcome.TokenDead("r2"));

        clock.move(Duration.ofHours(4));
        service.sendDue();

        assertThat(service.line.gotBy(DIRECTOR)).containsExactly("ข่าว");
    }

    @Test
    void aRideOfWhichNobodyTellsIsUnknownAfterAWhile() {
        board(DIRECTOR, 4);

        clock.move(OutboxRounds.RIDE.plusSeconds(1));
        service.sendDue();

        assertThat(progress().of(State.UNKNOWN)).isEqualTo(1);
        assertThat(service.line.requests()).isEmpty();
    }

    @Test
    void whatLineRefusesStopsAndSpoilsNoOtherReply() {
        board(DIRECTOR, 4);
        service.rides.ended(
                phatthalung, EVENT, new ReplyOutcome.Refused(400, "r1", "messages[0].text"));

        assertThat(boardAt("event-2")).isEmpty();
        assertThat(progress().of(State.HELD)).isEqualTo(1);
        assertThat(service.sendings.byId(phatthalung, news).orElseThrow().stop())
                .isEqualTo(new Sending.Stop(Sending.Why.REFUSED, "messages[0].text"));
    }

    @Test
    void whatIsNeverPushedWaitsSoLongAndNoLonger() {
        UUID free = free("ฟรี", null);
        clock.move(Delivery.LONGEST_RIDE.minusSeconds(1));
        service.sendDue();
        assertThat(of(free, State.WAITING)).isEqualTo(1);

        clock.move(Duration.ofSeconds(1));
        assertThat(board(OTHER, 4)).isEmpty();
        service.sendDue();

        assertThat(of(free, State.MISSED)).isEqualTo(1);
        assertThat(service.sendings.byId(phatthalung, free).orElseThrow().state())
                .isEqualTo(Sending.State.DONE);
        assertThat(service.line.gotBy(OTHER)).isEmpty();
    }

    @Test
    void whatIsOverDoesNotRide() {
        UUID free = free("ประชุมพรุ่งนี้", clock.instant().plus(Duration.ofDays(1)));

        clock.move(Duration.ofDays(1));
        service.sendDue();

        assertThat(of(free, State.MISSED)).isEqualTo(1);
    }

    @Test
    void whatIsCancelledWhileItRidesAndWentNowhereIsCancelled() {
        board(DIRECTOR, 4);
        service.outbox.cancel(phatthalung, news);
        service.rides.ended(phatthalung, EVENT, new ReplyOutcome.TokenDead("r1"));
        clock.move(Duration.ofHours(5));
        service.sendDue();

        assertThat(progress().of(State.CANCELLED)).isEqualTo(1);
        assertThat(service.line.requests()).isEmpty();
    }

    private UUID free(String text, @Nullable Instant until) {
        return planned(text, OTHER, Delivery.FREE_RIDE_ONLY, until);
    }

    private int of(UUID sending, State state) {
        return service.sendings.progress(phatthalung, sending).of(state);
    }

    @Test
    void whatIsBeingPushedDoesNotRide() {
        UUID sending = waiting("ด่วน", OTHER, Duration.ZERO);
        service.line.takesSilently(OTHER);
        service.sendDue();

        assertThat(board(OTHER, 4)).isEmpty();
        assertThat(service.sendings.progress(phatthalung, sending).of(State.WAITING)).isEqualTo(1);
    }

    private List<OutgoingMessage> board(ChatId chat, int room) {
        return board(chat, List.of(), room).orElse(List.of());
    }

    private Optional<List<OutgoingMessage>> board(
            ChatId chat, List<OutgoingMessage> reply, int room) {
        return service.rides.board(phatthalung, chat, EVENT, began, reply, room);
    }

    private Optional<List<OutgoingMessage>> boardAt(String event) {
        return service.rides.board(
                phatthalung, DIRECTOR, new EventId(event), clock.instant(), List.of(), 4);
    }

    private UUID waiting(String text, ChatId chat, Duration patience) {
        return planned(text, chat, clock.instant().plus(patience), null);
    }

    private UUID planned(String text, ChatId chat, Instant due, @Nullable Instant rideUntil) {
        UUID sending = UUID.randomUUID();
        service.outbox.begin(phatthalung, sending, false);
        UUID body = service.outbox.body(phatthalung, sending, List.of(Text.of(text)));
        service.outbox.add(
                phatthalung,
                sending,
                List.of(new Delivery.Planned(UUID.randomUUID(), chat, body, 1, due, rideUntil)));
        return sending;
    }

    private Sending.Progress progress() {
        return service.sendings.progress(phatthalung, news);
    }
}
