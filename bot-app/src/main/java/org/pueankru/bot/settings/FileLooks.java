package org.pueankru.bot.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;

/** Has a file that the operator may change looked at, now and again and again. Thread-safe. */
public final class FileLooks implements SmartLifecycle {
    /** Short enough for whoever changed the file to wait for it. */
    public static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final Runnable look;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> looks;

    /**
     * @param look one at a time
     */
    public FileLooks(Runnable look, TaskScheduler scheduler) {
        this.look = look;
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void start() {
        looks = scheduler.scheduleWithFixedDelay(look, BETWEEN_LOOKS);
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
