package org.pueankru.bot.messaging;

import org.jspecify.annotations.Nullable;

/** What became of one try to reply. {@code requestId} is LINE's {@code x-line-request-id}. */
public sealed interface ReplyOutcome {
    @Nullable String requestId();

    /** LINE took the messages. */
    record Accepted(@Nullable String requestId) implements ReplyOutcome {}

    /** The token was used before or is too old (400 {@code Invalid reply token}). */
    record TokenDead(@Nullable String requestId) implements ReplyOutcome {}

    /**
     * LINE will not take this request, now or later (any other 4xx).
     *
     * @param reason LINE's words; they name properties, never people
     */
    record Refused(int status, @Nullable String requestId, String reason) implements ReplyOutcome {}

    /**
     * No answer, or a 5xx: nobody knows whether the messages arrived; the same token may be tried.
     */
    record Unknown(@Nullable String requestId, String reason) implements ReplyOutcome {}

    /** LINE asks to wait (429); nothing was sent. */
    record Busy(@Nullable String requestId) implements ReplyOutcome {}
}
