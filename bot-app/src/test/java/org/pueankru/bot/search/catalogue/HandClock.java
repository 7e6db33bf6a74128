package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A scheduler whose time passes only by hand; knows fixed delays only. */
final class HandClock implements TaskScheduler {
    private final List<Repeated> tasks = new ArrayList<>();
    private Duration now = Duration.ZERO;

    /** Lets time pass and runs what is due on the way. */
    void pass(Duration time) {
        Duration end = now.plus(time);
        for (Repeated task : List.copyOf(tasks)) {
            while (!task.isCancelled() && task.due.compareTo(end) <= 0) {
                task.work.run();
                task.due = task.due.plus(task.delay);
            }
        }
        now = end;
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
        var repeated = new Repeated(task, now, delay);
        tasks.add(repeated);
        return repeated;
    }

    @Override
    public @Nullable ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant start, Duration period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant start, Duration delay) {
        throw new UnsupportedOperationException();
    }

    private static final class Repeated implements ScheduledFuture<Object> {
        private final Runnable work;
        private final Duration delay;
        private final CompletableFuture<Object> state = new CompletableFuture<>();
        private Duration due;

        private Repeated(Runnable work, Duration due, Duration delay) {
            this.work = work;
            this.due = due;
            this.delay = delay;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(delay);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(
                    getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return state.cancel(mayInterruptIfRunning);
        }

        @Override
        public boolean isCancelled() {
            return state.isCancelled();
        }

        @Override
        public boolean isDone() {
            return state.isDone();
        }

        @Override
        public Object get() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object get(long timeout, TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Future.State state() {
            return state.state();
        }
    }
}
