package org.pueankru.bot.console.passkeys;

import org.pueankru.bot.console.security.NotFound;

import java.util.UUID;

/** Ids out of addresses. */
final class NamedId {
    private NamedId() {}

    /**
     * @throws NotFound when it is no id
     */
    static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
