package org.pueankru.bot.messaging;

/** Names one LINE channel of ours; a district office has exactly one. */
public record ChannelId(String value) {
    /** The channel that the environment sets. */
    public static final ChannelId FIRST = new ChannelId("first");
}
