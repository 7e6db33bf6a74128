package org.pueankru.bot.messaging;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import java.net.URI;

/** What happens when somebody taps a button. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Tap {
    /** Says a text in the person's name; at most 300 grapheme clusters (LINE). */
    record Say(String text) implements Tap {}

    /**
     * Tells the bot something that comes back as {@link IncomingEvent.Tapped}.
     *
     * @param data at most 300 UTF-16 units (LINE)
     * @param shown what the chat shows as said by the person; at most 300 grapheme clusters
     */
    record Choose(String data, String shown) implements Tap {}

    /** Opens an address; http, https, line or tel, at most 1,000 characters (LINE). */
    record Open(URI address) implements Tap {}
}
