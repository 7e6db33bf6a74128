package org.pueankru.bot.messaging;

/**
 * A button above the keyboard. LINE shows at most 13.
 *
 * @param label at most 20 grapheme clusters (LINE); longer ones are cut with an ellipsis on the way
 *     out
 */
public record QuickReply(String label, Tap tap) {}
