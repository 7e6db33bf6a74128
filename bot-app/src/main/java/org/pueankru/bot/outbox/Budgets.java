package org.pueankru.bot.outbox;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.springframework.stereotype.Service;

/**
 * The month's messages, for those who decide about sending. Thread-safe; throws Spring's data
 * access exceptions while the store is down.
 */
@Service
public class Budgets {
    private final Ledger ledger;
    private final BudgetReadings readings;

    Budgets(Ledger ledger, BudgetReadings readings) {
        this.ledger = ledger;
        this.readings = readings;
    }

    /** As last known; {@link Budget#isKnown} is false while LINE was never asked. */
    public Budget of(DistrictId district) {
        return ledger.of(district).orElse(Budget.UNREAD);
    }

    /** Asks LINE first; waits for it, at most 10 s. What is known stays when it does not answer. */
    public Budget fresh(District district) {
        readings.read(district);
        return of(district.id());
    }

    /** Keeps so many messages for urgent notices. */
    public void reserve(DistrictId district, int messages) {
        ledger.reserve(district, messages);
    }

    /** Somebody saw to what stopped the district: it may send again. */
    public void goOn(DistrictId district) {
        ledger.goOn(district);
    }
}
