package org.pueankru.bot.search.arrivals;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.search.ItemCards;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** A page of new media: as many cards as one carousel holds. */
@Component
class NewMediaPage {
    private static final int PAGE = 10;

    /** LINE takes 50 KB; the rest is a margin. */
    private static final int CAROUSEL_BYTES = 45_000;

    private final ItemCards cards;
    private final TeachingWords teachingWords;
    private final ArrivalsWords words;

    NewMediaPage(
            @Qualifier("searchCards") ItemCards cards,
            TeachingWords teachingWords,
            ArrivalsWords words) {
        this.cards = cards;
        this.teachingWords = teachingWords;
        this.words = words;
    }

    /**
     * @param found all that is new between the tap's moments
     */
    Answer of(List<Arrivals.Arrival> found, NewMediaTap tap, Teaching teaching) {
        int from = Math.min(tap.from(), found.size());
        Fitting page = fitting(found.subList(from, found.size()));
        if (page.cards().isEmpty()) {
            return nothing();
        }
        int next = from + page.items();
        String summary =
                words.say(
                        "list",
                        words.of(teaching),
                        Integer.toString(from + 1),
                        Integer.toString(next),
                        Integer.toString(found.size()));
        return Answer.of(new Cards(summary, page.cards(), replies(tap, next, found.size())));
    }

    private List<QuickReply> replies(NewMediaTap tap, int next, int size) {
        List<QuickReply> replies = new ArrayList<>();
        if (next < size) {
            replies.add(words.tap("next", tap.at(next).data()));
        }
        replies.add(teachingWords.button());
        replies.add(words.word(words.say("notices")));
        replies.add(words.word(words.say("menu")));
        return replies;
    }

    /**
     * What goes onto one page.
     *
     * @param items how many items that was; those that the index has not, or no more, have no card
     */
    private record Fitting(List<Card> cards, int items) {}

    private Fitting fitting(List<Arrivals.Arrival> found) {
        List<Card> fitting = new ArrayList<>();
        int bytes = 0;
        int items = 0;
        for (Arrivals.Arrival each : found.subList(0, Math.min(PAGE, found.size()))) {
            Card card = cards.of(each.item().id()).orElse(null);
            bytes += card == null ? 0 : Cards.estimatedBytes(card);
            if (bytes > CAROUSEL_BYTES && !fitting.isEmpty()) {
                break;
            }
            items++;
            if (card != null) {
                fitting.add(card);
            }
        }
        return new Fitting(fitting, items);
    }

    Answer nothing() {
        return words.answer(
                words.say("none"), teachingWords.button(), words.word(words.say("menu")));
    }
}
