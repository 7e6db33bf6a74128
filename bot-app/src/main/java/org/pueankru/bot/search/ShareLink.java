package org.pueankru.bot.search;

import java.net.URI;
import java.util.Optional;

/** LINE's link that opens the friend picker with a text ready to send. */
final class ShareLink {
    private static final String PREFIX = "https://line.me/R/share?text=";

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

    private static String fitting(String title, int room) {
        String clean = TypedText.clean(title);
        for (int graphemes = TypedText.graphemes(clean); graphemes > 0; graphemes--) {
            String value = WebAddress.asValue(TypedText.ellipsed(clean, graphemes));
            if (value.length() <= room) {
                return value;
            }
        }
        return "";
    }
}
