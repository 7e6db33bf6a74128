package org.pueankru.richmenu.line;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;

import org.pueankru.richmenu.LineFailure;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Calls LINE, waits for what it says, and tells in words why it did not do something. A call that
 * came too fast is made again when LINE says that it may be soon.
 */
final class LineCalls {
    private static final int TOO_MANY = 429;
    private static final int MOST_TRIES = 4;
    private static final int LONGEST_WAIT = 60;

    private final Pause pause;

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        /** Unless it is interrupted, which it tells by the thread's flag. */
        void seconds(int seconds);

        /** As on the clock. */
        static void real(int seconds) {
            try {
                TimeUnit.SECONDS.sleep(seconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    LineCalls(Pause pause) {
        this.pause = pause;
    }

    /**
     * What LINE answers.
     *
     * @param what such as "list menus"
     * @throws LineFailure when it does not do it
     */
    <T> Result<T> await(String what, Supplier<CompletableFuture<Result<T>>> call) {
        return unless(Set.of(), what, call)
                .orElseThrow(() -> new IllegalStateException("no refusal is expected"));
    }

    /** Empty when LINE refuses with one of these statuses. */
    <T> Optional<Result<T>> unless(
            Set<Integer> refusals, String what, Supplier<CompletableFuture<Result<T>>> call) {
        for (int tries = 1; ; tries++) {
            try {
                return Optional.of(call.get().join());
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof AbstractLineClientException refusal)) {
                    throw new LineFailure(Words.ofSilence(what, e.getCause()), e);
                }
                if (refusals.contains(refusal.getCode())) {
                    return Optional.empty();
                }
                int wait = secondsUntilItMay(refusal);
                if (tries == MOST_TRIES || wait < 0 || Thread.currentThread().isInterrupted()) {
                    throw new LineFailure(Words.ofRefusal(what, refusal), e);
                }
                pause.seconds(wait);
            }
        }
    }

    /** Negative when LINE does not say that it may be soon. */
    private static int secondsUntilItMay(AbstractLineClientException refusal) {
        String after = refusal.getCode() == TOO_MANY ? refusal.getHeader("Retry-After") : null;
        if (after == null || !after.matches("[0-9]{1,4}")) {
            return -1;
        }
        int seconds = Integer.parseInt(after);
        return seconds <= LONGEST_WAIT ? seconds : -1;
    }
}
