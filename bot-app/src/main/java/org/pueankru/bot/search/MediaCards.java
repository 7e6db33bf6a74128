package org.pueankru.bot.search;

import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.covers.Covers;
import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.MediaItem;
import org.pueankru.index.SearchHit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Items of the catalogue as cards. */
final class MediaCards {
    /** Cards on one page. */
    static final int PAGE = 10;

    /** LINE takes 50 KB; the rest is a margin, since it does not say how it counts. */
    static final int CAROUSEL_BYTES = 45_000;

    private static final int TITLE_GRAPHEMES = 120;
    private static final int SHOWN_GRAPHEMES = 60;
    private static final int FACT_GRAPHEMES = 60;

    private final Wording wording;
    private final Covers covers;
    private final List<CardAddition> additions;

    MediaCards(Wording wording, Covers covers, List<CardAddition> additions) {
        this.wording = wording;
        this.covers = covers;
        this.additions = List.copyOf(additions);
    }

    /** The first cards, as many as one carousel holds; at least one when there is a hit. */
    List<Card> fitting(List<SearchHit> hits) {
        List<Card> cards = new ArrayList<>();
        int bytes = 0;
        for (SearchHit hit : hits.subList(0, Math.min(PAGE, hits.size()))) {
            Card card = of(hit.item());
            bytes += Cards.estimatedBytes(card);
            if (bytes > CAROUSEL_BYTES && !cards.isEmpty()) {
                break;
            }
            cards.add(card);
        }
        return cards;
    }

    Card of(MediaItem item) {
        Optional<URI> address = WebAddress.of(item.url());
        return new Card(
                WebAddress.ofPicture(item.thumbnail())
                        .or(() -> covers.address(item.learningArea(), item.mediaType()))
                        .orElse(null),
                item.mediaType() == null ? null : wording.mediaType(item.mediaType()),
                shown(item.title(), TITLE_GRAPHEMES),
                facts(item),
                address.<Tap>map(Tap.Open::new).orElse(null),
                buttons(item, address));
    }

    private List<String> facts(MediaItem item) {
        List<String> facts = new ArrayList<>();
        if (!item.grades().isEmpty()) {
            facts.add(wording.grades(item.grades()));
        }
        if (item.learningArea() != null) {
            facts.add(wording.learningArea(item.learningArea()));
        }
        String creator = item.creator() == null ? "" : shown(item.creator(), FACT_GRAPHEMES);
        if (!creator.isEmpty()) {
            facts.add(creator);
        }
        Medium medium = Medium.of(item);
        additions.forEach(addition -> addition.fact(medium).ifPresent(facts::add));
        return facts;
    }

    private List<Button> buttons(MediaItem item, Optional<URI> address) {
        List<Button> buttons = new ArrayList<>();
        address.ifPresent(
                open ->
                        buttons.add(
                                button(Phrase.BUTTON_OPEN, new Tap.Open(open), Weight.PRIMARY)));
        address.flatMap(open -> ShareLink.of(item.title(), open))
                .ifPresent(
                        share ->
                                buttons.add(
                                        button(
                                                Phrase.BUTTON_SHARE,
                                                new Tap.Open(share),
                                                Weight.QUIET)));
        buttons.add(button(Phrase.BUTTON_SIMILAR, similar(item), Weight.QUIET));
        Medium medium = Medium.of(item);
        additions.forEach(addition -> addition.button(medium).ifPresent(buttons::add));
        return buttons;
    }

    private Tap similar(MediaItem item) {
        return new Tap.Choose(
                AskData.ofButton(new Ask.LikeThis(item.id(), 0)),
                wording.say(Phrase.SHOWN_SIMILAR, shown(item.title(), SHOWN_GRAPHEMES)));
    }

    private Button button(Phrase label, Tap tap, Weight weight) {
        return new Button(wording.say(label), tap, weight);
    }

    /** Bounded in what people see and, against clusters of many marks, in UTF-16 units. */
    static String shown(String text, int graphemes) {
        return TypedText.cut(TypedText.ellipsed(TypedText.clean(text), graphemes), graphemes * 3);
    }
}
