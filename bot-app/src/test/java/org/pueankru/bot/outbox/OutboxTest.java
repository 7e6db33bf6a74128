package org.pueankru.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.outbox.Delivery.State;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

class OutboxTest {
    private static final ChatId SCHOOL = new ChatId.Group("C" + "1".repeat(32));
    private static final ChatId NETWORK = new ChatId.Group("C" + "2".repeat(32));
    private static final ChatId DIRECTOR = new ChatId.Person("U" + "3".repeat(32));

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final OutboxInTests service = new OutboxInTests(new DirectoryInTests(clock), clock);
    private final FakePushes line = service.line;
    private final DistrictId phatthalung = service.district().id();

    @Test
    void eachChatGetsItsMessageOnce() {
        UUID sending = sending("ประชุม 7 พ.ค.", to(SCHOOL, 25), to(DIRECTOR, 1));

        service.sendDue();
        service.sendDue();

        assertThat(line.gotBy(SCHOOL)).containsExactly("ประชุม 7 พ.ค.");
        assertThat(line.gotBy(DIRECTOR)).containsExactly("ประชุม 7 พ.ค.");
        assertThat(line.requests()).hasSize(2);
        assertThat(progress(sending).of(State.ACCEPTED)).isEqualTo(2);
        assertThat(progress(sending).spent()).isEqualTo(26);
        assertThat(state(sending)).isEqualTo(Sending.State.DONE);
        assertThat(service.budgets.of(phatthalung).used()).isEqualTo(26);
    }

    @Test
    void whatLineTookWithoutSayingSoIsAskedWithTheSameKeyAndNotSentTwice() {
        line.takesSilently(SCHOOL);
        UUID sending = sending("ข่าว", to(SCHOOL, 25));

        service.sendDue();
        assertThat(progress(sending).of(State.WAITING)).isEqualTo(1);
        clock.move(Duration.ofSeconds(2));
        service.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
        assertThat(line.requests()).hasSize(2);
        assertThat(line.requests().getFirst()).isEqualTo(line.requests().getLast());
        assertThat(progress(sending).of(State.ACCEPTED)).isEqualTo(1);
        assertThat(service.budgets.of(phatthalung).used()).isEqualTo(25);
    }

    @Test
    void whenLineAsksToSlowDownTheChannelWaitsAndNothingIsLost() {
        line.next(SCHOOL, new PushOutcome.Busy("r1"));
        UUID sending = sending("ข่าว", to(SCHOOL, 25));

        service.sendDue();
        service.sendDue();
        assertThat(line.requests()).as("within the pause").hasSize(1);
        clock.move(Duration.ofSeconds(1));
        service.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
        assertThat(progress(sending).spent()).isEqualTo(25);
    }

    @Test
    void theMonthlyLimitStopsTheDistrictUntilSomebodyLetsItGoOn() {
        line.next(
                SCHOOL, new PushOutcome.OverTheLimit("r1", "You have reached your monthly limit."));
        UUID sending = sending("ข่าว", to(SCHOOL, 25));

        service.sendDue();
        clock.move(Duration.ofHours(1));
        service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(service.budgets.of(phatthalung).stop())
                .extracting(Budget.Stop::why)
                .isEqualTo(Budget.Why.LIMIT);
        assertThat(toldToStaff()).containsExactly("messages-used-up");
        assertThat(service.budgets.of(phatthalung).used()).as("nothing was sent").isZero();

        service.budgets.goOn(phatthalung);
        service.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
        assertThat(state(sending)).isEqualTo(Sending.State.DONE);
    }

    @Test
    void aChatThatLineDoesNotKnowCostsNothingAndIsTold() {
        line.next(SCHOOL, new PushOutcome.ChatLost("r1"));
        UUID sending = sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188));

        service.sendDue();

        assertThat(service.lostChats()).containsExactly(SCHOOL);
        assertThat(progress(sending).of(State.LOST)).isEqualTo(1);
        assertThat(progress(sending).of(State.ACCEPTED)).isEqualTo(1);
        assertThat(service.budgets.of(phatthalung).used()).isEqualTo(188);
    }

    @Test
    void contentThatLineRefusesStopsTheSendingAndGoesToNobodyElse() {
        var refused = new PushOutcome.Refused(400, "r1", "The request body has 1 error(s)");
        line.next(SCHOOL, refused).next(NETWORK, refused).next(DIRECTOR, refused);
        UUID sending = sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188), to(DIRECTOR, 1));

        service.sendDue();
        clock.move(Duration.ofHours(1));
        service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(progress(sending).of(State.REFUSED)).isEqualTo(1);
        assertThat(progress(sending).of(State.HELD)).isEqualTo(2);
        Sending stopped = service.sendings.byId(phatthalung, sending).orElseThrow();
        assertThat(stopped.stop())
                .isEqualTo(
                        new Sending.Stop(Sending.Why.REFUSED, "The request body has 1 error(s)"));
        assertThat(toldToStaff()).containsExactly("notice-refused");
        assertThat(service.budgets.of(phatthalung).used()).isZero();
    }

    @Test
    void whatLetsItGoOnAfterARefusalAsksLineOnceAgainBeforeTheOthers() {
        var refused = new PushOutcome.Refused(400, "r1", "The request body has 1 error(s)");
        line.next(SCHOOL, refused).next(NETWORK, refused).next(DIRECTOR, refused);
        UUID sending = sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188), to(DIRECTOR, 1));
        service.sendDue();

        service.outbox.goOn(phatthalung, sending);
        service.sendDue();

        assertThat(line.requests()).hasSize(2);
        assertThat(progress(sending).of(State.HELD)).isEqualTo(1);
    }

    @Test
    void silenceAtTheFirstKeepsNobodyWaitingForItsEnd() {
        line.takesSilently(SCHOOL).takesSilently(NETWORK);
        UUID sending = sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188), to(DIRECTOR, 1));

        service.sendDue();

        assertThat(line.gotBy(DIRECTOR)).hasSize(1);
        assertThat(progress(sending).of(State.ACCEPTED)).isEqualTo(1);
        assertThat(line.requests()).hasSize(3);
    }

    /** LINE answers late: that it took the first it says when it is asked again, and not before. */
    @Test
    void whileLineTookNothingWhatMayHaveArrivedIsAskedAgainBeforeAnotherIsTried() {
        sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188), to(DIRECTOR, 1));
        service.budgets.fresh(service.district());
        Claims.Claimed first = service.claims.take(phatthalung, 10).claimed().getFirst();
        service.results.write(
                List.of(
                        new Results.Ended(
                                first,
                                new PushOutcome.Unknown(null, "no answer in time"),
                                clock.instant())));
        clock.move(Duration.ofSeconds(1));

        assertThat(service.claims.take(phatthalung, 10).claimed())
                .extracting(Claims.Claimed::target, Claims.Claimed::tries)
                .containsExactly(tuple(first.target(), 2));
    }

    @Test
    void noOtherInstanceGoesOnWhileTheFirstIsUnderWay() {
        sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188));
        service.budgets.fresh(service.district());
        assertThat(service.claims.take(phatthalung, 10).claimed()).hasSize(1);
        OutboxInTests other = service.another();

        other.sendDue();
        assertThat(line.requests()).as("while the first may end").isEmpty();
        clock.move(Claims.ALONE.plusSeconds(1));
        other.sendDue();
        assertThat(line.requests()).as("who died keeps only its own").hasSize(1);
        clock.move(Claims.LEASE);
        other.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
        assertThat(line.gotBy(NETWORK)).hasSize(1);
    }

    @Test
    void aChatThatLineDoesNotFindKeepsNobodyElseWaitingAndIsNotCalledGone() {
        line.next(NETWORK, new PushOutcome.NotFound("r1", "Not found"));
        UUID sending = sending("ข่าว", to(SCHOOL, 25));
        UUID body = service.outbox.body(phatthalung, sending, List.of(Text.of("ข่าว")));
        Instant later = clock.instant().plusSeconds(1);
        service.outbox.add(
                phatthalung,
                sending,
                List.of(
                        new Delivery.Planned(UUID.randomUUID(), NETWORK, body, 188, later),
                        new Delivery.Planned(UUID.randomUUID(), DIRECTOR, body, 1, later)));
        service.sendDue();
        clock.move(Duration.ofSeconds(1));
        service.sendDue();

        assertThat(line.requests()).hasSize(3);
        assertThat(progress(sending).of(State.LOST)).isEqualTo(1);
        assertThat(progress(sending).of(State.ACCEPTED)).isEqualTo(2);
        assertThat(service.lostChats()).isEmpty();
        assertThat(toldToStaff()).isEmpty();
        assertThat(service.budgets.of(phatthalung).used()).isEqualTo(26);
    }

    @Test
    void whenLineFindsNotEvenTheFirstItIsAskedForNoOther() {
        var missing = new PushOutcome.NotFound("r1", "Not found");
        line.next(SCHOOL, missing).next(NETWORK, missing).next(DIRECTOR, missing);
        UUID sending = sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188), to(DIRECTOR, 1));

        service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(service.sendings.byId(phatthalung, sending).orElseThrow().stop())
                .isEqualTo(new Sending.Stop(Sending.Why.REFUSED, "Not found"));
        assertThat(progress(sending).of(State.HELD)).isEqualTo(2);
        assertThat(toldToStaff()).containsExactly("notice-refused");
        assertThat(service.budgets.of(phatthalung).used()).isZero();
    }

    @Test
    void theChannelWaitsAsLongAsItIsAskedToAndNoLongerThanAQuarterOfAnHour() {
        line.next(SCHOOL, new PushOutcome.Busy("r1", Duration.ofSeconds(40)));
        line.next(SCHOOL, new PushOutcome.Busy("r2", Duration.ofDays(2)));
        sending("ข่าว", to(SCHOOL, 25));
        service.sendDue();

        clock.move(Duration.ofSeconds(39));
        service.sendDue();
        assertThat(line.requests()).hasSize(1);
        clock.move(Duration.ofSeconds(1));
        service.sendDue();
        assertThat(line.requests()).hasSize(2);
        clock.move(Duration.ofMinutes(15));
        service.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
    }

    @Test
    void aTokenThatLineDoesNotAcceptStopsTheDistrictAfterTheFirst() {
        var refused = new PushOutcome.NotAllowed(401, "r1", "Authentication failed");
        line.next(SCHOOL, refused).next(NETWORK, refused);
        UUID sending = sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188));

        service.sendDue();
        service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(toldToStaff()).containsExactly("channel-token-refused");

        service.budgets.goOn(phatthalung);
        service.sendDue();
        service.budgets.goOn(phatthalung);
        service.sendDue();

        assertThat(line.requests()).as("once more for each").hasSize(4);
        assertThat(progress(sending).of(State.ACCEPTED)).isEqualTo(2);
    }

    @Test
    void whatAnInstanceHadInHandWhenItDiedIsAskedByAnotherWithTheSameKey() {
        UUID sending = sending("ข่าว", to(SCHOOL, 25));
        line.allows(1_000, 0);
        service.budgets.fresh(service.district());
        // took it, LINE accepted it, and the instance died before it could write so
        var claimed = service.claims.take(phatthalung, 10).claimed().getFirst();
        line.push(service.district().channel(), claimed.chat(), claimed.retryKey(), "ข่าว").join();
        OutboxInTests other = service.another();

        other.sendDue();
        assertThat(line.requests()).as("while the lease lasts").hasSize(1);
        clock.move(Claims.LEASE.plusSeconds(1));
        other.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
        assertThat(line.requests()).hasSize(2);
        assertThat(progress(sending).of(State.ACCEPTED)).isEqualTo(1);
        assertThat(service.budgets.of(phatthalung).used()).as("paid once").isEqualTo(25);
    }

    @Test
    void whoWasAwayTooLongWritesNothing() {
        UUID sending = sending("ข่าว", to(SCHOOL, 25));
        service.budgets.fresh(service.district());
        var late = service.claims.take(phatthalung, 10).claimed().getFirst();
        clock.move(Claims.LEASE.plusSeconds(1));
        OutboxInTests other = service.another();
        other.claims.take(phatthalung, 10);

        service.results.write(
                List.of(new Results.Ended(late, new PushOutcome.ChatLost("r1"), clock.instant())));

        assertThat(progress(sending).of(State.WAITING)).isEqualTo(1);
    }

    @Test
    void cancellingStopsWhatHasNotBegunAndDoesNotCallDoubtCancelled() {
        line.takesSilently(SCHOOL);
        UUID sending = sending("ข่าว", to(SCHOOL, 25));
        service.sendDue();
        service.outbox.add(
                phatthalung, sending, List.of(to(NETWORK, 188).in(phatthalung, sending)));

        assertThat(service.outbox.cancel(phatthalung, sending)).isTrue();
        clock.move(Duration.ofMinutes(1));
        service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(progress(sending).of(State.UNKNOWN)).isEqualTo(1);
        assertThat(progress(sending).of(State.CANCELLED)).isEqualTo(1);
        assertThat(service.outbox.cancel(phatthalung, sending)).as("again").isFalse();
    }

    @Test
    void aTryThatDiesAfterACancelIsUnknownAndNeverSentAgain() {
        UUID sending = sending("ข่าว", to(SCHOOL, 25));
        service.budgets.fresh(service.district());
        service.claims.take(phatthalung, 10);
        service.outbox.cancel(phatthalung, sending);
        OutboxInTests other = service.another();

        other.sendDue();
        assertThat(progress(sending).of(State.WAITING)).as("while the lease lasts").isEqualTo(1);
        clock.move(Claims.LEASE.plusSeconds(1));
        other.sendDue();

        assertThat(progress(sending).of(State.UNKNOWN)).isEqualTo(1);
        assertThat(line.requests()).isEmpty();
        assertThat(state(sending)).isEqualTo(Sending.State.CANCELLED);
    }

    @Test
    void aTryThatDiesAfterAHoldGoesOnWithItsKeyWhenSomebodyLetsIt() {
        UUID sending = sending("ข่าว", to(SCHOOL, 25));
        service.budgets.fresh(service.district());
        service.claims.take(phatthalung, 10);
        service.outbox.hold(phatthalung, sending);
        OutboxInTests other = service.another();
        clock.move(Claims.LEASE.plusSeconds(1));
        other.sendDue();
        assertThat(progress(sending).of(State.HELD)).isEqualTo(1);

        service.outbox.goOn(phatthalung, sending);
        other.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
        assertThat(service.budgets.of(phatthalung).used()).as("paid once").isEqualTo(25);
    }

    @Test
    void aSendingThatTheMonthCannotPayStopsAndSaysWhatWasNotSent() {
        line.allows(100, 60);
        UUID sending = sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 20), to(DIRECTOR, 1));

        service.sendDue();

        Sending.Progress progress = progress(sending);
        assertThat(progress.spent()).isLessThanOrEqualTo(40);
        assertThat(progress.of(State.HELD)).isEqualTo(3 - progress.of(State.ACCEPTED)).isPositive();
        assertThat(service.sendings.byId(phatthalung, sending).orElseThrow().stop())
                .extracting(Sending.Stop::why)
                .isEqualTo(Sending.Why.LIMIT);
        assertThat(toldToStaff()).containsExactly("notice-out-of-messages");
    }

    @Test
    void onlyUrgentOnesMayUseTheReserve() {
        line.allows(100, 60);
        service.budgets.reserve(phatthalung, 30);
        UUID news = sending("ข่าว", to(SCHOOL, 25));
        UUID flood = UUID.randomUUID();
        begin(flood, true, "น้ำท่วม", to(NETWORK, 35));

        service.sendDue();

        assertThat(line.gotBy(NETWORK)).containsExactly("น้ำท่วม");
        assertThat(line.gotBy(SCHOOL)).isEmpty();
        assertThat(state(news)).isEqualTo(Sending.State.STOPPED);
    }

    @Test
    void nothingGoesOutBeforeLineSaidWhatTheMonthHas() {
        line.says(new Fact.NoAnswer<>());
        UUID sending = sending("ข่าว", to(SCHOOL, 25));

        service.sendDue();
        assertThat(line.requests()).isEmpty();
        line.allows(1_000, 0);
        clock.move(Duration.ofMinutes(1));
        service.sendDue();

        assertThat(state(sending)).isEqualTo(Sending.State.DONE);
    }

    @Test
    void afterTwentyThreeHoursInDoubtNothingIsSentAgain() {
        UUID sending = sending("ข่าว", to(SCHOOL, 25));
        line.takesSilently(SCHOOL);
        service.sendDue();

        clock.move(Duration.ofHours(23).plusMinutes(1));
        service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(progress(sending).of(State.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void whatWaitsForAFreeRideIsNotPushed() {
        UUID sending = UUID.randomUUID();
        service.outbox.begin(phatthalung, sending, false);
        UUID body = service.outbox.body(phatthalung, sending, List.of(Text.of("ข่าว")));
        service.outbox.add(
                phatthalung,
                sending,
                List.of(
                        new Delivery.Planned(
                                UUID.randomUUID(), SCHOOL, body, 25, Delivery.FREE_RIDE_ONLY)));

        service.sendDue();
        clock.move(Duration.ofDays(29));
        service.sendDue();

        assertThat(line.requests()).isEmpty();
        assertThat(progress(sending).of(State.WAITING)).isEqualTo(1);
    }

    @Test
    void whoIsErasedGetsNothingMoreAndIsNamedNowhere() {
        Person director =
                service.directory.registered(
                        phatthalung, "ผอ.วิชัย", new PersonId(DIRECTOR.value()));
        UUID sending = UUID.randomUUID();
        service.outbox.begin(phatthalung, sending, false);
        UUID body = service.outbox.body(phatthalung, sending, List.of(Text.of("ข่าว")));
        service.outbox.add(
                phatthalung,
                sending,
                List.of(
                        new Delivery.Planned(
                                director.id().value(), DIRECTOR, body, 1, clock.instant())));

        new DeliveriesOfPeople(service.directory.database.jdbc(), clock)
                .erase(phatthalung, director.id());
        service.sendDue();

        assertThat(line.requests()).isEmpty();
        assertThat(progress(sending).of(State.CANCELLED)).isEqualTo(1);
        assertThat(lineIds()).isEmpty();
    }

    @Test
    void whatIsClosedKeepsNoIdOfLines() {
        sending("ข่าว", to(SCHOOL, 25), to(DIRECTOR, 1));

        service.sendDue();

        assertThat(lineIds()).isEmpty();
    }

    private List<String> lineIds() {
        return service.directory
                .database
                .jdbc()
                .sql("select line_id from delivery where line_id is not null")
                .query(String.class)
                .list();
    }

    @Test
    void aSecondPlanForTheSameTargetChangesNothing() {
        UUID sending = UUID.randomUUID();
        UUID school = UUID.randomUUID();
        service.outbox.begin(phatthalung, sending, false);
        UUID body = service.outbox.body(phatthalung, sending, List.of(Text.of("ข่าว")));
        var planned = new Delivery.Planned(school, SCHOOL, body, 25, clock.instant());
        service.outbox.add(phatthalung, sending, List.of(planned));
        service.sendDue();

        service.outbox.add(phatthalung, sending, List.of(planned));
        service.sendDue();

        assertThat(line.requests()).hasSize(1);
    }

    private PlannedTarget to(ChatId chat, int cost) {
        return new PlannedTarget(chat, cost);
    }

    private final class PlannedTarget {
        private final ChatId chat;
        private final int cost;

        PlannedTarget(ChatId chat, int cost) {
            this.chat = chat;
            this.cost = cost;
        }

        Delivery.Planned in(DistrictId district, UUID sending) {
            UUID body = service.outbox.body(district, sending, List.of(Text.of("ข่าว")));
            return with(body);
        }

        Delivery.Planned with(UUID body) {
            return new Delivery.Planned(UUID.randomUUID(), chat, body, cost, clock.instant());
        }
    }

    private UUID sending(String text, PlannedTarget... targets) {
        UUID sending = UUID.randomUUID();
        begin(sending, false, text, targets);
        return sending;
    }

    private void begin(UUID sending, boolean urgent, String text, PlannedTarget... targets) {
        service.outbox.begin(phatthalung, sending, urgent);
        UUID body = service.outbox.body(phatthalung, sending, List.of(Text.of(text)));
        service.outbox.add(
                phatthalung,
                sending,
                Arrays.stream(targets).map(target -> target.with(body)).toList());
    }

    private Sending.Progress progress(UUID sending) {
        return service.sendings.progress(phatthalung, sending);
    }

    private Sending.State state(UUID sending) {
        return service.sendings.byId(phatthalung, sending).orElseThrow().state();
    }

    private List<String> toldToStaff() {
        return service.directory.attention.open(phatthalung).stream()
                .map(Attention.Entry::kind)
                .toList();
    }
}
