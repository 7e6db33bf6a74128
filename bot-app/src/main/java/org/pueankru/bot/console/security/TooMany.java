package org.pueankru.bot.console.security;

/** The same was asked for too often from one place. */
public final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooMany() {
        super("too often from one place", null, false, false);
    }
}
