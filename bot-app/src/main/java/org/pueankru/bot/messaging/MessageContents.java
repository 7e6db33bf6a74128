package org.pueankru.bot.messaging;

import org.pueankru.bot.messaging.ChatFacts.Fact;

/**
 * What came with messages that are not text. Thread-safe; waits for LINE, at most 5 s, and throws
 * nothing for what LINE does.
 */
public interface MessageContents {
    /** Longest picture that is fetched, in bytes; LINE takes none that is larger. */
    int LARGEST = 10_000_000;

    /** The bytes of a picture as LINE has them; not there when it is longer than that. */
    Fact<byte[]> picture(ChannelId channel, MessageId message);
}
