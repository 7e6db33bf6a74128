package org.pueankru.bot.search.popular;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.SearchPage;

import java.util.List;

/** Queries that many people asked lately. Thread-safe; neither method waits for a store. */
public interface PopularQueries {
    /** Counts a query that somebody typed, if it is one that others may see. */
    void asked(Turn turn, MediaIndex index, SearchPage page);

    /** Those asked most, ready to be typed or tapped, at most three. */
    List<String> most();
}
