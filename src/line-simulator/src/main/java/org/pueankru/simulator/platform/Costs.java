package org.pueankru.simulator.platform;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * What has been counted against the month's quota: people reached, not message objects. LINE's
 * daily figures are in UTC+9; where its month begins is not documented, so UTC+9 is used for that
 * too. Thread-safe.
 */
final class Costs {
    private static final int MONTHLY_LIMIT = 300;
    private static final ZoneOffset LINE_TIME = ZoneOffset.ofHours(9);

    private final Clock clock;
    private final Map<YearMonth, Integer> used = new HashMap<>();

    Costs(Clock clock) {
        this.clock = clock;
    }

    /** What the quota endpoint tells: the messages of LINE's free plan in Thailand. */
    int monthlyLimit() {
        return MONTHLY_LIMIT;
    }

    synchronized void add(int messages) {
        used.merge(month(), messages, Integer::sum);
    }

    synchronized int thisMonth() {
        return used.getOrDefault(month(), 0);
    }

    synchronized void forget() {
        used.clear();
    }

    private YearMonth month() {
        return YearMonth.from(clock.instant().atOffset(LINE_TIME));
    }
}
