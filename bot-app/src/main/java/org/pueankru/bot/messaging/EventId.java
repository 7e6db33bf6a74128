package org.pueankru.bot.messaging;

/** LINE's {@code webhookEventId}: the same for each delivery of one event. */
public record EventId(String value) {}
