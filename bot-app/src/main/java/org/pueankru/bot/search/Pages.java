package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.Ask.LikeThis;
import org.pueankru.bot.search.Ask.OnShelf;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;

import java.util.Optional;

/** Looks things up in an open index. Thread-safe. */
final class Pages {
    private final MediaIndex index;

    Pages(MediaIndex index) {
        this.index = index;
    }

    /** The items of an ask; empty for what shows none or one. */
    Optional<SearchPage> of(Ask ask) {
        return switch (ask) {
            case ForMedia media -> Optional.of(find(media, null));
            case OnShelf(ForMedia media) -> Optional.of(find(media, null));
            case LikeThis like ->
                    Optional.of(index.moreLikeThis(like.id(), like.from(), MediaCards.PAGE));
            case Ask.Browse _, Ask.OneItem _ -> Optional.empty();
        };
    }

    SearchPage find(ForMedia ask, @Nullable String correction) {
        Understood query = new Understood(ask.text(), ask.filters(), correction);
        return index.search(new SearchRequest(query, ask.from(), MediaCards.PAGE))
                .orNothingFarFetched();
    }
}
