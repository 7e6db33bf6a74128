package org.pueankru.bot.search.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Registering;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
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
import org.pueankru.bot.search.Medium;
import org.pueankru.bot.search.ShelfInTests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ShelfFeatureTest {
    private static final ChatId SOMSRI = Teachers.chatOf(Teachers.somsri());
    private static final ChatId WICHAI = Teachers.chatOf(Teachers.wichai());

    private final DirectoryInTests directory = new DirectoryInTests(MovableClock.saturdayMorning());
    private final District district = directory.phatthalung();
    private final Person somsri =
            directory.registered(district.id(), "สมศรี ใจดี", Teachers.somsri());
    private final Shelves shelves = new Shelves(directory.database.jdbc());
    private final ShelfInTests library = new ShelfInTests();
    private final ShelfWords words = new ShelfWords(ThaiMessages.source());
    private final ObjectProvider<Registering> registering = registering(() -> "ลงทะเบียน");
    private final ItemCards cards = id -> library.find(id).map(ShelfFeatureTest::card);
    private final ShelfFeature feature =
            new ShelfFeature(
                    directory.whoWrites,
                    shelves,
                    library,
                    new ShelfPage(cards, words),
                    words,
                    registering);
    private Instant at = Events.SATURDAY_MORNING;

    @BeforeEach
    void someMedia() {
        for (int i = 1; i <= 25; i++) {
            library.with("m" + i, "สื่อ " + i, "https://example.org/" + i);
        }
    }

    @Test
    void aSavedItemIsListedWithAllThatCanBeDoneWithIt() {
        assertThat(text(tap(SOMSRI, "save|m1"))).contains("เก็บ “สื่อ 1” เข้าชั้นแล้ว", "1 ชิ้น");

        List<Card> listed = cards(command(SOMSRI));
        assertThat(listed).singleElement().returns("สื่อ 1", Card::title);
        assertThat(listed.getFirst().buttons())
                .extracting(Card.Button::label)
                .containsExactly("เปิดดู", "แชร์", "เอาออกจากชั้น");
    }

    @Test
    void savingTwiceKeepsOneAndLeavesItWhereItIs() {
        tap(SOMSRI, "save|m1");
        tap(SOMSRI, "save|m2");
        tap(SOMSRI, "save|m1");

        assertThat(cards(command(SOMSRI)))
                .extracting(Card::title)
                .containsExactly("สื่อ 2", "สื่อ 1");
    }

    @Test
    void whatIsRemovedIsGoneAndCanBePutBack() {
        tap(SOMSRI, "save|m1");
        Answer removed = tap(SOMSRI, "remove|m1");

        assertThat(text(removed)).contains("ออกจากชั้นแล้ว");
        assertThat(text(tap(SOMSRI, "remove|m1"))).isEqualTo(text(removed));
        assertThat(text(command(SOMSRI))).contains("ชั้นยังว่าง");
        tap(SOMSRI, data(removed, "เก็บคืน"));
        assertThat(cards(command(SOMSRI))).hasSize(1);
    }

    @Test
    void aLongShelfHasPages() {
        for (int i = 1; i <= 25; i++) {
            tap(SOMSRI, "save|m" + i);
        }
        Answer first = command(SOMSRI);
        assertThat(cards(first)).hasSize(10).first().returns("สื่อ 25", Card::title);
        assertThat(text(first)).contains("1–10 จาก 25");

        Answer second = tap(SOMSRI, data(first, "ถัดไป ▶"));
        Answer third = tap(SOMSRI, data(second, "ถัดไป ▶"));
        assertThat(text(third)).contains("21–25 จาก 25");
        assertThat(labels(third)).doesNotContain("ถัดไป ▶");
        assertThat(text(tap(SOMSRI, data(third, "◀ ก่อนหน้า")))).isEqualTo(text(second));
        assertThat(text(tap(SOMSRI, "list|9000"))).isEqualTo(text(third));
    }

    @Test
    void anItemThatTheLibraryHasNoMoreIsNamedAndCanBeRemoved() {
        tap(SOMSRI, "save|m1");
        library.without("m1");

        Card card = cards(command(SOMSRI)).getFirst();
        assertThat(card.title()).isEqualTo("สื่อ 1");
        assertThat(card.facts()).containsExactly("สื่อนี้ไม่มีในคลังแล้ว");
        assertThat(card.buttons()).extracting(Card.Button::label).containsExactly("เอาออกจากชั้น");
        assertThat(text(tap(SOMSRI, "save|m1"))).contains("ไม่พบสื่อนี้");
    }

    @Test
    void whoDidNotRegisterIsOfferedToAndNothingIsKept() {
        Answer answer = tap(WICHAI, "save|m1");

        assertThat(text(answer)).contains("ยังไม่ได้เก็บอะไร");
        assertThat(labels(answer)).containsExactly("ลงทะเบียน");
        assertThat(labels(command(WICHAI))).containsExactly("ลงทะเบียน");
        assertThat(directory.database.rows("shelf_item")).isZero();
    }

    @Test
    void inGroupsAndRoomsNothingIsKeptOrShown() {
        for (ChatId chat : List.of(Groups.network(), Groups.threeTeachers())) {
            for (String data : List.of("save|m1", "remove|m1", "list|0")) {
                assertThat(text(tap(chat, data))).contains("แชตส่วนตัว");
            }
            assertThat(text(command(chat))).contains("แชตส่วนตัว");
        }
        assertThat(directory.database.rows("shelf_item")).isZero();
    }

    @Test
    void aFullShelfTakesNoMore() {
        for (int i = 0; i < Shelves.ROOM; i++) {
            shelves.save(district.id(), somsri.id(), new Shelves.Kept("x" + i, "สื่อ", at));
        }

        assertThat(text(tap(SOMSRI, "save|m1"))).contains("ชั้นเต็ม");
        assertThat(shelves.count(district.id(), somsri.id())).isEqualTo(Shelves.ROOM);
    }

    @Test
    void anotherDistrictsShelfIsAnother() {
        tap(SOMSRI, "save|m1");
        directory.registered(directory.songkhla().id(), "สมศรี ใจดี", Teachers.somsri());

        Turn there =
                new Turn(
                        directory.songkhla().channel(),
                        SOMSRI,
                        new Input.Command("ชั้นของฉัน"),
                        null,
                        at);
        assertThat(text(feature.answer(there).orElseThrow())).contains("ชั้นยังว่าง");
    }

    @Test
    void aShelfIsErasedAndMovedWithThePerson() {
        tap(SOMSRI, "save|m1");
        Person other = directory.people.add(district.id(), "สมศรี ใจดี", null, null);
        shelves.move(district.id(), somsri.id(), other.id());
        assertThat(shelves.count(district.id(), somsri.id())).isZero();
        assertThat(shelves.of(district.id(), other.id()).toString()).contains("m1", "สื่อ 1");

        shelves.erase(district.id(), other.id());
        assertThat(directory.database.rows("shelf_item")).isZero();
    }

    @Test
    void theButtonIsThereOnlyWherePeopleCanRegister() {
        Medium medium = new Medium("m1", "สื่อ", null);

        assertThat(new SaveButton(words, registering).button(medium))
                .map(Card.Button::tap)
                .contains(new Tap.Choose("shelf:save|m1", "เก็บไว้"));
        assertThat(new SaveButton(words, registering(null)).button(medium)).isEmpty();
    }

    private static ObjectProvider<Registering> registering(@Nullable Registering bean) {
        var beans = new StaticListableBeanFactory();
        if (bean != null) {
            beans.addBean("registering", bean);
        }
        return beans.getBeanProvider(Registering.class);
    }

    private static Card card(Medium medium) {
        URI address = Optional.ofNullable(medium.address()).orElseThrow();
        return new Card(
                null,
                null,
                medium.title(),
                List.of(),
                null,
                List.of(
                        new Card.Button("เปิดดู", new Tap.Open(address), Card.Weight.PRIMARY),
                        new Card.Button("แชร์", new Tap.Open(address), Card.Weight.QUIET)));
    }

    private Answer command(ChatId chat) {
        return turn(chat, new Input.Command("ชั้นของฉัน"));
    }

    private Answer tap(ChatId chat, String data) {
        return turn(chat, new Input.Tapped(data, Map.of()));
    }

    private Answer turn(ChatId chat, Input input) {
        at = at.plusSeconds(1);
        return feature.answer(new Turn(ChannelId.FIRST, chat, input, null, at)).orElseThrow();
    }

    private static String text(Answer answer) {
        return switch (answer.messages().getFirst()) {
            case Text text -> text.text();
            case Cards cards -> cards.summary();
            case OutgoingMessage.Bulletin bulletin -> bulletin.summary();
            case OutgoingMessage.Ready ready -> ready.rendered();
        };
    }

    private static List<Card> cards(Answer answer) {
        return ((Cards) answer.messages().getFirst()).cards();
    }

    private static List<String> labels(Answer answer) {
        return replies(answer).stream().map(QuickReply::label).toList();
    }

    private static List<QuickReply> replies(Answer answer) {
        OutgoingMessage last = answer.messages().getLast();
        return last.quickReplies();
    }

    private static String data(Answer answer, String label) {
        Tap tap =
                replies(answer).stream()
                        .filter(reply -> reply.label().equals(label))
                        .map(QuickReply::tap)
                        .findFirst()
                        .orElseThrow();
        return ((Tap.Choose) tap).data().substring("shelf:".length());
    }
}
