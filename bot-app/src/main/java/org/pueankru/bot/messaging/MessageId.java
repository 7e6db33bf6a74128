package org.pueankru.bot.messaging;

/** LINE's id of a message in a chat; an edit keeps it, an unsend names it. */
public record MessageId(String value) {}
