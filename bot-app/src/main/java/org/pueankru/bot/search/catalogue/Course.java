package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.IndexState;

/** What is to be done about the index. */
sealed interface Course {
    /** Search in it: it is as wanted, or nobody knows better. */
    record Serve() implements Course {}

    /** Take over what has changed since this generation. */
    record Follow(Generation from) implements Course {}

    /**
     * Make it anew.
     *
     * @param why completes the sentence "The index ..."
     * @param mayBeSearched whether what is open is still good to search meanwhile
     */
    record Rebuild(String why, boolean mayBeSearched) implements Course {}

    /** Nothing can be done yet. */
    record Wait() implements Course {}

    /**
     * Decides.
     *
     * @param index what lies on the disk
     * @param wanted the newest generation; null when there is none or PostgreSQL does not tell
     * @param have the generation that the index shows, if PostgreSQL still knows it
     * @param distrusted whether it cannot be searched though its files look whole
     */
    static Course of(
            IndexState index,
            @Nullable Generation wanted,
            @Nullable Generation have,
            boolean distrusted) {
        return switch (index) {
            case IndexState.Absent _ ->
                    wanted == null ? new Wait() : new Rebuild("is not there", true);
            case IndexState.Unusable(String why) ->
                    wanted == null ? new Wait() : new Rebuild(why, false);
            case IndexState.Usable(String mark) -> {
                if (wanted == null || (!distrusted && wanted.mark().equals(mark))) {
                    yield new Serve();
                }
                if (distrusted) {
                    yield new Rebuild("cannot be searched though its files are whole", false);
                }
                yield have == null
                        ? new Rebuild("does not come from the newest generations", true)
                        : new Follow(have);
            }
        };
    }
}
