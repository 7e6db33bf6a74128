package org.pueankru.simulator.platform;

import java.util.List;

/** What LINE does with a request to send messages unasked. */
public sealed interface SendOutcome {

    /**
     * It is accepted, which does not mean that anybody gets it.
     *
     * @param sentMessages the ids of the messages, in their order
     */
    record Accepted(List<Entry.SentMessage> sentMessages) implements SendOutcome {}

    /**
     * The retry key was accepted before; nothing is sent again.
     *
     * @param requestId of the request that was accepted
     * @param sentMessages as they were answered then
     */
    record AlreadyAccepted(String requestId, List<Entry.SentMessage> sentMessages)
            implements SendOutcome {}

    /** There is no such person or group, or the bot is not in the group. */
    record NobodyThere() implements SendOutcome {}

    /** The month's quota does not allow it. */
    record OverMonthlyLimit() implements SendOutcome {}
}
