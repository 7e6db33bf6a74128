package org.pueankru.simulator.world;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * How a bot and LINE know each other.
 *
 * @param secret signs webhooks
 * @param token the bearer token of the bot's calls
 * @param webhook where events go, or null while nobody has said
 */
public record Channel(String secret, String token, @Nullable URI webhook) {
    @Override
    public String toString() {
        return "Channel[webhook=%s]".formatted(webhook);
    }
}
