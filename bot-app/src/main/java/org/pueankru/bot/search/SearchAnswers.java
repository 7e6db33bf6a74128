package org.pueankru.bot.search;

import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.Ask.LikeThis;
import org.pueankru.bot.search.Ask.OnShelf;
import org.pueankru.bot.search.browsing.Step;
import org.pueankru.bot.search.browsing.View.Shelf;
import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.MediaItem;
import org.pueankru.index.Refinement;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchHit;
import org.pueankru.index.SearchPage;
import org.pueankru.index.Understood;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts what was found into messages. Pure: reads no index, remembers nothing. */
final class SearchAnswers {
    private static final int SUMMARY_TITLES = 3;
    private static final int SUMMARY_UNITS = 400;
    private static final int HEADING_GRAPHEMES = 150;

    private final Wording wording;
    private final FilterWords words;
    private final ChangedSearch changes;
    private final MediaCards cards;
    private final SearchButtons buttons;
    private final ShelfCards shelves;

    SearchAnswers(Wording wording, MediaCards cards) {
        this.wording = wording;
        this.words = new FilterWords(wording);
        this.changes = new ChangedSearch(wording, words);
        this.cards = cards;
        this.buttons = new SearchButtons(wording);
        this.shelves = new ShelfCards(wording);
    }

    /**
     * A page of a search that found something.
     *
     * @param from where the page begins
     * @param refinements of what was searched for in the end
     * @param wasCut whether the person typed more than was searched for
     */
    List<OutgoingMessage> found(
            SearchPage page, int from, List<Refinement> refinements, boolean wasCut) {
        return found(page, media(page, from), refinements, wasCut, List.of());
    }

    /**
     * A page of what was chosen on the way through the catalogue.
     *
     * @param up the step before
     */
    List<OutgoingMessage> onShelf(
            SearchPage page, int from, List<Refinement> refinements, Optional<Step> up) {
        OnShelf shown = new OnShelf(media(page, from));
        return found(page, shown, refinements, false, shelves.wayBack(up));
    }

    /** A step of the way through the catalogue. */
    List<OutgoingMessage> shelf(Shelf shelf) {
        return shelves.of(shelf);
    }

    private static ForMedia media(SearchPage page, int from) {
        return new ForMedia(page.applied().text(), page.applied().filters(), from);
    }

    private List<OutgoingMessage> found(
            SearchPage page,
            Ask turned,
            List<Refinement> refinements,
            boolean wasCut,
            List<QuickReply> wayBack) {
        Understood applied = page.applied();
        ForMedia shown = media(page, turned.from());
        List<Card> fitting = cards.fitting(page.hits());
        String heading = words.all(applied.text(), applied.filters());

        List<String> lines = new ArrayList<>();
        boolean topicLost = page.relaxed().contains(Relaxation.TEXT);
        if (topicLost) {
            lines.addAll(changes.in(page));
        }
        lines.add(wording.say(Phrase.FOUND_HEADING, heading));
        lines.addAll(counted(shown, fitting.size(), page.total()));
        if (wasCut) {
            lines.add(wording.say(Phrase.FOUND_CUT));
        }
        if (!topicLost) {
            lines.addAll(changes.in(page));
        }

        List<QuickReply> replies =
                new ArrayList<>(buttons.pages(turned, fitting.size(), page.total()));
        replies.addAll(wayBack);
        if (page.suggestion() != null) {
            replies.add(buttons.meant(shown, page.suggestion()));
        }
        replies.addAll(buttons.drops(shown));
        replies.addAll(
                buttons.refinements(
                        shown, refinements, page.total(), QuickReply.MOST - replies.size()));
        return withCards(lines, heading, page.total(), fitting, replies);
    }

    /** A page of what is like an item. */
    List<OutgoingMessage> similar(
            MediaItem item, LikeThis ask, SearchPage page, boolean offerBack) {
        List<Card> fitting = cards.fitting(page.hits());
        String heading =
                wording.say(
                        Phrase.SIMILAR_HEADING, MediaCards.shown(item.title(), HEADING_GRAPHEMES));
        List<QuickReply> replies =
                new ArrayList<>(buttons.pages(ask, fitting.size(), page.total()));
        if (offerBack) {
            replies.add(buttons.back());
        }
        List<String> lines = new ArrayList<>(List.of(heading));
        if (fitting.isEmpty()) {
            lines.add(wording.say(Phrase.SIMILAR_NONE));
            return List.of(new Text(String.join("\n", lines), replies));
        }
        lines.addAll(counted(ask, fitting.size(), page.total()));
        return withCards(lines, heading, page.total(), fitting, replies);
    }

    /** One item, as the answer to its address. */
    List<OutgoingMessage> item(MediaItem item, boolean offerBack) {
        String heading = wording.say(Phrase.LINK_FOUND);
        List<Card> card = cards.fitting(List.of(new SearchHit(item, 1)));
        List<QuickReply> replies = new ArrayList<>();
        if (offerBack) {
            replies.add(buttons.back());
        }
        replies.add(buttons.browse());
        return withCards(List.of(heading), heading, 1, card, replies);
    }

    /** An address on a site of the catalogue's, but no item's. */
    List<OutgoingMessage> notInCatalogue(Reader reader) {
        return List.of(new Text(wording.say(Phrase.LINK_UNKNOWN), buttons.starters(reader)));
    }

    /** The item of a "more like this" is no longer in the catalogue. */
    List<OutgoingMessage> gone(Reader reader) {
        return List.of(new Text(wording.say(Phrase.SIMILAR_GONE), buttons.starters(reader)));
    }

    /**
     * A search without any result.
     *
     * @param suggestions texts that would find something, likeliest first
     */
    List<OutgoingMessage> nothing(
            ForMedia ask, boolean wasCut, List<String> suggestions, Reader reader) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.say(Phrase.NOTHING_FOUND, words.all(ask.text(), ask.filters())));
        if (wasCut) {
            lines.add(wording.say(Phrase.FOUND_CUT));
        }
        if (!suggestions.isEmpty()) {
            lines.add(
                    wording.say(
                            Phrase.NOTHING_SUGGESTED,
                            suggestions.stream()
                                    .map(text -> wording.say(Phrase.UNDERSTOOD_TEXT, text))
                                    .collect(Collectors.joining(" "))));
        }
        lines.add(wording.say(Phrase.NOTHING_ADVICE));
        List<QuickReply> replies = new ArrayList<>(buttons.drops(ask));
        replies.addAll(buttons.says(suggestions, reader));
        replies.addAll(buttons.starters(reader));
        return List.of(new Text(String.join("\n", lines), limited(replies)));
    }

    /** Nothing in the message can be searched for. */
    List<OutgoingMessage> notUnderstood(Reader reader) {
        return List.of(new Text(wording.say(Phrase.NOTHING_UNDERSTOOD), buttons.starters(reader)));
    }

    /** Asks what to search for. */
    List<OutgoingMessage> prompt(Reader reader) {
        String list =
                reader.examples().stream()
                        .map(example -> "\n" + wording.say(Phrase.PROMPT_EXAMPLE, example))
                        .collect(Collectors.joining());
        return List.of(new Text(wording.say(Phrase.PROMPT_WHAT) + list, buttons.starters(reader)));
    }

    /** There is no page to go back to. */
    List<OutgoingMessage> atTheStart(Reader reader) {
        return List.of(new Text(wording.say(Phrase.BACK_START), buttons.starters(reader)));
    }

    /** The catalogue is on its way; the same question may be asked again by a tap. */
    List<OutgoingMessage> preparing(String text, Reader reader) {
        return preparing(buttons.again(text, reader));
    }

    /** The same, for what a button asked. */
    List<OutgoingMessage> preparing(Ask ask) {
        return preparing(buttons.again(ask));
    }

    private List<OutgoingMessage> preparing(QuickReply again) {
        return List.of(new Text(wording.say(Phrase.LIBRARY_PREPARING), List.of(again)));
    }

    /** The district has set no catalogue. */
    List<OutgoingMessage> missing() {
        return List.of(Text.of(wording.say(Phrase.LIBRARY_MISSING)));
    }

    private List<OutgoingMessage> withCards(
            List<String> lines,
            String heading,
            long total,
            List<Card> fitting,
            List<QuickReply> replies) {
        return List.of(
                Text.of(String.join("\n", lines)),
                new Cards(summary(heading, total, fitting), fitting, limited(replies)));
    }

    private List<String> counted(Ask ask, int shown, long total) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.say(Phrase.FOUND_COUNT, total));
        if (total > shown) {
            lines.add(range(ask.from(), shown, total));
        }
        return lines;
    }

    /** Pages are counted only while they are full ones: long titles make short pages. */
    private String range(int from, int shown, long total) {
        boolean full = shown == MediaCards.PAGE || from + shown == total;
        if (!full || from % MediaCards.PAGE != 0) {
            return wording.say(Phrase.FOUND_RANGE, from + 1, from + shown);
        }
        long pages = Math.ceilDiv(total, MediaCards.PAGE);
        int page = from / MediaCards.PAGE + 1;
        return wording.say(Phrase.FOUND_PAGE, from + 1, from + shown, page, pages);
    }

    private String summary(String heading, long total, List<Card> fitting) {
        String titles =
                fitting.stream()
                        .limit(SUMMARY_TITLES)
                        .map(card -> "\n" + wording.say(Phrase.PROMPT_EXAMPLE, card.title()))
                        .collect(Collectors.joining());
        return TypedText.cut(wording.say(Phrase.FOUND_SUMMARY, heading, total), SUMMARY_UNITS)
                + titles;
    }

    private static List<QuickReply> limited(List<QuickReply> replies) {
        return replies.subList(0, Math.min(QuickReply.MOST, replies.size()));
    }
}
