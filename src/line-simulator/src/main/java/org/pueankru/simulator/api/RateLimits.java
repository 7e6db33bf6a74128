package org.pueankru.simulator.api;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * LINE's rate limits: a token bucket for each channel, endpoint and HTTP method, whatever the
 * parameters of the path (LINE reference, "Rate limits"). A bucket holds as much as its period
 * allows; LINE does not document how much that is. Time runs as on the machine, and jumps with the
 * simulator's clock. Thread-safe.
 */
public final class RateLimits {
    private static final Rate OTHERS = new Rate(2_000, Duration.ofSeconds(1));
    private static final Rate MENUS = new Rate(100, Duration.ofHours(1));
    private static final Map<String, Rate> OF_LINE =
            Map.ofEntries(
                    entry("/v2/bot/message/multicast", new Rate(200, Duration.ofSeconds(1))),
                    entry("/v2/bot/chat/loading/start", new Rate(100, Duration.ofSeconds(1))),
                    entry(
                            "/v2/bot/channel/webhook/endpoint",
                            new Rate(1_000, Duration.ofMinutes(1))),
                    entry("/v2/bot/channel/webhook/test", new Rate(60, Duration.ofHours(1))),
                    entry("/v2/bot/richmenu", MENUS),
                    entry("DELETE /v2/bot/richmenu/{menu}", MENUS),
                    entry("DELETE /v2/bot/richmenu/alias/{alias}", MENUS),
                    entry("/v2/bot/richmenu/progress/batch", MENUS),
                    entry("/v2/bot/richmenu/batch", new Rate(3, Duration.ofHours(1))),
                    entry("/v2/bot/richmenu/list", new Rate(10, Duration.ofSeconds(1))));

    private final LongSupplier nanos;
    private final Map<String, Rate> changed = new ConcurrentHashMap<>();
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    /**
     * So many requests in each period.
     *
     * @param requests 0 = no limit
     */
    public record Rate(int requests, Duration per) {
        /**
         * A rate must make sense.
         *
         * @throws IllegalArgumentException when it does not
         */
        public Rate {
            if (requests < 0 || !per.isPositive()) {
                throw new IllegalArgumentException(
                        "A rate is 0 or more requests in a period that is longer than none");
            }
        }
    }

    RateLimits(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The rate of this endpoint, such as {@code /v2/bot/message/push}. */
    public Rate of(String endpoint) {
        return changed.getOrDefault(endpoint, OF_LINE.getOrDefault(endpoint, OTHERS));
    }

    /** A rate may be that of one method only. */
    private Rate of(String method, String endpoint) {
        Rate own = OF_LINE.get(method + " " + endpoint);
        return own == null || changed.containsKey(endpoint) ? of(endpoint) : own;
    }

    /** Another rate from now on, with full buckets. */
    public void set(String endpoint, Rate rate) {
        changed.put(endpoint, rate);
        buckets.keySet().removeIf(key -> key.endsWith(" " + endpoint));
    }

    /** The rates that are not LINE's. */
    public Map<String, Rate> changed() {
        return Map.copyOf(changed);
    }

    /** LINE's rates again, with full buckets. */
    public void reset() {
        changed.clear();
        buckets.clear();
    }

    /** Whether the call is not one too many. */
    boolean take(String bot, String method, String endpoint) {
        Rate rate = of(method, endpoint);
        if (rate.requests() == 0) {
            return true;
        }
        return buckets.computeIfAbsent(
                        bot + " " + method + " " + endpoint,
                        key -> new TokenBucket(rate, nanos.getAsLong()))
                .take(nanos.getAsLong());
    }
}
