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
        return await(Rate.A_SECOND, what, call);
    }

    /** The same, for what LINE lets be done so often. */
    <T> Result<T> await(Rate rate, String what, Supplier<CompletableFuture<Result<T>>> call) {
        return unless(Set.of(), rate, what, call)
                .orElseThrow(() -> new IllegalStateException("no refusal is expected"));
    }

    /** Empty when LINE refuses with one of these statuses. */
    <T> Optional<Result<T>> unless(
            Set<Integer> refusals, String what, Supplier<CompletableFuture<Result<T>>> call) {
        return unless(refusals, Rate.A_SECOND, what, call);
    }

    /** The same, for what LINE lets be done so often. */
    <T> Optional<Result<T>> unless(
            Set<Integer> refusals,
            Rate rate,
            String what,
            Supplier<CompletableFuture<Result<T>>> call) {
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
                int wait = secondsUntilItMay(refusal, rate, tries);
                if (tries == MOST_TRIES || wait < 0 || Thread.currentThread().isInterrupted()) {
                    throw new LineFailure(Words.ofRefusal(what, rate, refusal), e);
                }
                pause.seconds(wait);
            }
        }
    }

    /** Negative when it is not soon. */
    private static int secondsUntilItMay(
            AbstractLineClientException refusal, Rate rate, int tries) {
        if (refusal.getCode() != TOO_MANY) {
            return -1;
        }
        return retryAfter(refusal)
                .map(seconds -> seconds <= LONGEST_WAIT ? seconds : -1)
                .orElse(rate == Rate.A_SECOND ? 1 << tries : -1);
    }

    /** Seconds; LINE documents no such header, but who stands between may send one. */
    static Optional<Integer> retryAfter(AbstractLineClientException refusal) {
        return Optional.ofNullable(refusal.getHeader("Retry-After"))
                .filter(after -> after.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }
}
