package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.Ask.LikeThis;
import org.pueankru.bot.search.Ask.OnShelf;
import org.pueankru.bot.search.browsing.Step;
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

/** Puts items that were found into messages. Pure: reads no index, remembers nothing. */
final class FoundAnswers {
    private static final int SUMMARY_TITLES = 3;
    private static final int SUMMARY_UNITS = 400;
    private static final int HEADING_GRAPHEMES = 150;

    private final Wording wording;
    private final FilterWords words;
    private final ChangedSearch changes;
    private final MediaCards cards;
    private final SearchButtons buttons;
    private final ShelfCards shelves;

    FoundAnswers(Wording wording, MediaCards cards) {
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
     * @param form how much of it is of the form that was asked for; absent = none was
     * @param asides what else there is to say about the message, a line each
     */
    record Found(
            SearchPage page,
            int from,
            List<Refinement> refinements,
            @Nullable FormShare form,
            List<String> asides) {
        private ForMedia media() {
            return new ForMedia(page.applied().text(), page.applied().filters(), from);
        }
    }

    /** How many items of a page fit into one answer. */
    int shown(SearchPage page) {
        return cards.fitting(page.hits()).size();
    }

    List<OutgoingMessage> found(Found found) {
        return found(found, found.media(), List.of());
    }

    /**
     * A page of what was chosen on the way through the catalogue.
     *
     * @param up the step before
     */
    List<OutgoingMessage> onShelf(Found found, Optional<Step> up) {
        return found(found, new OnShelf(found.media()), shelves.wayBack(up));
    }

    private List<OutgoingMessage> found(Found found, Ask turned, List<QuickReply> wayBack) {
        SearchPage page = found.page();
        Understood applied = page.applied();
        List<Card> fitting = cards.fitting(page.hits());
        String heading = words.all(applied.text(), applied.filters());

        List<String> lines = new ArrayList<>();
        boolean topicLost = page.relaxed().contains(Relaxation.TEXT);
        if (topicLost) {
            lines.addAll(changes.in(page));
        }
        lines.add(wording.say(Phrase.FOUND_HEADING, heading));
        lines.addAll(count(found));
        lines.addAll(range(turned, fitting.size(), page.total()));
        lines.addAll(found.asides());
        if (!topicLost) {
            lines.addAll(changes.in(page));
        }
        return withCards(lines, heading, page.total(), fitting, replies(found, turned, wayBack));
    }

    private List<QuickReply> replies(Found found, Ask turned, List<QuickReply> wayBack) {
        SearchPage page = found.page();
        ForMedia shown = found.media();
        List<QuickReply> replies =
                new ArrayList<>(buttons.pages(turned, shown(page), page.total()));
        replies.addAll(wayBack);
        if (page.suggestion() != null) {
            replies.add(buttons.meant(shown, page.suggestion()));
        }
        replies.addAll(buttons.drops(shown));
        int room = QuickReply.MOST - replies.size();
        FormShare form = found.form();
        replies.addAll(
                form != null && form.alone()
                        ? buttons.uncounted(shown, found.refinements(), page.total(), room)
                        : buttons.refinements(shown, found.refinements(), page.total(), room));
        return replies;
    }

    /** Media that are called something else stand behind those of the form; both are told. */
    private List<String> count(Found found) {
        long total = found.page().total();
        String counted = wording.say(Phrase.FOUND_COUNT, total);
        FormShare form = found.form();
        if (form == null || form.named() == total) {
            return List.of(counted);
        }
        if (form.named() == FormShare.UNCOUNTED) {
            return List.of(counted, wording.say(Phrase.FOUND_FORM_FIRST, form.form()));
        }
        return form.named() == 0
                ? List.of(wording.say(Phrase.FOUND_FORM_NONE, form.form(), total))
                : List.of(
                        wording.say(Phrase.FOUND_FORM, form.form(), form.named()),
                        wording.say(Phrase.FOUND_FORM_AND_OTHERS, total));
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
        lines.add(wording.say(Phrase.FOUND_COUNT, page.total()));
        lines.addAll(range(ask, fitting.size(), page.total()));
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

    private List<OutgoingMessage> withCards(
            List<String> lines,
            String heading,
            long total,
            List<Card> fitting,
            List<QuickReply> replies) {
        return List.of(
                Text.of(String.join("\n", lines)),
                new Cards(
                        summary(heading, total, fitting), fitting, SearchButtons.limited(replies)));
    }

    private List<String> range(Ask ask, int shown, long total) {
        return total > shown ? List.of(range(ask.from(), shown, total)) : List.of();
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
}
