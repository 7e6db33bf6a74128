package org.pueankru.bot.search;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.search.Ask.Browse;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.Ask.LikeThis;
import org.pueankru.bot.search.Ask.OnShelf;
import org.pueankru.bot.search.Ask.OneItem;
import org.pueankru.bot.search.FoundAnswers.Found;
import org.pueankru.bot.search.browsing.Browsing;
import org.pueankru.bot.search.browsing.Step;
import org.pueankru.bot.search.browsing.View;
import org.pueankru.index.Filters;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchPage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows in one turn what is asked for, and remembers the trail that led there. */
final class Showing {
    private static final int SUGGESTIONS = 3;
    private static final int SHORTEST_PREFIX = 3;
    private static final int LONGEST_SUGGESTION = 80;

    private final Turn turn;
    private final MediaIndex index;
    private final Pages pages;
    private final Browsing browsing;
    private final SearchAnswers answers;
    private final Reader reader;

    Showing(Turn turn, MediaIndex index, Browsing browsing, SearchAnswers answers, Reader reader) {
        this.turn = turn;
        this.index = index;
        this.pages = new Pages(index);
        this.browsing = browsing;
        this.answers = answers;
        this.reader = reader;
    }

    /** Shows what a button or the trail leads to. */
    Answer show(Ask ask, Trail trail) {
        return switch (ask) {
            case ForMedia media -> remembering(trail, found(media, List.of()));
            case LikeThis like -> remembering(trail, similar(like, trail));
            case OnShelf shelf -> remembering(trail, onShelf(shelf));
            case Browse browse -> remembering(trail, browse(browse.step()));
            case OneItem item -> remembering(trail, item(item, trail));
        };
    }

    /** Shows a page that was found. */
    Answer show(ForMedia ask, SearchPage page, List<String> asides, Trail trail) {
        return remembering(trail, found(ask, page, asides));
    }

    private List<OutgoingMessage> found(ForMedia ask, List<String> asides) {
        return found(ask, pages.find(ask, null), asides);
    }

    private List<OutgoingMessage> found(ForMedia ask, SearchPage page, List<String> asides) {
        if (isNothing(page)) {
            return answers.nothing(ask, asides, suggestions(ask.text()), reader);
        }
        return page.hits().isEmpty() && ask.from() > 0
                ? found(ask.startingAt(0), asides)
                : answers.withItems().found(looked(page, ask.from(), asides));
    }

    private Found looked(SearchPage page, int from, List<String> asides) {
        FormShare form = FormShare.of(page, index);
        return new Found(page, from, index.refinements(page.applied()), form, asides);
    }

    private List<OutgoingMessage> browse(Step step) {
        return switch (browsing.at(step)) {
            case View.Shelf shelf -> answers.shelf(shelf);
            case View.Media(Filters filters) when filters.isEmpty() -> answers.prompt(reader);
            case View.Media(Filters filters) -> onShelf(new OnShelf(new ForMedia("", filters, 0)));
        };
    }

    private List<OutgoingMessage> onShelf(OnShelf ask) {
        SearchPage page = pages.find(ask.media(), null);
        if (isNothing(page)) {
            return answers.nothing(ask.media(), List.of(), List.of(), reader);
        }
        if (page.hits().isEmpty() && ask.from() > 0) {
            return onShelf(ask.startingAt(0));
        }
        Optional<Step> up = browsing.before(ask.media().filters());
        return answers.withItems().onShelf(looked(page, ask.from(), List.of()), up);
    }

    private List<OutgoingMessage> item(OneItem ask, Trail trail) {
        boolean offerBack = !turn.inGroup() && trail.hasPrevious();
        return index.find(ask.id())
                .map(item -> answers.withItems().item(item, offerBack))
                .orElseGet(() -> answers.gone(reader));
    }

    private List<OutgoingMessage> similar(LikeThis ask, Trail trail) {
        Optional<MediaItem> item = index.find(ask.id());
        if (item.isEmpty()) {
            return answers.gone(reader);
        }
        SearchPage page = index.moreLikeThis(ask.id(), ask.from(), MediaCards.PAGE);
        boolean offerBack = !turn.inGroup() && trail.hasPrevious();
        return answers.withItems().similar(item.get(), ask, page, offerBack);
    }

    /** Completions of the text or, when there are none, of its first half. */
    private List<String> suggestions(String text) {
        return Stream.of(text, TypedText.cut(text, text.length() / 2))
                .filter(prefix -> prefix.length() >= SHORTEST_PREFIX)
                .map(prefix -> index.suggest(prefix, SUGGESTIONS))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(suggestion -> suggestion.length() <= LONGEST_SUGGESTION)
                .toList();
    }

    private static boolean isNothing(SearchPage page) {
        boolean gaveUpEverything =
                page.applied().isNothing() && page.relaxed().contains(Relaxation.TEXT);
        return page.total() == 0 || gaveUpEverything;
    }

    private Answer remembering(Trail trail, List<OutgoingMessage> messages) {
        Answer answer = Answer.of(messages.toArray(OutgoingMessage[]::new));
        return turn.inGroup() ? answer : answer.remembering(trail.note());
    }
}
