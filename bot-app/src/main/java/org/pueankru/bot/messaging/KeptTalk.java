package org.pueankru.bot.messaging;

/**
 * What was said in a chat and is still kept, because it could not be answered. Thread-safe; throws
 * Spring's data access exceptions while the store is down.
 */
public interface KeptTalk {
    /**
     * Deletes the texts for good; what is being answered at this moment goes when it is answered.
     */
    void erase(ChannelId channel, ChatId chat);
}
