package org.pueankru.bot.search.catalogue;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;

/**
 * Has the catalogue file looked at and the index brought on, again and again, while nobody waits.
 */
final class CatalogueWatch implements SmartLifecycle {
    /** A change needs two looks and an import, and all that is to happen within a minute. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    /** What one instance imported is searched in all of them within ten seconds. */
    static final Duration BETWEEN_STEPS = Duration.ofMillis(2_500);

    private final IncomingFile file;
    private final CatalogueKeeper keeper;
    private final TaskScheduler scheduler;
    private List<ScheduledFuture<?>> work = List.of();

    CatalogueWatch(IncomingFile file, CatalogueKeeper keeper, TaskScheduler scheduler) {
        this.file = file;
        this.keeper = keeper;
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void start() {
        work =
                List.of(
                        scheduler.scheduleWithFixedDelay(file::check, BETWEEN_LOOKS),
                        scheduler.scheduleWithFixedDelay(keeper::follow, BETWEEN_STEPS));
    }

    @Override
    public synchronized void stop() {
        work.forEach(each -> each.cancel(false));
        work = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !work.isEmpty();
    }
}
