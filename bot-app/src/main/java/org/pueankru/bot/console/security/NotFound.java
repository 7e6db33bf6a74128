package org.pueankru.bot.console.security;

/** There is no such thing for this visitor, whether or not another district has it. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("nothing of this id in the district", null, false, false);
    }
}
