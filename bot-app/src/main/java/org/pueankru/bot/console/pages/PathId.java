package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.NotFound;

import java.util.UUID;

/** Ids out of addresses and forms. */
public final class PathId {
    private PathId() {}

    /**
     * @throws NotFound when it is no id
     */
    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
