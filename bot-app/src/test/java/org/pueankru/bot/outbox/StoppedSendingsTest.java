package org.pueankru.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.outbox.SendingsInTests.DIRECTOR;
import static org.pueankru.bot.outbox.SendingsInTests.NETWORK;
import static org.pueankru.bot.outbox.SendingsInTests.SCHOOL;
import static org.pueankru.bot.outbox.SendingsInTests.to;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.outbox.Delivery.State;

import java.time.Duration;
import java.util.UUID;

/** What stops, by whose doing, and how it goes on. */
class StoppedSendingsTest {
    private final SendingsInTests office = new SendingsInTests();
    private final FakePushes line = office.line;
    private final MovableClock clock = office.clock;
    private final DistrictId phatthalung = office.phatthalung;

    @Test
    void theMonthlyLimitStopsTheDistrictUntilSomebodyLetsItGoOn() {
        line.next(
                SCHOOL, new PushOutcome.OverTheLimit("r1", "You have reached your monthly limit."));
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));

        office.service.sendDue();
        clock.move(Duration.ofHours(1));
        office.service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(office.service.budgets.of(phatthalung).stop())
                .extracting(Budget.Stop::why)
                .isEqualTo(Budget.Why.LIMIT);
        assertThat(office.toldToStaff()).containsExactly("messages-used-up");
        assertThat(office.service.budgets.of(phatthalung).used()).as("nothing was sent").isZero();

        office.service.budgets.goOn(phatthalung);
        office.service.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
        assertThat(office.state(sending)).isEqualTo(Sending.State.DONE);
    }

    @Test
    void aTokenThatLineDoesNotAcceptStopsTheDistrictAfterTheFirst() {
        var refused = new PushOutcome.NotAllowed(401, "r1", "Authentication failed");
        line.next(SCHOOL, refused).next(NETWORK, refused);
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188));

        office.service.sendDue();
        office.service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(office.toldToStaff()).containsExactly("channel-token-refused");

        office.service.budgets.goOn(phatthalung);
        office.service.sendDue();
        office.service.budgets.goOn(phatthalung);
        office.service.sendDue();

        assertThat(line.requests()).as("once more for each").hasSize(4);
        assertThat(office.progress(sending).of(State.ACCEPTED)).isEqualTo(2);
    }

    @Test
    void cancellingStopsWhatHasNotBegunAndDoesNotCallDoubtCancelled() {
        line.takesSilently(SCHOOL);
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));
        office.service.sendDue();
        office.add(sending, "ข่าว", to(NETWORK, 188));

        assertThat(office.service.outbox.cancel(phatthalung, sending)).isTrue();
        clock.move(Duration.ofMinutes(1));
        office.service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(office.progress(sending).of(State.UNKNOWN)).isEqualTo(1);
        assertThat(office.progress(sending).of(State.CANCELLED)).isEqualTo(1);
        assertThat(office.service.outbox.cancel(phatthalung, sending)).as("again").isFalse();
    }

    @Test
    void aTryThatDiesAfterACancelIsUnknownAndNeverSentAgain() {
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));
        office.service.budgets.fresh(office.service.district());
        office.service.claims.take(phatthalung, 10);
        office.service.outbox.cancel(phatthalung, sending);
        OutboxInTests other = office.service.another();

        other.sendDue();
        assertThat(office.progress(sending).of(State.WAITING))
                .as("while the lease lasts")
                .isEqualTo(1);
        clock.move(Claims.LEASE.plusSeconds(1));
        other.sendDue();

        assertThat(office.progress(sending).of(State.UNKNOWN)).isEqualTo(1);
        assertThat(line.requests()).isEmpty();
        assertThat(office.state(sending)).isEqualTo(Sending.State.CANCELLED);
    }

    @Test
    void aTryThatDiesAfterAHoldGoesOnWithItsKeyWhenSomebodyLetsIt() {
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));
        office.service.budgets.fresh(office.service.district());
        office.service.claims.take(phatthalung, 10);
        office.service.outbox.hold(phatthalung, sending);
        OutboxInTests other = office.service.another();
        clock.move(Claims.LEASE.plusSeconds(1));
        other.sendDue();
        assertThat(office.progress(sending).of(State.HELD)).isEqualTo(1);

        office.service.outbox.goOn(phatthalung, sending);
        other.sendDue();

        assertThat(line.gotBy(SCHOOL)).hasSize(1);
        assertThat(office.service.budgets.of(phatthalung).used()).as("paid once").isEqualTo(25);
    }

    @Test
    void aSendingThatTheMonthCannotPayStopsAndSaysWhatWasNotSent() {
        line.allows(100, 60);
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 20), to(DIRECTOR, 1));

        office.service.sendDue();

        Sending.Progress progress = office.progress(sending);
        assertThat(progress.spent()).isLessThanOrEqualTo(40);
        assertThat(progress.of(State.HELD)).isEqualTo(3 - progress.of(State.ACCEPTED)).isPositive();
        assertThat(office.service.sendings.byId(phatthalung, sending).orElseThrow().stop())
                .extracting(Sending.Stop::why)
                .isEqualTo(Sending.Why.LIMIT);
        assertThat(office.toldToStaff()).containsExactly("notice-out-of-messages");
    }

    @Test
    void onlyUrgentOnesMayUseTheReserve() {
        line.allows(100, 60);
        office.service.budgets.reserve(phatthalung, 30);
        UUID news = office.sending("ข่าว", to(SCHOOL, 25));
        office.urgent("น้ำท่วม", to(NETWORK, 35));

        office.service.sendDue();

        assertThat(line.gotBy(NETWORK)).containsExactly("น้ำท่วม");
        assertThat(line.gotBy(SCHOOL)).isEmpty();
        assertThat(office.state(news)).isEqualTo(Sending.State.STOPPED);
    }

    @Test
    void nothingGoesOutBeforeLineSaidWhatTheMonthHas() {
        line.says(new Fact.NoAnswer<>());
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));

        office.service.sendDue();
        assertThat(line.requests()).isEmpty();
        line.allows(1_000, 0);
        clock.move(Duration.ofMinutes(1));
        office.service.sendDue();

        assertThat(office.state(sending)).isEqualTo(Sending.State.DONE);
    }
}
