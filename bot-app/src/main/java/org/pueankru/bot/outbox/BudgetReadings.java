package org.pueankru.bot.outbox;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.Pushes;
import org.pueankru.bot.messaging.Pushes.Quota;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks LINE what a district may still send, often enough and no oftener. Thread-safe. */
@Component
class BudgetReadings {
    /** So long a reading is good while we send; what is sent by hand meanwhile is not in it. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final Pushes pushes;
    private final StopReports stops;
    private final Clock clock;
    private final Map<DistrictId, Instant> unanswered = new ConcurrentHashMap<>();

    BudgetReadings(Ledger ledger, Pushes pushes, StopReports stops, Clock clock) {
        this.ledger = ledger;
        this.pushes = pushes;
        this.stops = stops;
        this.clock = clock;
    }

    /** Whether it is known what the district may send; asks LINE when the reading is old. */
    boolean isKnown(District district) {
        Optional<Budget> budget = ledger.of(district.id());
        if (budget.filter(this::isFresh).isPresent()) {
            return true;
        }
        Instant last = unanswered.get(district.id());
        if (last == null || clock.instant().isAfter(last.plus(ASK_AGAIN))) {
            read(district);
        }
        return ledger.of(district.id()).filter(Budget::isKnown).isPresent();
    }

    private boolean isFresh(Budget budget) {
        return budget.readAt() != null && clock.instant().isBefore(budget.readAt().plus(FRESH));
    }

    /** Asks now; an old reading stays when LINE does not answer. */
    void read(District district) {
        switch (pushes.quota(district.channel())) {
            case Fact.Known<Quota>(Quota quota) -> {
                ledger.read(district.id(), quota);
                unanswered.remove(district.id());
            }
            case Fact.NotAllowed<Quota> _ -> {
                ledger.stop(district.id(), Budget.Why.TOKEN, "LINE does not accept the token");
                stops.tokenRefused(district.id());
            }
            case Fact.NotThere<Quota> _, Fact.NoAnswer<Quota> _ ->
                    unanswered.put(district.id(), clock.instant());
        }
    }
}
