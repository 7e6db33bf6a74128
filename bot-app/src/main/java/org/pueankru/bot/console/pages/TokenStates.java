package org.pueankru.bot.console.pages;

import org.pueankru.bot.directory.ApiTokens;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** What becomes of tokens with time, for the settings page. */
@Component("tokenStates")
class TokenStates {
    private final Clock clock;

    TokenStates(Clock clock) {
        this.clock = clock;
    }

    /** {@code good}, {@code revoked} or {@code expired}. */
    public String of(ApiTokens.Entry token) {
        if (token.revokedAt() != null) {
            return "revoked";
        }
        return token.expiresAt().isAfter(clock.instant()) ? "good" : "expired";
    }
}
