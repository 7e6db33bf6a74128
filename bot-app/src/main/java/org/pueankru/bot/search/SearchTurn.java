package org.pueankru.bot.search;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.Ask.OneItem;
import org.pueankru.bot.search.browsing.Browsing;
import org.pueankru.bot.search.popular.PopularQueries;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchPage;
import org.pueankru.index.Understood;

import java.util.List;
import java.util.Optional;

/** One turn with an open index: decides what typed words ask for, and finds it. */
final class SearchTurn {
    private final Turn turn;
    private final MediaIndex index;
    private final SearchAnswers answers;
    private final PopularQueries popular;
    private final Reader reader;
    private final SearchWitness witness;
    private final Pages pages;
    private final Trail trail;
    private final Showing showing;
    private final GoingOn goingOn;

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
        this.reader = reader;
        this.witness = witness;
        this.pages = new Pages(index);
        this.trail = Trail.of(turn.memory());
        var browsing = new Browsing(index, wording, MediaCards.PAGE);
        this.showing = new Showing(turn, index, browsing, answers, reader);
        var onward = new Onward(pages, browsing, answers.withItems()::shown);
        this.goingOn = new GoingOn(trail, onward, showing, answers, reader);
    }

    /** Shows what a button leads to. */
    Answer show(Ask ask) {
        return showing.show(ask, trail.then(ask));
    }

    Answer goBack() {
        return goingOn.back();
    }

    Answer search(Input.Words words) {
        return link(words).or(() -> followUp(words)).orElseGet(() -> searchFor(words));
    }

    /** The item whose address was pasted; another site's address is no search for its letters. */
    private Optional<Answer> link(Input.Words words) {
        List<String> readings = LinkInText.readings(words.text());
        Optional<MediaItem> item =
                readings.stream().flatMap(link -> index.findByAddress(link).stream()).findFirst();
        if (item.isPresent()) {
            return Optional.of(show(new OneItem(item.get().id())));
        }
        boolean ofTheLibrary = readings.stream().anyMatch(index::hasSiteOf);
        if (!ofTheLibrary && !LinkInText.isAlone(words.text())) {
            return Optional.empty();
        }
        return Optional.of(unlessQuiet(words, answers.notInCatalogue(reader)));
    }

    /** Words that say no more than how to go on. */
    private Optional<Answer> followUp(Input.Words words) {
        return FollowUpWords.in(words.text())
                .filter(asked -> !(asked instanceof FollowUp.Widen w) || w.rest().isEmpty())
                .map(asked -> quiet(words) ? Answer.silence() : goingOn.by(asked));
    }

    private Answer searchFor(Input.Words words) {
        Message message = Message.of(words.text(), index);
        NoSuchGrade grade = message.noSuchGrade();
        if (grade != null && message.alone()) {
            return unlessQuiet(words, answers.noSuch(grade, reader));
        }
        Understood understood = message.understood();
        if (understood.filters().isEmpty() && !TypedText.isSearchable(understood.text())) {
            return unlessQuiet(words, answers.notUnderstood(reader));
        }
        Optional<ForMedia> refined = trail.lastSearch().flatMap(message::refining);
        ForMedia ask = refined.orElseGet(message::anew);
        boolean wasCut = refined.isEmpty() && message.isCutBy(ask);
        SearchPage page =
                pages.find(ask, refined.isEmpty() && !wasCut ? understood.corrected() : null);
        if (quiet(words) && isOffTopic(page)) {
            return Answer.silence();
        }
        tell(page);
        return showing.show(ask, page, asides(message, wasCut), trail.then(corrected(ask, page)));
    }

    private void tell(SearchPage page) {
        if (!turn.chat().equals(FirstSearches.NOBODY)) {
            popular.asked(turn, index, page);
        }
        witness.answered(new SearchWitness.Typed(turn.channel(), turn.chat(), turn.at(), page));
    }

    private List<String> asides(Message message, boolean wasCut) {
        if (wasCut) {
            return List.of(answers.onlyTheBeginning());
        }
        NoSuchGrade grade = message.noSuchGrade();
        return grade == null ? List.of() : List.of(answers.without(grade));
    }

    /** The ask with the spelling that found something, so that it can be shown again. */
    private static ForMedia corrected(ForMedia ask, SearchPage page) {
        return page.relaxed().contains(Relaxation.TEXT)
                ? ask
                : new ForMedia(page.applied().text(), ask.filters(), ask.from());
    }

    /** Whether this is talk in a group that the bot only answers when it has something to show. */
    private boolean quiet(Input.Words words) {
        return turn.inGroup() && !words.byMention();
    }

    private Answer unlessQuiet(Input.Words words, List<OutgoingMessage> messages) {
        return quiet(words)
                ? Answer.silence()
                : Answer.of(messages.toArray(OutgoingMessage[]::new));
    }

    private static boolean isOffTopic(SearchPage page) {
        return page.total() == 0 || page.rough() || page.relaxed().contains(Relaxation.TEXT);
    }
}
