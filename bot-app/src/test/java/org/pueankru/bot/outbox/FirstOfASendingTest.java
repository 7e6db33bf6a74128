package org.pueankru.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pueankru.bot.outbox.SendingsInTests.DIRECTOR;
import static org.pueankru.bot.outbox.SendingsInTests.NETWORK;
import static org.pueankru.bot.outbox.SendingsInTests.SCHOOL;
import static org.pueankru.bot.outbox.SendingsInTests.to;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.outbox.Delivery.State;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What LINE says to the first of a sending decides whether the others go. */
class FirstOfASendingTest {
    private static final int MANY = 20;

    private final SendingsInTests office = new SendingsInTests();
    private final FakePushes line = office.line;
    private final MovableClock clock = office.clock;
    private final DistrictId phatthalung = office.phatthalung;

    @Test
    void whatLetsItGoOnAfterARefusalAsksLineOnceAgainBeforeTheOthers() {
        var refused = new PushOutcome.Refused(400, "r1", "The request body has 1 error(s)");
        line.next(SCHOOL, refused).next(NETWORK, refused).next(DIRECTOR, refused);
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188), to(DIRECTOR, 1));
        office.service.sendDue();

        office.service.outbox.goOn(phatthalung, sending);
        office.service.sendDue();

        assertThat(line.requests()).hasSize(2);
        assertThat(office.progress(sending).of(State.HELD)).isEqualTo(1);
    }

    @Test
    void silenceAtTheFirstKeepsNobodyWaitingForItsEnd() {
        line.takesSilently(SCHOOL).takesSilently(NETWORK);
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188), to(DIRECTOR, 1));

        office.service.sendDue();

        assertThat(line.gotBy(DIRECTOR)).hasSize(1);
        assertThat(office.progress(sending).of(State.ACCEPTED)).isEqualTo(1);
        assertThat(line.requests()).hasSize(3);
    }

    /** LINE answers late: that it took the first it says when it is asked again, and not before. */
    @Test
    void whileLineTookNothingWhatMayHaveArrivedIsAskedAgainBeforeAnotherIsTried() {
        office.sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188), to(DIRECTOR, 1));
        office.service.budgets.fresh(office.service.district());
        Claims.Claimed first = office.service.claims.take(phatthalung, 10).claimed().getFirst();
        office.service.results.write(
                List.of(
                        new Results.Ended(
                                first,
                                new PushOutcome.Unknown(null, "no answer in time"),
                                clock.instant())));
        clock.move(Duration.ofSeconds(1));

        assertThat(office.service.claims.take(phatthalung, 10).claimed())
                .extracting(Claims.Claimed::target, Claims.Claimed::tries)
                .containsExactly(tuple(first.target(), 2));
    }

    @Test
    void noOtherInstanceGoesOnWhileTheFirstIsUnderWay() {
        office.sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188));
        office.service.budgets.fresh(office.service.district());
        assertThat(office.service.claims.take(phatthalung, 10).claimed()).hasSize(1);
        OutboxInTests other = office.service.another();

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
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));
        UUID body = office.service.outbox.body(phatthalung, sending, List.of(Text.of("ข่าว")));
        Instant later = clock.instant().plusSeconds(1);
        office.service.outbox.add(
                phatthalung,
                sending,
                List.of(
                        new Delivery.Planned(UUID.randomUUID(), NETWORK, body, 188, later),
                        new Delivery.Planned(UUID.randomUUID(), DIRECTOR, body, 1, later)));
        office.service.sendDue();
        clock.move(Duration.ofSeconds(1));
        office.service.sendDue();

        assertThat(line.requests()).hasSize(3);
        assertThat(office.progress(sending).of(State.LOST)).isEqualTo(1);
        assertThat(office.progress(sending).of(State.ACCEPTED)).isEqualTo(2);
        assertThat(office.service.lostChats()).isEmpty();
        assertThat(office.toldToStaff()).isEmpty();
        assertThat(office.service.budgets.of(phatthalung).used()).isEqualTo(26);
    }

    @Test
    void whenLineFindsNotEvenTheFirstItIsAskedForNoOther() {
        var missing = new PushOutcome.NotFound("r1", "Not found");
        line.next(SCHOOL, missing).next(NETWORK, missing).next(DIRECTOR, missing);
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188), to(DIRECTOR, 1));

        office.service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(office.service.sendings.byId(phatthalung, sending).orElseThrow().stop())
                .isEqualTo(new Sending.Stop(Sending.Why.REFUSED, "Not found"));
        assertThat(office.progress(sending).of(State.HELD)).isEqualTo(2);
        assertThat(office.toldToStaff()).containsExactly("notice-refused");
        assertThat(office.service.budgets.of(phatthalung).used()).isZero();
    }

    @Test
    void contentThatLineRefusesStopsTheSendingAndGoesToNobodyElse() {
        var refused = new PushOutcome.Refused(400, "r1", "The request body has 1 error(s)");
        line.next(SCHOOL, refused).next(NETWORK, refused).next(DIRECTOR, refused);
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25), to(NETWORK, 188), to(DIRECTOR, 1));

        office.service.sendDue();
        clock.move(Duration.ofHours(1));
        office.service.sendDue();

        assertThat(line.requests()).hasSize(1);
        assertThat(office.progress(sending).of(State.REFUSED)).isEqualTo(1);
        assertThat(office.progress(sending).of(State.HELD)).isEqualTo(2);
        Sending stopped = office.service.sendings.byId(phatthalung, sending).orElseThrow();
        assertThat(stopped.stop())
                .isEqualTo(
                        new Sending.Stop(Sending.Why.REFUSED, "The request body has 1 error(s)"));
        assertThat(office.toldToStaff()).containsExactly("notice-refused");
        assertThat(office.service.budgets.of(phatthalung).used()).isZero();
    }

    @Test
    void aChatForWhichLineAlwaysAsksToSlowDownKeepsNobodyWaiting() {
        for (int time = 0; time < MANY; time++) {
            line.next(SCHOOL, new PushOutcome.Busy("r"));
        }
        UUID sending = office.sending("ข่าว", to(SCHOOL, 25));
        clock.move(Duration.ofSeconds(1));
        office.add(sending, "ข่าว", to(NETWORK, 188), to(DIRECTOR, 1));

        for (int minute = 0; minute < 5; minute++) {
            office.service.sendDue();
            clock.move(Duration.ofMinutes(1));
        }

        assertThat(office.progress(sending).of(State.ACCEPTED)).isEqualTo(2);
    }
}
