package org.pueankru.simulator.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has been counted against the month's quota: people reached, not message objects (LINE docs,
 * "Messaging API pricing": four objects to a room of five people are five messages). LINE's daily
 * figures are in UTC+9 (reference, "Get number of sent push messages"); where its month begins is
 * not documented, so UTC+9 is used for that too. Thread-safe.
 */
public final class Costs {
    private static final ZoneOffset LINE_TIME = ZoneOffset.ofHours(9);

    private final Clock clock;
    private final Quota quotaAtStart;
    private final SortedMap<YearMonth, Integer> months = new TreeMap<>();
    private final Map<LocalDate, Map<String, Integer>> days = new HashMap<>();
    private Quota quota;

    Costs(Clock clock, Quota quota) {
        this.clock = clock;
        this.quotaAtStart = quota;
        this.quota = quota;
    }

    /** What may be sent in a month. */
    public synchronized Quota quota() {
        return quota;
    }

    /** Changes what may be sent in a month, at once. */
    public synchronized void quota(Quota newQuota) {
        this.quota = newQuota;
    }

    /** Counts people reached by a request that costs, or nothing when the quota forbids it. */
    synchronized boolean spend(String via, int people) {
        if (!quota.allows(thisMonth(), people)) {
            return false;
        }
        months.merge(month(), people, Integer::sum);
        countForToday(via, people);
        return true;
    }

    /** Counts what is free and yet has a daily figure, such as replies. */
    synchronized void countForToday(String via, int people) {
        days.computeIfAbsent(today(), day -> new HashMap<>()).merge(via, people, Integer::sum);
    }

    /** As if so many had been sent this month, by whatever way (LINE counts its own tools too). */
    public synchronized void usedThisMonth(int messages) {
        months.put(month(), messages);
    }

    /** Messages counted against this month's quota. */
    public synchronized int thisMonth() {
        return months.getOrDefault(month(), 0);
    }

    /** Messages counted against the quota, month by month. */
    public synchronized SortedMap<YearMonth, Integer> byMonth() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /**
     * People reached on a day of UTC+9.
     *
     * @param via {@code push}, {@code multicast} or {@code reply}
     */
    public synchronized int on(LocalDate day, String via) {
        return days.getOrDefault(day, Map.of()).getOrDefault(via, 0);
    }

    /** The day of UTC+9 that it is now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LINE_TIME);
    }

    synchronized void forget() {
        months.clear();
        days.clear();
        quota = quotaAtStart;
    }

    private YearMonth month() {
        return YearMonth.from(today());
    }
}
