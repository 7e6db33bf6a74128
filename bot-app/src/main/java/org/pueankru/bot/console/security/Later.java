package org.pueankru.bot.console.security;

/** There are too many who want the same just now; nothing is broken. */
public final class Later extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Later() {
        super("too many at once", null, false, false);
    }
}
