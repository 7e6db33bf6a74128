package org.pueankru.bot.search.arrivals;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.FreeRide.Ride;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.Registering;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.ItemCards;
import org.pueankru.bot.search.ShelfInTests;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaItem;
import org.pueankru.index.MediaRecord;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somsri's 1:1 chat about new media, over a real directory and the catalogue's record. */
final class ArrivalsInTests {
    final DirectoryInTests directory = new DirectoryInTests(MovableClock.saturdayMorning());
    final TeachingBook book = new TeachingBook(directory.database.jdbc());
    final ShelfInTests library = new ShelfInTests();
    private final ArrivalsWords words = new ArrivalsWords(ThaiMessages.source(), Wording.thai());
    private final TeachingWords teachingWords = new TeachingWords(words, Wording.thai());
    private final Member.Finder members =
            new Member.Finder(directory.whoWrites, directory.consents);
    private final Arrivals arrivals = new Arrivals(directory.database.jdbc(), library);
    final NewMediaRide ride = new NewMediaRide(book, arrivals, words);
    private final ItemCards cards =
            id ->
                    library.find(id)
                            .map(
                                    medium ->
                                            new Card(
                                                    null,
                                                    null,
                                                    medium.title(),
                                                    List.of(),
                                                    null,
                                                    List.of()));
    private final List<ChatFeature> features =
            List.of(
                    new TeachingFeature(members, book, teachingWords, words, registering()),
                    new NewMediaFeature(
                            members,
                            book,
                            arrivals,
                            new NewMediaPage(cards, teachingWords, words),
                            words));
    private final Map<String, String> notes = new HashMap<>();
    private Instant now = Events.SATURDAY_MORNING;
    private Optional<Answer> answer = Optional.empty();

    private static org.springframework.beans.factory.ObjectProvider<Registering> registering() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("registering", (Registering) () -> "ลงทะเบียน");
        return beans.getBeanProvider(Registering.class);
    }

    /** The library takes an item in. */
    ArrivalsInTests comes(MediaItem item) {
        directory
                .database
                .jdbc()
                .sql(
                        """
                        insert into catalogue_item (id, record, hash, generation, added_at) values (?, ?, 'x', 1, ?)
                        """)
                .params(item.id(), MediaRecord.of(item), Timestamp.from(now))
                .update();
        library.with(item.id(), item.title(), item.url());
        return this;
    }

    static MediaItem item(String id, LearningArea area, Grade... grades) {
        return MediaItem.builder(id, "สื่อ " + id, "https://example.org/" + id)
                .learningArea(area)
                .grades(grades)
                .build();
    }

    ArrivalsInTests after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Optional<Ride> waiting() {
        return ride.waiting(ChannelId.FIRST, Teachers.chatOf(Teachers.somsri()), now);
    }

    /** A menu with what waits goes out, and LINE takes it. */
    Ride comesAndIsTold() {
        Ride waiting = waiting().orElseThrow();
        var reply = List.of(Text.of("เมนูค่ะ"), new Text(waiting.line(), List.of(waiting.tap())));
        ride.arrived(ChannelId.FIRST, Teachers.chatOf(Teachers.somsri()), List.copyOf(reply), now);
        return waiting;
    }

    ArrivalsInTests taps(QuickReply button) {
        return sends(dataOf(button));
    }

    static String dataOf(QuickReply button) {
        return ((Tap.Choose) button.tap()).data();
    }

    ArrivalsInTests taps(String label) {
        return taps(
                replies().stream()
                        .filter(reply -> reply.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(label + " not in " + labels())));
    }

    ArrivalsInTests sends(String data) {
        return sendsIn(Teachers.chatOf(Teachers.somsri()), data);
    }

    ArrivalsInTests sendsIn(ChatId chat, String data) {
        String key = data.substring(0, data.indexOf(':'));
        var input = new Input.Tapped(data.substring(key.length() + 1), Map.of());
        ChatFeature feature =
                features.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
        return turn(feature, chat, input);
    }

    ArrivalsInTests says(String text) {
        ChatId chat = Teachers.chatOf(Teachers.somsri());
        return turn(features.getFirst(), chat, new Input.Words(text, true));
    }

    ArrivalsInTests goesBack() {
        return turn(features.getFirst(), Teachers.chatOf(Teachers.somsri()), new Input.Back());
    }

    private ArrivalsInTests turn(ChatFeature feature, ChatId chat, Input input) {
        var turn = new Turn(ChannelId.FIRST, chat, input, notes.get(feature.key()), now);
        answer = feature.answer(turn);
        answer.ifPresent(
                said -> {
                    switch (said.memory()) {
                        case Answer.Memory.Kept _ -> {}
                        case Answer.Memory.Noted(String note) -> notes.put(feature.key(), note);
                        case Answer.Memory.Forgotten _, Answer.Memory.AllForgotten _ ->
                                notes.remove(feature.key());
                    }
                });
        return this;
    }

    boolean isAnswered() {
        return answer.isPresent();
    }

    String text() {
        return switch (answer.orElseThrow().messages().getFirst()) {
            case Text text -> text.text();
            case Cards cards -> cards.summary();
            case OutgoingMessage.Bulletin bulletin -> bulletin.summary();
            case OutgoingMessage.Ready ready -> ready.rendered();
        };
    }

    List<String> titles() {
        return answer.orElseThrow().messages().getFirst() instanceof Cards cards
                ? cards.cards().stream().map(Card::title).toList()
                : List.of();
    }

    private List<QuickReply> replies() {
        return answer.orElseThrow().messages().getLast().quickReplies();
    }

    List<String> labels() {
        return replies().stream().map(QuickReply::label).toList();
    }
}
