package org.pueankru.bot.outbox;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.PushOutcome;

import java.time.Duration;
import java.time.Instant;

/** What a delivery does after one try; decided without I/O. */
sealed interface NextTry {
    /** LINE takes the same key for 24 hours; a try that begins later could arrive twice. */
    Duration SAME_KEY = Duration.ofHours(23);

    Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** The channel slows down by itself; this is for the one chat that LINE has enough of. */
    Duration LONGEST_WHILE_BUSY = Duration.ofSeconds(30);

    /** Done. */
    record Close(Delivery.State state, @Nullable String requestId, @Nullable String error)
            implements NextTry {}

    /**
     * The same request again.
     *
     * @param doubt whether this try may have arrived
     */
    record Again(Instant at, boolean doubt, @Nullable String requestId, @Nullable String error)
            implements NextTry {}

    /**
     * Decides.
     *
     * @param tries this one included
     * @param firstTry when the first one began
     */
    static NextTry after(PushOutcome outcome, int tries, Instant firstTry, Instant now) {
        return switch (outcome) {
            case PushOutcome.Accepted accepted ->
                    new Close(Delivery.State.ACCEPTED, accepted.requestId(), null);
            case PushOutcome.ChatLost lost ->
                    new Close(Delivery.State.LOST, lost.requestId(), "LINE does not know the chat");
            case PushOutcome.NotFound missing ->
                    new Close(
                            Delivery.State.LOST,
                            missing.requestId(),
                            "LINE 404: " + missing.reason());
            case PushOutcome.Refused refused ->
                    new Close(
                            Delivery.State.REFUSED,
                            refused.requestId(),
                            "LINE " + refused.status() + ": " + refused.reason());
            case PushOutcome.Unknown unknown ->
                    whileTheKeyLives(
                            new Again(
                                    now.plus(pauseAfter(tries)),
                                    true,
                                    unknown.requestId(),
                                    unknown.reason()),
                            firstTry);
            case PushOutcome.Busy busy ->
                    new Again(
                            now.plus(shorter(pauseAfter(tries), LONGEST_WHILE_BUSY)),
                            false,
                            busy.requestId(),
                            "LINE 429: slow down");
            case PushOutcome.OverTheLimit over ->
                    new Again(now, false, over.requestId(), over.reason());
            case PushOutcome.NotAllowed refusal ->
                    new Again(
                            now,
                            false,
                            refusal.requestId(),
                            "LINE " + refusal.status() + ": " + refusal.reason());
        };
    }

    private static NextTry whileTheKeyLives(Again again, Instant firstTry) {
        return again.at().isBefore(firstTry.plus(SAME_KEY))
                ? again
                : new Close(Delivery.State.UNKNOWN, again.requestId(), again.error());
    }

    /** 1, 2, 4 ... s, at most {@link #LONGEST_PAUSE}. */
    private static Duration pauseAfter(int tries) {
        return shorter(Duration.ofSeconds(1L << Math.clamp(tries - 1, 0, 12)), LONGEST_PAUSE);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
