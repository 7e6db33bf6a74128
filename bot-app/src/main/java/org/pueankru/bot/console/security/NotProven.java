package org.pueankru.bot.console.security;

/** The visitor has a passkey and has not used it just now: a page asks for it. */
public final class NotProven extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotProven() {
        super("no passkey was used just now", null, false, false);
    }
}
