package org.pueankru.simulator.message;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** What LINE takes for an address. */
final class Uris {
    private static final Set<String> SCHEMES = Set.of("http", "https", "line", "tel");

    private Uris() {}

    /** Whether it is an address in which everything beyond ASCII is percent-encoded. */
    static boolean isEncoded(String text) {
        try {
            URI uri = new URI(text);
            return uri.toASCIIString().equals(text) && uri.getScheme() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether an action may open it. */
    static boolean canBeOpened(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && SCHEMES.contains(text.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
