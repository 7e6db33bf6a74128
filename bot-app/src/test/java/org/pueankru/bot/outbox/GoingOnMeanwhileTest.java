package org.pueankru.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.outbox.SendingsInTests.DIRECTOR;
import static org.pueankru.bot.outbox.SendingsInTests.to;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.outbox.Delivery.State;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Somebody lets a sending go on in the moment in which a try of before ends. */
class GoingOnMeanwhileTest {
    private final SendingsInTests office = new SendingsInTests();
    private final OutboxInTests service = office.service;
    private final DistrictId phatthalung = office.phatthalung;
    private final UUID sending = office.sending("ข่าว", to(DIRECTOR, 1));

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
                                                office.clock.instant()))));

        assertThat(office.progress(sending).of(State.WAITING)).isEqualTo(1);
    }

    @Test
    void whatDiedWithItsInstanceIsTriedAgain() {
        claimed();
        service.outbox.hold(phatthalung, sending);
        office.clock.move(Claims.LEASE.plusSeconds(1));

        whileItGoesOn(service::closeWhatEnded);

        assertThat(office.progress(sending).of(State.WAITING)).isEqualTo(1);
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
}
