package org.pueankru.bot.search.thesaurus;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;

/** Has the file looked at before the first search and then again and again. */
final class ThesaurusWatch implements SmartLifecycle {
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final DistrictThesaurus thesaurus;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> looks;

    ThesaurusWatch(DistrictThesaurus thesaurus, TaskScheduler scheduler) {
        this.thesaurus = thesaurus;
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void start() {
        looks = scheduler.scheduleWithFixedDelay(thesaurus::check, BETWEEN_LOOKS);
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
