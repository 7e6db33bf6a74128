package org.pueankru.bot.search;

import java.util.Optional;
import java.util.function.Consumer;

/** What the library holds, for features around the search. Thread-safe. */
public interface MediaShelf {
    /** The item with this id; empty also while there is no library to look into. */
    Optional<Medium> find(String id);

    /** Changes with the library. */
    int generation();

    /**
     * Hands over each item. Items that come or go meanwhile may be left out or come twice.
     *
     * @return false when there is no library to look into, or it was lost on the way
     */
    boolean forEach(Consumer<Medium> each);
}
