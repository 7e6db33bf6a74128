package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;

/** The dialogue states of all chats. Thread-safe; no method throws when the store is away. */
interface Dialogues {
    /** What is known of the chat; {@link DialogueState#none()} when nothing is. */
    DialogueState of(ChannelId channel, ChatId chat);

    /**
     * Remembers the state, unless a later claim of the chat has put one.
     *
     * @param fence of the claim under which the state was made
     */
    void put(ChannelId channel, ChatId chat, long fence, DialogueState state);

    void forget(ChannelId channel, ChatId chat);
}
