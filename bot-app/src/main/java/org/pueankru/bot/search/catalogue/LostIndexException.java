package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The index could not be read in the middle of a turn. It is not open any more: {@link
 * CatalogueKeeper#library} tells what can be said now.
 */
public final class LostIndexException extends RuntimeException {
    public LostIndexException(@Nullable Throwable cause) {
        super("the index is not open", cause);
    }
}
