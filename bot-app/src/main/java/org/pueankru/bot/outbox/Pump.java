package org.pueankru.bot.outbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.messaging.Pushes;
import org.pueankru.bot.outbox.Claims.Claimed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sends what is due: takes a few hundred, pushes them at the same time, and takes more as places
 * become free, at the channel's pace. One virtual thread an instance; it looks into the store every
 * half second when there was nothing.
 */
@Component
class Pump implements SmartLifecycle {
    /** Pushes under way in this instance. */
    static final int AT_ONCE = 400;

    /** Few enough for a quick transaction, many enough to pay for it. */
    private static final int AT_A_TIME = 200;

    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);
    private static final Logger log = LoggerFactory.getLogger(Pump.class);

    private final Claims claims;
    private final Bodies bodies;
    private final Districts districts;
    private final Pushes pushes;
    private final BudgetReadings budgets;
    private final Pace pace;
    private final ResultWriter results;
    private final StopReports stops;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile boolean running;
    private @Nullable Thread thread;

    Pump(
            Claims claims,
            Bodies bodies,
            Districts districts,
            Pushes pushes,
            BudgetReadings budgets,
            Pace pace,
            ResultWriter results,
            StopReports stops,
            Clock clock,
            MeterRegistry meters) {
        this.claims = claims;
        this.bodies = bodies;
        this.districts = districts;
        this.pushes = pushes;
        this.budgets = budgets;
        this.pace = pace;
        this.results = results;
        this.stops = stops;
        this.clock = clock;
        meters.gauge("outbox.pushes.active", places, free -> AT_ONCE - free.availablePermits());
    }

    private void run() {
        while (running) {
            try {
                if (sendDue() == 0) {
                    TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException e) {
                log.warn("The outbox store is not answering ({})", e.getClass().getSimpleName());
                pause();
            } catch (RuntimeException e) {
                log.error("A look into the outbox failed; the next one comes", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look: a few hundred of each district that has something due. */
    int sendDue() throws InterruptedException {
        int sent = 0;
        for (DistrictId district : claims.dueDistricts()) {
            Optional<District> known = districts.byId(district);
            if (known.isPresent()) {
                sent += sendDue(known.get());
            }
        }
        return sent;
    }

    private int sendDue(District district) throws InterruptedException {
        if (!budgets.isKnown(district)) {
            return 0;
        }
        int most = Math.min(AT_A_TIME, pace.take(district.id(), AT_A_TIME));
        if (most == 0) {
            return 0;
        }
        places.acquire();
        int places = 1 + drain(most - 1);
        Claims.Taken taken = takeOrGiveBack(district, places);
        this.places.release(places - taken.claimed().size());
        pace.giveBack(district.id(), most - taken.claimed().size());
        taken.stopped().forEach(sending -> stops.outOfMessages(district.id(), sending));
        taken.claimed().forEach(delivery -> push(district, delivery));
        return taken.claimed().size();
    }

    /** As many of the free places as there are, at most so many. */
    private int drain(int most) {
        int taken = 0;
        while (taken < most && places.tryAcquire()) {
            taken++;
        }
        return taken;
    }

    private Claims.Taken takeOrGiveBack(District district, int most) {
        try {
            return claims.take(district.id(), most);
        } catch (RuntimeException e) {
            places.release(most);
            throw e;
        }
    }

    private void push(District district, Claimed delivery) {
        String body;
        try {
            body = bodies.of(delivery.district(), delivery.body());
        } catch (DataAccessException | TransactionException e) {
            ended(delivery, new PushOutcome.Unknown(null, "the store did not answer"));
            return;
        }
        var _ =
                pushes.push(district.channel(), delivery.chat(), delivery.retryKey(), body)
                        .thenAccept(outcome -> ended(delivery, outcome));
    }

    private void ended(Claimed delivery, PushOutcome outcome) {
        places.release();
        if (outcome instanceof PushOutcome.Busy busy) {
            pace.slowDown(delivery.district(), busy.pause());
        } else {
            pace.goesWell(delivery.district());
        }
        results.put(new Results.Ended(delivery, outcome, clock.instant()));
    }

    @Override
    public void start() {
        int own = claims.releaseOwn();
        if (own > 0) {
            log.info("Took back {} deliveries that were under way when this instance ended", own);
        }
        results.start();
        running = true;
        thread = Thread.ofVirtual().name("outbox-pump").start(this::run);
    }

    /** Lets pushes that are under way end and writes what became of them. */
    @Override
    public void stop() {
        running = false;
        try {
            if (thread != null) {
                thread.join(STOP_WITHIN);
            }
            if (!places.tryAcquire(AT_ONCE, STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Some pushes were still under way at the end; they are asked again");
            } else {
                places.release(AT_ONCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        results.stop();
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
