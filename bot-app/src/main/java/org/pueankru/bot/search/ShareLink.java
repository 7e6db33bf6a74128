package org.pueankru.bot.search;

import java.net.URI;
import java.util.Optional;

/** LINE's link that opens the friend picker with a text ready to send. */
final class ShareLink {
    private static final String PREFIX = "https://line.me/R/share?text=";

    private static final String ELLIPSIS = WebAddress.asValue("…");

    private ShareLink() {}

    /**
     * Shares a title and an address; the title is cut so that the link stays within LINE's {@value
     * WebAddress#LIMIT} characters. Empty when the address alone is too long.
     */
    static Optional<URI> of(String title, URI address) {
        String end = WebAddress.asValue("\n" + address);
        int room = WebAddress.LIMIT - PREFIX.length() - end.length();
        if (room < 0) {
            return Optional.empty();
        }
        return Optional.of(URI.create(PREFIX + fitting(title, room) + end));
    }

    /** The title as a value, or as much of it as fits with an ellipsis. */
    private static String fitting(String title, int room) {
        var whole = new StringBuilder();
        String kept = "";
        for (String grapheme : TypedText.graphemesOf(TypedText.clean(title))) {
            whole.append(WebAddress.asValue(grapheme));
            if (whole.length() > room) {
                return kept.isEmpty() ? "" : kept + ELLIPSIS;
            }
            if (whole.length() + ELLIPSIS.length() <= room) {
                kept = whole.toString();
            }
        }
        return whole.toString();
    }
}
