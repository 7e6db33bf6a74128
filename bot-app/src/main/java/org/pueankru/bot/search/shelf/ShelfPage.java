package org.pueankru.bot.search.shelf;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.ItemCards;
import org.pueankru.bot.search.shelf.Shelves.Kept;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** A page of a shelf: as many cards as one carousel holds. */
@Component
class ShelfPage {
    private static final int PAGE = 10;

    /** LINE takes 50 KB; the rest is a margin. */
    private static final int CAROUSEL_BYTES = 45_000;

    private final ItemCards cards;
    private final ShelfWords words;

    ShelfPage(ItemCards cards, ShelfWords words) {
        this.cards = cards;
        this.words = words;
    }

    /**
     * @param kept all that is on the shelf
     * @param position where the page begins; the last page when there is nothing that far
     */
    Answer from(List<Kept> kept, int position) {
        if (kept.isEmpty()) {
            return words.empty();
        }
        int from = position < kept.size() ? position : (kept.size() - 1) / PAGE * PAGE;
        List<Card> page = fitting(kept.subList(from, Math.min(from + PAGE, kept.size())));
        int next = from + page.size();
        String summary =
                words.say(
                        "list",
                        Integer.toString(from + 1),
                        Integer.toString(next),
                        Integer.toString(kept.size()));
        return Answer.of(new Cards(summary, page, replies(from, next, kept.size())));
    }

    private List<QuickReply> replies(int from, int next, int size) {
        List<QuickReply> replies = new ArrayList<>();
        if (next < size) {
            replies.add(turn("next", next));
        }
        if (from > 0) {
            replies.add(turn("previous", Math.max(0, from - PAGE)));
        }
        replies.add(words.word(words.say("search")));
        return replies;
    }

    private QuickReply turn(String key, int position) {
        return words.choose(words.say(key), ShelfTap.Word.LIST.data(Integer.toString(position)));
    }

    private List<Card> fitting(List<Kept> kept) {
        List<Card> fitting = new ArrayList<>();
        int bytes = 0;
        for (Kept each : kept) {
            Card card = card(each);
            bytes += Cards.estimatedBytes(card);
            if (bytes > CAROUSEL_BYTES && !fitting.isEmpty()) {
                break;
            }
            fitting.add(card);
        }
        return fitting;
    }

    private Card card(Kept kept) {
        Card card = cards.of(kept.item()).orElseGet(() -> gone(kept));
        List<Button> buttons = new ArrayList<>(card.buttons());
        String label = words.say("remove");
        buttons.add(
                new Button(
                        label,
                        new Tap.Choose(ShelfTap.Word.REMOVE.data(kept.item()), label),
                        Weight.FAINT));
        return new Card(
                card.picture(),
                card.badge(),
                card.title(),
                card.facts(),
                card.onPicture(),
                buttons);
    }

    private Card gone(Kept kept) {
        String title = kept.title().isBlank() ? kept.item() : kept.title();
        return new Card(null, null, title, List.of(words.say("gone")), null, List.of());
    }
}
