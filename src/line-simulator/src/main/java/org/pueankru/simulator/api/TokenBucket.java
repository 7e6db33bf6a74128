package org.pueankru.simulator.api;

/** A bucket that fills evenly up to what its period allows; thread-safe. */
final class TokenBucket {
    private final double capacity;
    private final double perNano;
    private double tokens;
    private long last;

    TokenBucket(RateLimits.Rate rate, long now) {
        this.capacity = rate.requests();
        this.perNano = capacity / rate.per().toNanos();
        this.tokens = capacity;
        this.last = now;
    }

    /** Takes a token if there is a whole one. */
    synchronized boolean take(long now) {
        tokens = Math.min(capacity, tokens + Math.max(0, now - last) * perNano);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
