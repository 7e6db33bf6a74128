package org.pueankru.bot.outbox;

import io.github.bucket4j.Bucket;

import org.pueankru.bot.directory.DistrictId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast a channel sends from this instance: bounded, and slower for a while when LINE asks for
 * it. Thread-safe.
 */
@Component
class Pace {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Asked again within this after a pause, the next pause is twice as long. */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final int perSecond;
    private final Clock clock;
    private final Map<DistrictId, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<DistrictId, Pause> pauses = new ConcurrentHashMap<>();

    Pace(OutboxSettings settings, Clock clock) {
        this.perSecond = settings.pushesPerSecond();
        this.clock = clock;
    }

    /** A time without pushes. */
    private record Pause(Instant until, Duration length) {
        /** The pause that follows when LINE asks at this moment. */
        Pause next(Instant now) {
            if (now.isBefore(until)) {
                return this;
            }
            Duration longer = length.multipliedBy(2);
            return now.isBefore(until.plus(MEMORY))
                    ? lasting(longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE, now)
                    : lasting(FIRST_PAUSE, now);
        }

        static Pause lasting(Duration length, Instant now) {
            return new Pause(now.plus(length), length);
        }
    }

    /** How many pushes, at most so many, may begin now; they count as begun. */
    int take(DistrictId district, int most) {
        Pause pause = pauses.get(district);
        if (pause != null && clock.instant().isBefore(pause.until())) {
            return 0;
        }
        return (int) bucketOf(district).tryConsumeAsMuchAsPossible(most);
    }

    /** These did not begin. */
    void giveBack(DistrictId district, int pushes) {
        if (pushes > 0) {
            bucketOf(district).addTokens(pushes);
        }
    }

    /** LINE asked to slow down. */
    void slowDown(DistrictId district) {
        Instant now = clock.instant();
        pauses.merge(district, Pause.lasting(FIRST_PAUSE, now), (known, _) -> known.next(now));
    }

    private Bucket bucketOf(DistrictId district) {
        return buckets.computeIfAbsent(district, _ -> bucket());
    }

    private Bucket bucket() {
        int burst = Math.max(1, perSecond / 4);
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(burst)
                                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
