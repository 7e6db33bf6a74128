package org.pueankru.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.outbox.Delivery.State;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Somebody lets a sending go on in the moment in which a try of before ends. */
class GoingOnMeanwhileTest {
    private static final ChatId DIRECTOR = new ChatId.Person("U" + "3".repeat(32));

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final OutboxInTests service = new OutboxInTests(new DirectoryInTests(clock), clock);
    private final DistrictId phatthalung = service.district().id();
    private final UUID sending = toTheDirector();

    @Test
    void whatLineDidNotAnswerIsTriedAgain() {
        var tried = claimed();
        service.outbox.hold(phatthalung, sending);

        whileItGoesOn(
                () ->
                        service.results.write(
                                List.of(
                                        new Results.Ended(
                                                tried,
                                                new PushOutcome.Unknown(null, "no answer"),
                                                clock.instant()))));

        assertThat(progress().of(State.WAITING)).isEqualTo(1);
    }

    @Test
    void whatDiedWithItsInstanceIsTriedAgain() {
        claimed();
        service.outbox.hold(phatthalung, sending);
        clock.move(Claims.LEASE.plusSeconds(1));

        whileItGoesOn(service::closeWhatEnded);

        assertThat(progress().of(State.WAITING)).isEqualTo(1);
    }

    /** The one who lets it go on has done all and not yet said so when the other one comes. */
    private void whileItGoesOn(Runnable other) {
        CompletableFuture<Void> others =
                service.directory
                        .database
                        .transaction()
                        .execute(
                                _ -> {
                                    assertThat(service.outbox.goOn(phatthalung, sending)).isTrue();
                                    var done = CompletableFuture.runAsync(other);
                                    untilItWaits(done);
                                    return done;
                                });
        others.join();
    }

    private void untilItWaits(CompletableFuture<Void> orIsDone) {
        while (waitingForLocks() == 0 && !orIsDone.isDone()) {
            Thread.onSpinWait();
        }
    }

    private long waitingForLocks() {
        return service.directory
                .database
                .jdbc()
                .sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private Claims.Claimed claimed() {
        service.budgets.fresh(service.district());
        return service.claims.take(phatthalung, 10).claimed().getFirst();
    }

    private Sending.Progress progress() {
        return service.sendings.progress(phatthalung, sending);
    }

    private UUID toTheDirector() {
        UUID id = UUID.randomUUID();
        service.outbox.begin(phatthalung, id, false);
        UUID body = service.outbox.body(phatthalung, id, List.of(Text.of("ข่าว")));
        service.outbox.add(
                phatthalung,
                id,
                List.of(
                        new Delivery.Planned(
                                UUID.randomUUID(), DIRECTOR, body, 1, clock.instant())));
        return id;
    }
}
