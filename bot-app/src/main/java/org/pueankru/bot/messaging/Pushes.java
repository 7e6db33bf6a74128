package org.pueankru.bot.messaging;

import org.pueankru.bot.messaging.ChatFacts.Fact;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * The way out to people who did not just say something. Each push costs a message for each person
 * it reaches. Thread-safe; no method throws for what LINE or the network does.
 */
public interface Pushes {
    /**
     * The message objects exactly as LINE will get them, to be kept until they are sent: a later
     * version of ours must not send another body under the same key.
     *
     * @param messages one to {@value OutgoingMessage#LIMIT}
     */
    String render(List<OutgoingMessage> messages);

    /** Each message object of what {@link #render} made, for {@link OutgoingMessage.Ready}. */
    List<String> split(String rendered);

    /**
     * Makes one try, in at most 5 s.
     *
     * @param retryKey the same for each try of the same messages to the same chat (LINE: 24 hours)
     * @param rendered as {@link #render} made it
     * @return completes, never exceptionally, on a thread of the client's
     */
    CompletableFuture<PushOutcome> push(
            ChannelId channel, ChatId to, UUID retryKey, String rendered);

    /**
     * Asks LINE whether it would take these messages; free of charge. Waits for LINE, at most 5 s.
     */
    Fact<Verdict> check(ChannelId channel, String rendered);

    /** What the channel may send this month. Waits for LINE, at most 5 s. */
    Fact<Quota> quota(ChannelId channel);

    /** What LINE thinks of message objects. */
    sealed interface Verdict {
        record Good() implements Verdict {}

        /**
         * It would refuse them.
         *
         * @param reason LINE's words
         */
        record Bad(String reason) implements Verdict {}
    }

    /**
     * The month's messages.
     *
     * @param limit messages a month; negative = no limit
     * @param used messages so far, those sent by hand in LINE's manager included; approximate
     */
    record Quota(int limit, int used) {
        public static final int NO_LIMIT = -1;
    }
}
