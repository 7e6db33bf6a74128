package org.pueankru.bot.webhook;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.EventHandler.Handled;

import java.time.Duration;
import java.time.Instant;

/** What to do with an event after one try; decided without I/O. */
sealed interface NextStep {
    /** Done. */
    record Close(EventState state, @Nullable String requestId, @Nullable String error)
            implements NextStep {}

    /**
     * Not done: try again.
     *
     * @param replyUnknown whether the reply may have arrived
     * @param ourFault whether it counts among the five failures of our own
     */
    record TryAgain(
            Instant at,
            boolean replyUnknown,
            @Nullable String requestId,
            String error,
            boolean ourFault)
            implements NextStep {}

    /** Tries of our own processing before an event is parked. */
    int TRIES = 5;

    /** A reply token lives a minute from its webhook (LINE); the last try needs some of it. */
    Duration TOKEN_LIFE = Duration.ofSeconds(55);

    static NextStep after(
            Handled handled, int tries, boolean replyUnknown, Instant receivedAt, Instant now) {
        return switch (handled) {
            case Handled.Answered answered ->
                    new Close(EventState.ANSWERED, answered.requestId(), null);
            case Handled.Silent _ -> new Close(EventState.SILENT, null, null);
            case Handled.Missed missed
                    when replyUnknown && now.isBefore(receivedAt.plus(TOKEN_LIFE)) ->
                    new Close(
                            EventState.ANSWERED,
                            missed.requestId(),
                            "an earlier try had used the reply token");
            case Handled.Missed missed ->
                    new Close(EventState.MISSED, missed.requestId(), "the reply token was dead");
            case Handled.Refused refused ->
                    new Close(
                            EventState.REFUSED,
                            refused.requestId(),
                            "LINE " + refused.status() + ": " + refused.reason());
            case Handled.ReplyUnknown unknown ->
                    whileTheTokenLives(
                            new TryAgain(
                                    now.plus(pauseAfter(tries)),
                                    true,
                                    unknown.requestId(),
                                    unknown.reason(),
                                    false),
                            receivedAt);
            case Handled.ReplyLater later ->
                    whileTheTokenLives(
                            new TryAgain(
                                    now.plus(pauseAfter(tries)),
                                    replyUnknown,
                                    later.requestId(),
                                    "LINE 429: asked to wait",
                                    false),
                            receivedAt);
        };
    }

    /** After a failure of our own, the one of this number. */
    static NextStep afterFailure(String error, int failures, boolean replyUnknown, Instant now) {
        if (failures >= TRIES) {
            return new Close(EventState.PARKED, null, error);
        }
        return new TryAgain(now.plus(pauseAfter(failures)), replyUnknown, null, error, true);
    }

    private static NextStep whileTheTokenLives(TryAgain again, Instant receivedAt) {
        if (again.at().isBefore(receivedAt.plus(TOKEN_LIFE))) {
            return again;
        }
        return new Close(EventState.MISSED, again.requestId(), again.error());
    }

    /** 1, 2, 4, 8 s: five tries fit into 20 s. */
    private static Duration pauseAfter(int tries) {
        return Duration.ofSeconds(1L << Math.clamp(tries - 1, 0, 3));
    }
}
