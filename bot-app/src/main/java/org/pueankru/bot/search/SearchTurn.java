package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.search.Ask.Browse;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.Ask.LikeThis;
import org.pueankru.bot.search.Ask.OnShelf;
import org.pueankru.bot.search.Ask.OneItem;
import org.pueankru.bot.search.browsing.Browsing;
import org.pueankru.bot.search.browsing.Step;
import org.pueankru.bot.search.browsing.View;
import org.pueankru.bot.search.popular.PopularQueries;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Filters;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;
import org.pueankru.index.Refinement;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One turn with an open index: decides what is looked for, finds it, and what is remembered. */
final class SearchTurn {
    /** UTF-16 units of a message in which filters are looked for. */
    private static final int READ_LIMIT = 500;

    private static final int SUGGESTIONS = 3;
    private static final int SHORTEST_PREFIX = 3;
    private static final int LONGEST_SUGGESTION = 80;

    private final Turn turn;
    private final MediaIndex index;
    private final SearchAnswers answers;
    private final PopularQueries popular;
    private final Browsing browsing;
    private final Reader reader;
    private final SearchWitness witness;

    SearchTurn(
            Turn turn,
            MediaIndex index,
            SearchAnswers answers,
            PopularQueries popular,
            Wording wording,
            Reader reader,
            SearchWitness witness) {
        this.turn = turn;
        this.index = index;
        this.answers = answers;
        this.popular = popular;
        this.browsing = new Browsing(index, wording, MediaCards.PAGE);
        this.reader = reader;
        this.witness = witness;
    }

    Answer search(Input.Words words) {
        return link(words).orElseGet(() -> searchFor(words));
    }

    /** The item whose address was pasted; another site's address is no search for its letters. */
    private Optional<Answer> link(Input.Words words) {
        List<String> readings = LinkInText.readings(words.text());
        Optional<MediaItem> item =
                readings.stream().flatMap(link -> index.findByAddress(link).stream()).findFirst();
        if (item.isPresent()) {
            var ask = new OneItem(item.get().id());
            return Optional.of(show(ask, Trail.of(turn.memory()).then(ask)));
        }
        boolean ofTheLibrary = readings.stream().anyMatch(index::hasSiteOf);
        if (!ofTheLibrary && !LinkInText.isAlone(words.text())) {
            return Optional.empty();
        }
        return Optional.of(quiet(words) ? Answer.silence() : said(answers.notInCatalogue(reader)));
    }

    private Answer searchFor(Input.Words words) {
        String clean = TypedText.clean(words.text());
        String read = TypedText.cut(clean, READ_LIMIT);
        Understood understood = index.understand(read);
        if (understood.filters().isEmpty() && !TypedText.isSearchable(understood.text())) {
            return quiet(words) ? Answer.silence() : said(answers.notUnderstood(reader));
        }
        Trail trail = Trail.of(turn.memory());
        Optional<ForMedia> refined = refining(trail, understood);
        ForMedia ask = refined.orElseGet(() -> anew(understood));
        boolean wasCut = refined.isEmpty() && isCut(clean, read, understood, ask);
        SearchPage page = find(ask, refined.isEmpty() && !wasCut ? understood.corrected() : null);
        if (quiet(words) && isOffTopic(page)) {
            return Answer.silence();
        }
        if (!turn.chat().equals(FirstSearches.NOBODY)) {
            popular.asked(turn, index, page);
        }
        witness.answered(new SearchWitness.Typed(turn.channel(), turn.chat(), turn.at(), page));
        return remembering(trail.then(corrected(ask, page)), found(ask, page, wasCut));
    }

    /** Shows what a button or the trail leads to. */
    Answer show(Ask ask, Trail trail) {
        return switch (ask) {
            case ForMedia media -> remembering(trail, found(media, find(media, null), false));
            case LikeThis like -> remembering(trail, similar(like, trail));
            case OnShelf shelf -> remembering(trail, onShelf(shelf));
            case Browse browse -> remembering(trail, browse(browse.step()));
            case OneItem item -> remembering(trail, item(item, trail));
        };
    }

    /** Facets alone refine the last search; words of a topic and indicators start anew. */
    private Optional<ForMedia> refining(Trail trail, Understood understood) {
        return understood.isFacetsOnly() && understood.filters().indicators().isEmpty()
                ? trail.lastSearch()
                        .map(
                                last ->
                                        last.withFilters(
                                                last.filters().refinedBy(understood.filters())))
                : Optional.empty();
    }

    private static ForMedia anew(Understood understood) {
        return new ForMedia(understood.text(), understood.filters(), 0);
    }

    private static boolean isCut(String clean, String read, Understood understood, ForMedia ask) {
        return read.length() < clean.length() || ask.text().length() < understood.text().length();
    }

    /** The ask with the spelling that found something, so that it can be shown again. */
    private static ForMedia corrected(ForMedia ask, SearchPage page) {
        return page.relaxed().contains(Relaxation.TEXT)
                ? ask
                : new ForMedia(page.applied().text(), ask.filters(), ask.from());
    }

    private SearchPage find(ForMedia ask, @Nullable String correction) {
        Understood query = new Understood(ask.text(), ask.filters(), correction);
        return index.search(new SearchRequest(query, ask.from(), MediaCards.PAGE))
                .orNothingFarFetched();
    }

    private List<OutgoingMessage> found(ForMedia ask, SearchPage page, boolean wasCut) {
        if (isNothing(page)) {
            return answers.nothing(ask, wasCut, suggestions(ask.text()), reader);
        }
        if (page.hits().isEmpty() && ask.from() > 0) {
            ForMedia first = ask.startingAt(0);
            return found(first, find(first, null), wasCut);
        }
        List<Refinement> refinements = index.refinements(page.applied());
        return answers.found(page, ask.from(), refinements, wasCut);
    }

    private List<OutgoingMessage> browse(Step step) {
        return switch (browsing.at(step)) {
            case View.Shelf shelf -> answers.shelf(shelf);
            case View.Media(Filters filters) when filters.isEmpty() -> answers.prompt(reader);
            case View.Media(Filters filters) -> onShelf(new OnShelf(new ForMedia("", filters, 0)));
        };
    }

    private List<OutgoingMessage> onShelf(OnShelf ask) {
        SearchPage page = find(ask.media(), null);
        if (isNothing(page)) {
            return answers.nothing(ask.media(), false, List.of(), reader);
        }
        if (page.hits().isEmpty() && ask.from() > 0) {
            return onShelf(ask.startingAt(0));
        }
        List<Refinement> refinements = index.refinements(page.applied());
        Optional<Step> up = browsing.before(ask.media().filters());
        return answers.onShelf(page, ask.from(), refinements, up);
    }

    private List<OutgoingMessage> item(OneItem ask, Trail trail) {
        boolean offerBack = !turn.inGroup() && trail.hasPrevious();
        return index.find(ask.id())
                .map(item -> answers.item(item, offerBack))
                .orElseGet(() -> answers.gone(reader));
    }

    private List<OutgoingMessage> similar(LikeThis ask, Trail trail) {
        Optional<MediaItem> item = index.find(ask.id());
        if (item.isEmpty()) {
            return answers.gone(reader);
        }
        SearchPage page = index.moreLikeThis(ask.id(), ask.from(), MediaCards.PAGE);
        boolean offerBack = !turn.inGroup() && trail.hasPrevious();
        return answers.similar(item.get(), ask, page, offerBack);
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

    /** Whether this is talk in a group that the bot only answers when it has something to show. */
    private boolean quiet(Input.Words words) {
        return turn.inGroup() && !words.byMention();
    }

    private static boolean isOffTopic(SearchPage page) {
        return page.total() == 0 || page.rough() || page.relaxed().contains(Relaxation.TEXT);
    }

    private static boolean isNothing(SearchPage page) {
        boolean gaveUpEverything =
                page.applied().isNothing() && page.relaxed().contains(Relaxation.TEXT);
        return page.total() == 0 || gaveUpEverything;
    }

    private Answer remembering(Trail trail, List<OutgoingMessage> messages) {
        return turn.inGroup() ? said(messages) : said(messages).remembering(trail.note());
    }

    private static Answer said(List<OutgoingMessage> messages) {
        return Answer.of(messages.toArray(OutgoingMessage[]::new));
    }
}
