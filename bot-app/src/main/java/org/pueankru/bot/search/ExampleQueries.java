package org.pueankru.bot.search;

import java.util.List;

/** Queries that show newcomers how to search and that find something in the catalogue. */
@FunctionalInterface
public interface ExampleQueries {
    /** Three different queries, ready to be typed or tapped. */
    List<String> three();
}
