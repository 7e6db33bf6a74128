package org.pueankru.bot.search;

import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.index.MediaIndex;

/** The shelf of the service over an index, for the tests of features around the search. */
public final class LibraryShelves {
    private LibraryShelves() {}

    public static MediaShelf of(MediaIndex index) {
        return new LibraryShelf(() -> new Library.Open(index), () -> 1);
    }
}
