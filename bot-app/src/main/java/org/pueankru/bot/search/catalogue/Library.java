package org.pueankru.bot.search.catalogue;

import org.pueankru.index.MediaIndex;

/** Whether there is something to search in. */
public sealed interface Library {
    /** The catalogue can be searched. The index stays open; whoever gets it does not close it. */
    record Open(MediaIndex index) implements Library {}

    /** A catalogue is set but not imported yet. */
    record Preparing() implements Library {}

    /** No catalogue is set. */
    record Missing() implements Library {}
}
