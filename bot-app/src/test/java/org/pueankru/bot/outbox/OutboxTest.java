package org.pueankru.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.outbox.SendingsInTests.DIRECTOR;
import static org.pueankru.bot.outbox.SendingsInTests.NETWORK;
import static org.pueankru.bot.outbox.SendingsInTests.SCHOOL;
import static org.pueankru.bot.outbox.SendingsInTests.to;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.outbox.Delivery.State;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Each target gets its message once, whatever LINE answers and whoever dies. */
class OutboxTest {
    private final SendingsInTests office = new SendingsInTests();
    private final FakePushes line = office.line;
    private final MovableClock clock = office.clock;
    private final DistrictId phatthalung = office.phatthalung;

    @Test
    void eachChatGetsItsMessageOnce() {
        UUID sending = office.sending("ประชุม 7 พ.ค.", to(SCHOOL, 25), to(DIRECTOR, 1));

        office.service.sendDue();
        office.service.sendDue();

        assertThat(line.gotBy(SCHOOL)).containsExactly("ประชุม 7 พ.ค.");
        assertThat(line.gotBy(DIRECTOR)).containsExactly("ประชุม 7 พ.ค.");
        assertThat(line.requests()).hasSize(2);
        assertThat(office.progress(sending).of(State.ACCEPTED)).isEqualTo(2);
        assertThat(office.progress(sending).spent()).isEqualTo(26);
        assertThat(office.state(sending)).isEqualTo(Sending.State.DONE);
        assertThat(office.service.budgets.of(phatthalung).used()).isEqualTo(26);
    }

    @Test
    void whatLineTookWithoutSayingSoIsAskedWithTheSameKeyAndNotSentTwice() {
        line.takesSilently(SCHOOL);
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));

        office.service.sendDue();
        assertThat(office.progress(sending).of(State.WAITING)).isEqualTo(1);
        clock.move(Duration.ofSeconds(2));
        office.service.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
        assertThat(line.requests()).hasSize(2);
        assertThat(line.requests().getFirst()).isEqualTo(line.requests().getLast());
        assertThat(office.progress(sending).of(State.ACCEPTED)).isEqualTo(1);
        assertThat(office.service.budgets.of(phatthalung).used()).isEqualTo(25);
    }

    @Test
    void whenLineAsksToSlowDownTheChannelWaitsAndNothingIsLost() {
        line.next(SCHOOL, new PushOutcome.Busy("r1"));
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));

        office.service.sendDue();
        office.service.sendDue();
        assertThat(line.requests()).as("within the pause").hasSize(1);
        clock.move(Duration.ofSeconds(1));
        office.service.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
        assertThat(office.progress(sending).spent()).isEqualTo(25);
    }

    @Test
    void aChatThatLineDoesNotKnowCostsNothingAndIsTold() {
        line.next(SCHOOL, new PushOutcome.ChatLost("r1"));
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188));

        office.service.sendDue();

        assertThat(office.service.lostChats()).containsExactly(SCHOOL);
        assertThat(office.progress(sending).of(State.LOST)).isEqualTo(1);
        assertThat(office.progress(sending).of(State.ACCEPTED)).isEqualTo(1);
        assertThat(office.service.budgets.of(phatthalung).used()).isEqualTo(188);
    }

    @Test
    void theChannelWaitsAsLongAsItIsAskedToAndNoLongerThanAQuarterOfAnHour() {
        line.next(SCHOOL, new PushOutcome.Busy("r1", Duration.ofSeconds(40)));
        line.next(SCHOOL, new PushOutcome.Busy("r2", Duration.ofDays(2)));
        office.sending("ข่าว", to(SCHOOL, 25));
        office.service.sendDue();

        clock.move(Duration.ofSeconds(39));
        office.service.sendDue();
        assertThat(line.requests()).hasSize(1);
        clock.move(Duration.ofSeconds(1));
        office.service.sendDue();
        assertThat(line.requests()).hasSize(2);
        clock.move(Duration.ofMinutes(15));
        office.service.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
    }

    @Test
    void whatAnInstanceHadInHandWhenItDiedIsAskedByAnotherWithTheSameKey() {
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));
        line.allows(1_000, 0);
        office.service.budgets.fresh(office.service.district());
        // took it, LINE accepted it, and the instance died before it could write so
        var claimed = office.service.claims.take(phatthalung, 10).claimed().getFirst();
        line.push(office.service.district().channel(), claimed.chat(), claimed.retryKey(), "ข่าว")
                .join();
        OutboxInTests other = office.service.another();

        other.sendDue();
        assertThat(line.requests()).as("while the lease lasts").hasSize(1);
        clock.move(Claims.LEASE.plusSeconds(1));
        other.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
        assertThat(line.requests()).hasSize(2);
        assertThat(office.progress(sending).of(State.ACCEPTED)).isEqualTo(1);
        assertThat(office.service.budgets.of(phatthalung).used()).as("paid once").isEqualTo(25);
    }

    @Test
    void whoWasAwayTooLongWritesNothing() {
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));
        office.service.budgets.fresh(office.service.district());
        var late = office.service.claims.take(phatthalung, 10).claimed().getFirst();
        clock.move(Claims.LEASE.plusSeconds(1));
        OutboxInTests other = office.service.another();
        other.claims.take(phatthalung, 10);

        office.service.results.write(
                List.of(new Results.Ended(late, new PushOutcome.ChatLost("r1"), clock.instant())));

        assertThat(office.progress(sending).of(State.WAITING)).isEqualTo(1);
    }

    @Test
    void afterTwentyThreeHoursInDoubtNothingIsSentAgain() {
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));
        line.takesSilently(SCHOOL);
        office.service.sendDue();

        clock.move(Duration.ofHours(23).plusMinutes(1));
        office.service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(office.progress(sending).of(State.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void whatWaitsForAFreeRideIsNotPushed() {
        UUID sending = UUID.randomUUID();
        office.service.outbox.begin(phatthalung, sending, false);
        UUID body = office.service.outbox.body(phatthalung, sending, List.of(Text.of("ข่าว")));
        office.service.outbox.add(
                phatthalung,
                sending,
                List.of(
                        new Delivery.Planned(
                                UUID.randomUUID(), SCHOOL, body, 25, Delivery.FREE_RIDE_ONLY)));

        office.service.sendDue();
        clock.move(Duration.ofDays(29));
        office.service.sendDue();

        assertThat(line.requests()).isEmpty();
        assertThat(office.progress(sending).of(State.WAITING)).isEqualTo(1);
    }

    @Test
    void whoIsErasedGetsNothingMoreAndIsNamedNowhere() {
        Person director =
                office.service.directory.registered(
                        phatthalung, "ผอ.วิชัย", new PersonId(DIRECTOR.value()));
        UUID sending = UUID.randomUUID();
        office.service.outbox.begin(phatthalung, sending, false);
        UUID body = office.service.outbox.body(phatthalung, sending, List.of(Text.of("ข่าว")));
        office.service.outbox.add(
                phatthalung,
                sending,
                List.of(
                        new Delivery.Planned(
                                director.id().value(), DIRECTOR, body, 1, clock.instant())));

        new DeliveriesOfPeople(office.service.directory.database.jdbc(), clock)
                .erase(phatthalung, director.id());
        office.service.sendDue();

        assertThat(line.requests()).isEmpty();
        assertThat(office.progress(sending).of(State.CANCELLED)).isEqualTo(1);
        assertThat(office.lineIds()).isEmpty();
    }

    @Test
    void whatIsClosedKeepsNoIdOfLines() {
        office.sending("ข่าว", to(SCHOOL, 25), to(DIRECTOR, 1));

        office.service.sendDue();

        assertThat(office.lineIds()).isEmpty();
    }

    @Test
    void aSecondPlanForTheSameTargetChangesNothing() {
        UUID sending = UUID.randomUUID();
        UUID school = UUID.randomUUID();
        office.service.outbox.begin(phatthalung, sending, false);
        UUID body = office.service.outbox.body(phatthalung, sending, List.of(Text.of("ข่าว")));
        var planned = new Delivery.Planned(school, SCHOOL, body, 25, clock.instant());
        office.service.outbox.add(phatthalung, sending, List.of(planned));
        office.service.sendDue();

        office.service.outbox.add(phatthalung, sending, List.of(planned));
        office.service.sendDue();

        assertThat(line.requests()).hasSize(1);
    }
}
