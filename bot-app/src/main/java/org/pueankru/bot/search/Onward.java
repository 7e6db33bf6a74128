package org.pueankru.bot.search;

import org.pueankru.bot.search.Ask.Browse;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.browsing.Browsing;
import org.pueankru.bot.search.browsing.Step;
import org.pueankru.bot.search.browsing.View;
import org.pueankru.index.SearchPage;

import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds where a follow-up leads to from what was shown. */
final class Onward {
    private final Pages pages;
    private final Browsing browsing;
    private final ToIntFunction<SearchPage> shown;

    /**
     * @param shown how many items of a page fit into one answer
     */
    Onward(Pages pages, Browsing browsing, ToIntFunction<SearchPage> shown) {
        this.pages = pages;
        this.browsing = browsing;
        this.shown = shown;
    }

    /** The page after the newest; empty when there is none. */
    Optional<Ask> next(Trail trail) {
        Ask newest = trail.asks().getLast();
        if (newest instanceof Browse(Step step)) {
            return browsing.at(step) instanceof View.Shelf shelf
                    ? shelf.next().map(Browse::new)
                    : Optional.empty();
        }
        return pages.of(newest)
                .filter(page -> newest.from() + shown.applyAsInt(page) < page.total())
                .map(page -> newest.startingAt(newest.from() + shown.applyAsInt(page)));
    }

    /** The page before the newest; empty when that is the first. */
    Optional<Ask> previous(Trail trail) {
        Ask newest = trail.asks().getLast();
        if (newest instanceof Browse(Step step)) {
            return browsing.at(step) instanceof View.Shelf shelf
                    ? shelf.previous().map(Browse::new)
                    : Optional.empty();
        }
        return newest.from() == 0
                ? Optional.empty()
                : Optional.of(newest.startingAt(Math.max(0, newest.from() - MediaCards.PAGE)));
    }

    /** The item at this place of the newest page; empty when there is none. */
    Optional<Ask> item(Trail trail, int number) {
        return pages.of(trail.asks().getLast())
                .filter(page -> number <= shown.applyAsInt(page))
                .map(page -> new Ask.OneItem(page.hits().get(number - 1).item().id()));
    }

    /** The page with this number, or the last one. */
    Ask page(Trail trail, int number) {
        Ask newest = trail.asks().getLast();
        long total = pages.of(newest.startingAt(0)).map(SearchPage::total).orElse(0L);
        long last = Math.max(0, total - 1) / MediaCards.PAGE;
        return newest.startingAt((int) Math.min(number - 1, last) * MediaCards.PAGE);
    }

    /** The last search with less that narrows it; the beginning when nothing is left of it. */
    static Ask wider(ForMedia last, FollowUp.Widen asked) {
        ForMedia wider = asked.of(last);
        return wider.isForEverything() ? new Browse(new Step.Levels()) : wider;
    }
}
