package org.pueankru.bot.search;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.search.popular.PopularQueries;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.SearchPage;

import java.util.ArrayList;
import java.util.List;

/** Remembers what was counted, and offers what it is told to. */
final class FakePopularQueries implements PopularQueries {
    private final List<String> counted = new ArrayList<>();
    private List<String> most = List.of();

    @Override
    public void asked(Turn turn, MediaIndex index, SearchPage page) {
        counted.add(page.applied().text());
    }

    @Override
    public List<String> most() {
        return most;
    }

    List<String> counted() {
        return counted;
    }

    void offer(String... queries) {
        most = List.of(queries);
    }
}
