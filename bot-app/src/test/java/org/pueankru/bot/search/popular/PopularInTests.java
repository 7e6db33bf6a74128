package org.pueankru.bot.search.popular;

/** Makes what was asked popular without waiting for the clock. */
public final class PopularInTests {
    private PopularInTests() {}

    public static void countAndRead(PopularQueries queries) {
        var counted = (CountedQueries) queries;
        counted.keepCounts();
        counted.readMost();
    }
}
