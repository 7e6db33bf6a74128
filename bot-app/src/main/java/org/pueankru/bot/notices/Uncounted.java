package org.pueankru.bot.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Notices that are to go and whose groups LINE does not count: asked again once a minute, and after
 * ten minutes somebody of the office decides. Each instance waits for itself. Thread-safe.
 */
final class Uncounted {
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ConcurrentMap<Notice.Id, Wait> waits = new ConcurrentHashMap<>();
    private final Clock clock;

    Uncounted(Clock clock) {
        this.clock = clock;
    }

    private record Wait(Instant since, Instant next) {}

    /** Whether LINE was asked just now. */
    boolean rests(Notice.Id notice) {
        Wait wait = waits.get(notice);
        return wait != null && clock.instant().isBefore(wait.next());
    }

    /** LINE did not count; whether it is time to ask somebody. */
    boolean isEnough(Notice.Id notice) {
        Instant now = clock.instant();
        Wait wait =
                waits.merge(
                        notice,
                        new Wait(now, now.plus(BETWEEN)),
                        (before, fresh) -> new Wait(before.since(), fresh.next()));
        boolean enough = !now.isBefore(wait.since().plus(PATIENCE));
        if (enough) {
            settled(notice);
        }
        return enough;
    }

    /** It needs to wait no more. */
    void settled(Notice.Id notice) {
        waits.remove(notice);
    }
}
