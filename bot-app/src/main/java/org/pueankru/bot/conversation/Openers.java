package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.QuickReply;

import java.util.List;

/**
 * Taps for those who do not know how to begin. A feature offers them by a bean of this kind,
 * whoever greets or explains shows them. Thread-safe.
 */
@FunctionalInterface
public interface Openers {
    /**
     * The likeliest first.
     *
     * @param inGroup whether they are shown in a group, which hears typed words with a prefix only
     */
    List<QuickReply> openers(boolean inGroup);

    /** The same for whoever asks for the menu. */
    default List<QuickReply> openers(Turn turn) {
        return openers(turn.inGroup());
    }
}
