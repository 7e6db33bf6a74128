package org.pueankru.simulator.platform;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all channels have in common.
 *
 * @param messageIds the last message id that was given; LINE's ids are the same for all channels
 */
record Stage(ShiftedClock clock, Transcript transcript, AtomicLong messageIds) {
    private static final long FIRST_MESSAGE_ID = 580_000_000_000_000_000L;

    /** An empty stage whose transcript keeps so many entries. */
    static Stage of(Clock clock, int entriesKept) {
        return new Stage(
                new ShiftedClock(clock),
                new Transcript(entriesKept),
                new AtomicLong(FIRST_MESSAGE_ID));
    }
}
