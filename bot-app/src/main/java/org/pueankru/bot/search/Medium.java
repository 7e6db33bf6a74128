package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.MediaItem;

import java.net.URI;

/**
 * An item of the library, as far as features around the search need it.
 *
 * @param title one line, at most 60 grapheme clusters, never empty
 * @param address percent-encoded, at most 1,000 characters; absent when LINE could not open it
 */
public record Medium(String id, String title, @Nullable URI address) {
    private static final int TITLE_GRAPHEMES = 60;

    static Medium of(MediaItem item) {
        String title = MediaCards.shown(item.title(), TITLE_GRAPHEMES);
        return new Medium(
                item.id(),
                title.isEmpty() ? item.id() : title,
                WebAddress.of(item.url()).orElse(null));
    }
}
