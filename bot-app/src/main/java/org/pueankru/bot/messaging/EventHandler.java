package org.pueankru.bot.messaging;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Acts on stored events: the inbox hands on, the conversation answers. Called for one event of a
 * chat at a time, in the order of the chat, again after a crash. An exception means "not done, try
 * again".
 */
public interface EventHandler {
    Handled handle(IncomingEvent event, Attempt attempt);

    /**
     * The circumstances of one try.
     *
     * @param number 1 for the first
     * @param fence grows with each claim of the chat; tells a stale worker apart
     * @param late whether a newer event of the chat was closed before this one
     * @param missed an earlier question of this chat that got no answer in its time
     */
    record Attempt(int number, long fence, boolean late, @Nullable MissedQuestion missed) {}

    /**
     * A question that could not be answered while its reply token lived.
     *
     * @param event the event as it was stored
     */
    record MissedQuestion(IncomingEvent event, Instant askedAt) {}

    /** What became of the event. */
    sealed interface Handled {
        /** LINE took the reply. */
        record Answered(@Nullable String requestId, boolean missedOffered) implements Handled {}

        /** There was nothing to say. */
        record Silent() implements Handled {}

        /** The reply token was dead: too old, or used by an earlier try of which nobody knows. */
        record Missed(@Nullable String requestId) implements Handled {}

        /** LINE refused the reply for good. */
        record Refused(int status, @Nullable String requestId, String reason) implements Handled {}

        /** LINE gave no clear answer: the same reply may be tried while its token lives. */
        record ReplyUnknown(@Nullable String requestId, String reason) implements Handled {}

        /** LINE asks to wait; nothing was sent. */
        record ReplyLater(@Nullable String requestId) implements Handled {}
    }
}
