package org.pueankru.bot.console.security;

/** The visitor's posts do not give this. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("not given by the visitor's posts", null, false, false);
    }
}
