package org.pueankru.bot.messaging;

import java.util.List;

/** The way out to people. Thread-safe. No method throws for what LINE or the network does. */
public interface Messenger {
    /**
     * Makes one try to reply, in at most 5 s. Free of charge.
     *
     * @param messages one to {@value OutgoingMessage#LIMIT}
     */
    ReplyOutcome reply(ChannelId channel, ReplyToken token, List<OutgoingMessage> messages);

    /** Shows the dots that mean "wait" in a 1:1 chat; best effort, does not wait for LINE. */
    void showLoading(ChannelId channel, ChatId.Person chat);
}
