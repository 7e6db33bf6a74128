package org.pueankru.bot.outbox;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import org.pueankru.bot.directory.DistrictId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast a channel sends from this instance: bounded, and slower for a while when LINE asks for
 * it. When LINE refused more than a tenth of what it answered, the channel goes on with a quarter
 * of its pace, and finds its way back to twice as much each minute. Thread-safe.
 */
@Component
class Pace {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Whoever asks for more is asked again after this. */
    private static final Duration LONGEST_WISH = Duration.ofMinutes(15);

    /** So long without much trouble, and it is tried with twice the pace. */
    private static final Duration FASTER_AFTER = Duration.ofMinutes(1);

    private static final int SLOWEST = 20;
    private static final int SLOWER = 4;
    private static final int MUCH = 10;

    private final int perSecond;
    private final Clock clock;
    private final TimeMeter meter;
    private final Map<DistrictId, Channel> channels = new ConcurrentHashMap<>();

    @Autowired
    Pace(OutboxSettings settings, Clock clock) {
        this(settings, clock, TimeMeter.SYSTEM_NANOTIME);
    }

    /**
     * @param meter by which a second passes; not the clock, which may be set back
     */
    Pace(OutboxSettings settings, Clock clock, TimeMeter meter) {
        this.perSecond = settings.pushesPerSecond();
        this.clock = clock;
        this.meter = meter;
    }

    /** How many pushes, at most so many, may begin now; they count as begun. */
    int take(DistrictId district, int most) {
        return of(district).take(most, clock.instant());
    }

    /** These did not begin. */
    void giveBack(DistrictId district, int pushes) {
        if (pushes > 0) {
            of(district).giveBack(pushes);
        }
    }

    /** LINE answered, and did not ask to slow down. */
    void goesWell(DistrictId district) {
        of(district).goesWell();
    }

    /**
     * LINE asked to slow down.
     *
     * @param wish for at least so long; zero when it did not say
     */
    void slowDown(DistrictId district, Duration wish) {
        of(district).slowDown(wish, clock.instant());
    }

    private Channel of(DistrictId district) {
        return channels.computeIfAbsent(district, _ -> new Channel());
    }

    private final class Channel {
        private int rate = perSecond;
        private Bucket bucket = bucket(rate);
        private Duration pause = FIRST_PAUSE;
        private Instant until = Instant.MIN;
        private Instant steadySince = Instant.MIN;
        private int well;
        private int refused;

        synchronized int take(int most, Instant now) {
            if (now.isBefore(until)) {
                return 0;
            }
            if (refused > 0) {
                learn(now);
            } else if (rate < perSecond && !now.isBefore(steadySince.plus(FASTER_AFTER))) {
                goOnWith(Math.min(perSecond, rate * 2), now);
                pause = FIRST_PAUSE;
            }
            return (int) bucket.tryConsumeAsMuchAsPossible(most);
        }

        /** After a pause: what LINE refused all in all tells more than its first refusal. */
        private void learn(Instant now) {
            if (refused * MUCH > refused + well) {
                goOnWith(Math.min(rate, Math.max(SLOWEST, rate / SLOWER)), now);
                pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            } else {
                pause = FIRST_PAUSE;
            }
            well = 0;
            refused = 0;
        }

        private void goOnWith(int pace, Instant now) {
            steadySince = now;
            if (pace != rate) {
                rate = pace;
                bucket = bucket(pace);
            }
        }

        synchronized void giveBack(int pushes) {
            bucket.addTokens(pushes);
        }

        synchronized void goesWell() {
            well++;
        }

        synchronized void slowDown(Duration wish, Instant now) {
            refused++;
            Instant wished = now.plus(shorter(wish, LONGEST_WISH));
            Instant then = now.isBefore(until) ? until : now.plus(pause);
            until = then.isBefore(wished) ? wished : then;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Bucket bucket(int perSecond) {
        int burst = Math.max(1, perSecond / 4);
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(
                        limit ->
                                limit.capacity(burst)
                                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
