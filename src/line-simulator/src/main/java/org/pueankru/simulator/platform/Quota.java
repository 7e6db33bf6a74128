package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;

/**
 * How many messages an account may send in a month. LINE calls the two kinds {@code none} and
 * {@code limited} (LINE reference, "Get the target limit for sending messages this month").
 *
 * @param limit messages a month, or null when there is no limit
 */
public record Quota(@Nullable Integer limit) {
    /** No limit. */
    public static final Quota NONE = new Quota(null);

    /** LINE's free plan in Thailand: 300 messages, none can be bought in addition. */
    public static final Quota FREE_PLAN = new Quota(300);

    /**
     * A limit must not be negative.
     *
     * @throws IllegalArgumentException when it is
     */
    public Quota {
        if (limit != null && limit < 0) {
            throw new IllegalArgumentException("A monthly limit is 0 or more, not " + limit);
        }
    }

    /** So many messages a month. */
    public static Quota of(int messages) {
        return new Quota(messages);
    }

    /**
     * Whether a request goes through that reaches so many people. Once the limit is reached, LINE
     * refuses all that is not free; what it does with one request that is larger than the rest is
     * not documented, so that is refused as a whole here: the quota is never exceeded.
     */
    boolean allows(int used, int people) {
        return limit == null || (used < limit && used + people <= limit);
    }
}
