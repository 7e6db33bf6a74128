package org.pueankru.bot.messaging;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What became of one try to push. {@code requestId} is LINE's {@code x-line-request-id}. Rules of
 * LINE's "Retry failed API requests" and of the push endpoint's reference.
 */
public sealed interface PushOutcome {
    @Nullable String requestId();

    /**
     * LINE took the messages, now (200) or at an earlier try with the same key (409). It does not
     * say that anybody got them: a person who blocked the bot also gives 200.
     *
     * @param before whether it was an earlier try
     */
    record Accepted(@Nullable String requestId, boolean before) implements PushOutcome {}

    /**
     * No answer, or a 5xx: nobody knows whether LINE took them; the same request may be tried again
     * with the same key for 24 hours.
     */
    record Unknown(@Nullable String requestId, String reason) implements PushOutcome {}

    /**
     * LINE asks to slow down (429); nothing was sent.
     *
     * @param pause how long it asks us to wait; zero when it does not say, as LINE's own servers do
     *     by their documentation
     */
    record Busy(@Nullable String requestId, Duration pause) implements PushOutcome {
        public Busy(@Nullable String requestId) {
            this(requestId, Duration.ZERO);
        }
    }

    /** The month's messages are used up (429); useless to try before the next month or plan. */
    record OverTheLimit(@Nullable String requestId, String reason) implements PushOutcome {}

    /** LINE does not know the chat, or not with this bot (400 {@code Failed to send messages}). */
    record ChatLost(@Nullable String requestId) implements PushOutcome {}

    /**
     * LINE answers 404, of which it says nothing for pushes. Where others are taken it can only
     * mean this chat; where none was, the address is as likely not LINE's. Unlike {@link ChatLost}
     * it is no proof that the chat is gone.
     */
    record NotFound(@Nullable String requestId, String reason) implements PushOutcome {}

    /**
     * LINE does not take these messages, from anybody (any other 4xx but 404).
     *
     * @param reason LINE's words; they name properties, never people
     */
    record Refused(int status, @Nullable String requestId, String reason) implements PushOutcome {}

    /** LINE does not accept the channel's token (401, 403), or the channel is not ours any more. */
    record NotAllowed(int status, @Nullable String requestId, String reason)
            implements PushOutcome {}
}
