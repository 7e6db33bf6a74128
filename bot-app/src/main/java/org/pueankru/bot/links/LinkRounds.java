package org.pueankru.bot.links;

import org.pueankru.bot.settings.LinkSettings;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;

/** Has links listed, looked at and reloaded again and again, unless the operator wants none. */
final class LinkRounds implements SmartLifecycle {
    /** Also the pace of all looks of this instance: 240,000 in a fortnight. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private static final Duration AFTER_THE_START = Duration.ofMinutes(1);
    private static final Duration BETWEEN_RELOADS = Duration.ofMinutes(1);

    private final LinkSettings settings;
    private final LinkListing listing;
    private final LinkLooks looks;
    private final DoubtfulLinks doubtful;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

    LinkRounds(
            LinkSettings settings,
            LinkListing listing,
            LinkLooks looks,
            DoubtfulLinks doubtful,
            TaskScheduler scheduler,
            Clock clock) {
        this.settings = settings;
        this.listing = listing;
        this.looks = looks;
        this.doubtful = doubtful;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (settings.looksAtLinks()) {
            again(doubtful::reload, BETWEEN_RELOADS);
            again(listing::update, BETWEEN_RELOADS);
            again(looks::lookAtOne, BETWEEN_LOOKS);
        }
    }

    private void again(Runnable task, Duration pause) {
        rounds.add(
                scheduler.scheduleWithFixedDelay(
                        task, clock.instant().plus(AFTER_THE_START), pause));
    }

    @Override
    public synchronized void stop() {
        rounds.forEach(round -> round.cancel(true));
        rounds.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !rounds.isEmpty();
    }
}
