package org.pueankru.simulator.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that testers can put forward, so that tokens expire without anybody waiting. */
public final class ShiftedClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> shift;

    ShiftedClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private ShiftedClock(Clock base, AtomicReference<Duration> shift) {
        this.base = base;
        this.shift = shift;
    }

    /**
     * Puts the clock forward.
     *
     * @throws IllegalArgumentException when the duration is negative: LINE's time never runs back
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("The clock only goes forward, not by " + duration);
        }
        shift.updateAndGet(duration::plus);
    }

    /** How far it has been put forward. */
    public Duration shift() {
        return shift.get();
    }

    void startOver() {
        shift.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(base.withZone(zone), shift);
    }
}
