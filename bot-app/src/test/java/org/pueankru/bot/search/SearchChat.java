package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.MediaIndex;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chat with the search feature as a person has it: says, taps, reads the newest answer. */
final class SearchChat {
    static final ChatId ONE_TO_ONE = new ChatId.Person("U0");
    static final ChatId GROUP = new ChatId.Group("C0");
    static final List<String> EXAMPLES = List.of("หรม ป.6", "พืช ป.4", "อ่าน ป.1");

    private final SearchFeature feature;
    private final FakePopularQueries popular = new FakePopularQueries();
    private final ChatId chat;
    private final List<SearchWitness.Typed> answered = new ArrayList<>();
    private @Nullable String memory;
    private Answer answer = Answer.silence();

    private SearchChat(Library library, ChatId chat) {
        this(library, chat, List.of());
    }

    private SearchChat(Library library, ChatId chat, List<CardAddition> additions) {
        var wording = Wording.thai();
        var cards =
                new MediaCards(
                        wording,
                        (area, type) -> Optional.of(URI.create("https://bot.test/cover.png")),
                        additions);
        var answers = new SearchAnswers(wording, cards);
        this.feature =
                new SearchFeature(
                        () -> library, answers, () -> EXAMPLES, popular, wording, answered::add);
        this.chat = chat;
    }

    static SearchChat oneToOne(MediaIndex index) {
        return new SearchChat(new Library.Open(index), ONE_TO_ONE);
    }

    static SearchChat group(MediaIndex index) {
        return new SearchChat(new Library.Open(index), GROUP);
    }

    static SearchChat with(Library library, ChatId chat) {
        return new SearchChat(library, chat);
    }

    /** One to one, with something more on each card. */
    static SearchChat withAdditions(MediaIndex index, CardAddition... additions) {
        return new SearchChat(new Library.Open(index), ONE_TO_ONE, List.of(additions));
    }

    /** What witnesses were told. */
    List<SearchWitness.Typed> answered() {
        return answered;
    }

    SearchChat says(String text) {
        return enters(new Input.Words(text, false));
    }

    SearchChat mentions(String text) {
        return enters(new Input.Words(text, true));
    }

    SearchChat enters(Input input) {
        var turn = new Turn(ChannelId.FIRST, chat, input, memory, Instant.EPOCH);
        answer = feature.answer(turn).orElseThrow();
        switch (answer.memory()) {
            case Answer.Memory.Kept kept -> {}
            case Answer.Memory.Noted noted -> memory = noted.note();
            case Answer.Memory.Forgotten forgotten -> memory = null;
            case Answer.Memory.AllForgotten forgotten -> memory = null;
        }
        return this;
    }

    /** What is counted, and what is offered. */
    FakePopularQueries popular() {
        return popular;
    }

    /** Taps the quick reply with this label. */
    SearchChat taps(String label) {
        return does(quickReply(label).tap());
    }

    /** Taps the choice with this label, on whichever card it is. */
    SearchChat chooses(String label) {
        return does(
                choices().stream()
                        .filter(button -> button.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(label + " is not in " + choices()))
                        .tap());
    }

    List<Card.Button> choices() {
        return cards().stream()
                .flatMap(card -> card.buttons().stream())
                .filter(button -> button.weight() == Card.Weight.CHOICE)
                .toList();
    }

    List<String> choiceLabels() {
        return choices().stream().map(Card.Button::label).toList();
    }

    /** Taps a button of a card. */
    SearchChat tapsOnCard(int card, String label) {
        return does(
                cards().get(card).buttons().stream()
                        .filter(button -> button.label().equals(label))
                        .findFirst()
                        .orElseThrow()
                        .tap());
    }

    private SearchChat does(Tap tap) {
        return switch (tap) {
            case Tap.Say say -> says(say.text());
            case Tap.Choose choose -> taps(choose);
            case Tap.Open open -> throw new AssertionError("leaves the chat: " + open);
        };
    }

    SearchChat taps(Tap.Choose choose) {
        String own = choose.data().substring(feature.key().length() + 1);
        return enters(new Input.Tapped(own, Map.of()));
    }

    SearchChat forgets() {
        memory = null;
        return this;
    }

    @Nullable String note() {
        return memory;
    }

    boolean remembersSomething() {
        return memory != null;
    }

    List<OutgoingMessage> messages() {
        return answer.messages();
    }

    String text() {
        return messages().stream()
                .flatMap(message -> message instanceof Text text ? List.of(text).stream() : null)
                .map(Text::text)
                .findFirst()
                .orElse("");
    }

    List<Card> cards() {
        return messages().stream()
                .flatMap(message -> message instanceof Cards cards ? cards.cards().stream() : null)
                .toList();
    }

    List<String> titles() {
        return cards().stream().map(Card::title).toList();
    }

    List<QuickReply> quickReplies() {
        return messages().isEmpty() ? List.of() : messages().getLast().quickReplies();
    }

    List<String> labels() {
        return quickReplies().stream().map(QuickReply::label).toList();
    }

    QuickReply quickReply(String label) {
        return quickReplies().stream()
                .filter(reply -> reply.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + labels()));
    }
}
