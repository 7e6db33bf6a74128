package org.pueankru.bot.links;

import org.springframework.stereotype.Component;

import java.net.URI;

/** What other features may ask of the looks at links. Thread-safe. */
@Component
public class LinkCare {
    private final Links links;

    LinkCare(Links links) {
        this.links = links;
    }

    /** Has a link looked at soon, if it is known and links are looked at here. */
    public void lookSoonAt(URI address) {
        links.hasten(address);
    }
}
