package org.pueankru.bot.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where records and dialogue state live; an absent address means an embedded server.
 *
 * @param databaseUrl {@code jdbc:postgresql://...}
 * @param redisUrl {@code redis://...} or {@code rediss://...}, also {@code redis-sentinel://...}
 */
public record StoreSettings(
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @Nullable String redisUrl) {
    @Override
    public String toString() {
        return "StoreSettings[masked]";
    }
}
