package org.pueankru.bot.help;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;

/** Has the district's file of answers looked at, now and again and again. */
final class HowToWatch implements SmartLifecycle {
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final HowToKeeper keeper;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> looks;

    HowToWatch(HowToKeeper keeper, TaskScheduler scheduler) {
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
