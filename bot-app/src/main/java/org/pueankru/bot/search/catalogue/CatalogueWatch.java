package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;

/** Has the catalogue file looked at, now and again and again, without anybody waiting for it. */
final class CatalogueWatch implements SmartLifecycle {
    /** A change needs two looks and an import, and all that is to happen within a minute. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final CatalogueKeeper keeper;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> looks;

    CatalogueWatch(CatalogueKeeper keeper, TaskScheduler scheduler) {
        this.keeper = keeper;
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void start() {
        looks = scheduler.scheduleWithFixedDelay(keeper::check, BETWEEN_LOOKS);
    }

    @Override
    public synchronized void stop() {
        if (looks != null) {
            looks.cancel(false);
            looks = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looks != null;
    }
}
