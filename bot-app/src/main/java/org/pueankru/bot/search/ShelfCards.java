package org.pueankru.bot.search;

import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.Ask.Browse;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.Ask.OnShelf;
import org.pueankru.bot.search.browsing.Step;
import org.pueankru.bot.search.browsing.View.Choice;
import org.pueankru.bot.search.browsing.View.Leads;
import org.pueankru.bot.search.browsing.View.Shelf;
import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The choices of a step as cards with large buttons, and the way back as quick replies. */
final class ShelfCards {
    /** More would not be seen at once on an old phone. */
    private static final int CHOICES_ON_A_CARD = 7;

    /** What one line of a card holds on an old phone, count included. */
    private static final int LABEL = 26;

    private static final int SHOWN = 60;

    private final Wording wording;
    private final FilterWords words;
    private final SearchButtons buttons;

    ShelfCards(Wording wording) {
        this.wording = wording;
        this.words = new FilterWords(wording);
        this.buttons = new SearchButtons(wording);
    }

    List<OutgoingMessage> of(Shelf shelf) {
        String what = wording.say(what(shelf.step()));
        String where = words.all("", shelf.step().filters());
        List<Card> cards = cards(shelf, what, where);
        String summary =
                wording.say(
                        Phrase.FOUND_SUMMARY,
                        wording.say(Phrase.BROWSE_SUMMARY, what, where),
                        shelf.total());
        return List.of(new Cards(summary, cards, replies(shelf)));
    }

    private List<Card> cards(Shelf shelf, String what, String where) {
        List<Choice> choices = shelf.choices();
        int count = Math.ceilDiv(choices.size(), CHOICES_ON_A_CARD);
        int onEach = Math.ceilDiv(choices.size(), count);
        List<Card> cards = new ArrayList<>();
        for (int from = 0; from < choices.size(); from += onEach) {
            int to = Math.min(choices.size(), from + onEach);
            String badge =
                    count == 1
                            ? what
                            : wording.say(Phrase.BROWSE_PART, what, cards.size() + 1, count);
            cards.add(
                    new Card(
                            null,
                            badge,
                            where,
                            List.of(wording.say(Phrase.FOUND_COUNT, shelf.total())),
                            null,
                            choices.subList(from, to).stream().map(this::button).toList()));
        }
        return cards;
    }

    private Button button(Choice choice) {
        String name = TypedText.clean(choice.name());
        return new Button(
                buttons.counted(name, choice.items(), LABEL),
                new Tap.Choose(
                        AskData.ofButton(ask(choice.leads())), MediaCards.shown(name, SHOWN)),
                Weight.CHOICE);
    }

    private static Ask ask(Leads leads) {
        return switch (leads) {
            case Leads.On(Step step) -> new Browse(step);
            case Leads.ToMedia media -> new OnShelf(new ForMedia(media.text(), media.filters(), 0));
        };
    }

    private List<QuickReply> replies(Shelf shelf) {
        List<QuickReply> replies = new ArrayList<>();
        shelf.next().ifPresent(step -> replies.add(turn(Phrase.BUTTON_NEXT, step)));
        shelf.previous().ifPresent(step -> replies.add(turn(Phrase.BUTTON_PREVIOUS, step)));
        replies.addAll(wayBack(shelf.up()));
        return replies;
    }

    private QuickReply turn(Phrase label, Step step) {
        return buttons.choose(
                wording.say(label),
                new Browse(step),
                wording.say(Phrase.SHOWN_TOPICS, new Browse(step).from() + 1));
    }

    /** One step back and, where that is another one, to the beginning. */
    List<QuickReply> wayBack(Optional<Step> up) {
        List<QuickReply> replies = new ArrayList<>();
        up.ifPresent(step -> replies.add(to(Phrase.BUTTON_BACK, step)));
        if (up.isPresent() && !up.get().equals(new Step.Levels())) {
            replies.add(to(Phrase.BUTTON_START, new Step.Levels()));
        }
        return replies;
    }

    private QuickReply to(Phrase label, Step step) {
        String said = wording.say(label);
        return buttons.choose(said, new Browse(step), said);
    }

    private static Phrase what(Step step) {
        return switch (step) {
            case Step.Levels _ -> Phrase.BROWSE_LEVELS;
            case Step.Grades _ -> Phrase.BROWSE_GRADES;
            case Step.Areas _ -> Phrase.BROWSE_AREAS;
            case Step.Topics _ -> Phrase.BROWSE_TOPICS;
        };
    }
}
