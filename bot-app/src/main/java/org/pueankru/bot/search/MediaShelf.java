package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the library holds, for features around the search. Thread-safe. */
public interface MediaShelf {
    /** The key of the feature that remembers what was shown. */
    String KEY_OF_NOTES = AskData.KEY;

    /** The item with this id; empty also while there is no library to look into. */
    Optional<Medium> find(String id);

    /**
     * The items that a chat was shown last.
     *
     * @param note the search's memory of the chat; null = none
     */
    List<Medium> lastShown(@Nullable String note);

    /** Changes with the library. */
    int generation();

    /**
     * Hands over each item. Items that come or go meanwhile may be left out or come twice.
     *
     * @return false when there is no library to look into, or it was lost on the way
     */
    boolean forEach(Consumer<Medium> each);
}
