package org.pueankru.bot.links;

import java.io.IOException;

/** A link leads to where the service does not go. */
final class RefusedAddress extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedAddress() {
        super("not on the public internet");
    }
}
