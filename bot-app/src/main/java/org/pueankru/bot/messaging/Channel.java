package org.pueankru.bot.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A LINE channel with what it takes to use it.
 *
 * @param secret signs LINE's webhooks
 * @param token is shown to LINE with each request
 * @param bot LINE's name of the bot, the {@code destination} of its webhooks; null while it is not
 *     known
 */
public record Channel(ChannelId id, String secret, String token, @Nullable String bot) {
    @Override
    public String toString() {
        return "Channel[" + id.value() + ", masked]";
    }
}
