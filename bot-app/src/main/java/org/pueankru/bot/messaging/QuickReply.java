package org.pueankru.bot.messaging;

/**
 * A button above the keyboard. LINE shows at most {@link #MOST} under a message.
 *
 * @param label at most 20 grapheme clusters (LINE); longer ones are cut with an ellipsis on the way
 *     out
 */
public record QuickReply(String label, Tap tap) {
    public static final int MOST = 13;
}
