package org.pueankru.bot.settings;

/** Names this instance of the service for as long as its data directory lives. */
public record InstanceId(String value) {}
