package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.SearchWitness.Typed;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;
import org.pueankru.index.SearchPage;
import org.pueankru.index.Understood;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** What features around the search see of it and add to it. */
class AroundTheSearchTest {
    private static final CardAddition REPORT =
            new CardAddition() {
                @Override
                public Optional<String> fact(Medium medium) {
                    return medium.id().equals("plant")
                            ? Optional.of("⚠ ลิงก์อาจเปิดไม่ได้")
                            : Optional.empty();
                }

                @Override
                public Optional<Button> button(Medium medium) {
                    return Optional.of(
                            new Button(
                                    "แจ้งปัญหา",
                                    new Tap.Choose("report:new|" + medium.id(), "แจ้งปัญหา"),
                                    Weight.FAINT));
                }
            };

    @Test
    void theShelfKnowsWhatAChatWasShownLast() {
        MediaIndex index = Catalogues.primary();
        SearchChat chat = SearchChat.oneToOne(index);
        var shelf = new LibraryShelf(() -> new Library.Open(index), () -> 0);

        assertThat(shelf.lastShown(chat.note())).isEmpty();
        chat.says("วิดีโอ หรม").says("หน้าถัดไป");
        assertThat(shelf.lastShown(chat.note())).extracting(Medium::title).isEqualTo(chat.titles());
        chat.says("เลือกตามชั้น");
        assertThat(shelf.lastShown(chat.note())).isEmpty();
    }

    @Test
    void whatIsAddedComesAfterWhatACardHasAnyway() {
        SearchChat chat = SearchChat.withAdditions(Catalogues.primary(), REPORT).says("พืช");

        assertThat(chat.cards().getFirst().facts())
                .endsWith("ครูสมศรี ใจดี", "⚠ ลิงก์อาจเปิดไม่ได้");
        assertThat(chat.cards().getFirst().buttons().getLast().label()).isEqualTo("แจ้งปัญหา");
        assertThat(chat.says("ใบงาน หรม").cards().getFirst().facts())
                .noneMatch(fact -> fact.startsWith("⚠"));
    }

    @Test
    void tenUsualCardsStillFitWithAnAddition() {
        var index = new FakeIndex();
        IntStream.range(0, 10)
                .mapToObj(
                        n -> Catalogues.item("obec-" + n, "หรม การ์ตูนแอนิเมชันเรื่องตัวหาร " + n))
                .map(item -> item.creator("โรงเรียนบ้านหนองน้ำใส สพป.ตัวอย่าง เขต 1").build())
                .forEach(index::with);

        SearchChat chat = SearchChat.withAdditions(index, REPORT).says("หรม");

        assertThat(chat.cards()).hasSize(10);
        assertThat(chat.cards().stream().mapToInt(Cards::estimatedBytes).sum()).isLessThan(45_000);
    }

    @Test
    void witnessesAreToldWhatWasTypedAndHowItEnded() {
        SearchChat chat = SearchChat.oneToOne(Catalogues.primary()).says("เลขยกกำลัง ป.6");

        assertThat(chat.answered())
                .singleElement()
                .satisfies(
                        typed -> {
                            assertThat(typed.chat()).isEqualTo(SearchChat.ONE_TO_ONE);
                            assertThat(typed.page().understood().text()).isEqualTo("เลขยกกำลัง");
                        });
    }

    @Test
    void witnessesAreNotToldOfTapsAndOfWhatIsNoSearch() {
        SearchChat chat = SearchChat.oneToOne(Catalogues.primary()).says("คณิต").says("???");
        chat.says("คณิต").taps("หน้าถัดไป ▶");

        assertThat(chat.answered()).hasSize(2);
    }

    @Test
    void witnessesAreNotToldWhatTheBotIsSilentAboutInGroups() {
        SearchChat group = SearchChat.group(Catalogues.primary());

        assertThat(group.says("กุญแจห้องพักครู").messages()).isEmpty();
        assertThat(group.answered()).isEmpty();
        assertThat(group.mentions("กุญแจห้องพักครู").answered()).hasSize(1);
    }

    @Test
    void aWitnessThatFailsSpoilsNothingForTheOthers() {
        List<Typed> heard = new ArrayList<>();
        SearchWitness many =
                new ManyWitnesses(
                        List.of(
                                _ -> {
                                    throw new IllegalStateException("not today");
                                },
                                heard::add));

        many.answered(typedIn(SearchChat.ONE_TO_ONE));
        many.answered(typedIn(FirstSearches.NOBODY));

        assertThat(heard).hasSize(1);
    }

    private static Typed typedIn(org.pueankru.bot.messaging.ChatId chat) {
        var page =
                new SearchPage(
                        Understood.NOTHING, Understood.NOTHING, List.of(), false, 0, List.of());
        return new Typed(ChannelId.FIRST, chat, Instant.EPOCH, page);
    }

    @Test
    void theShelfGivesShortTitlesAndAddressesThatCanBeOpened() {
        var index =
                new FakeIndex()
                        .with(
                                MediaItem.builder("a", "น้ำ\n".repeat(90), "https://ตัวอย่าง.ไทย/ก")
                                        .build(),
                                MediaItem.builder("b", "\n", "ftp://example.org/").build());
        MediaShelf shelf = new LibraryShelf(() -> new Library.Open(index), () -> 7);

        Medium first = shelf.find("a").orElseThrow();
        assertThat(TypedText.graphemes(first.title())).isBetween(50, 60);
        assertThat(Objects.requireNonNull(first.address()).toString())
                .isEqualTo("https://xn--72c1a1bt4awk9o.xn--o3cw4h/%E0%B8%81");
        assertThat(shelf.find("b")).contains(new Medium("b", "b", null));
        assertThat(shelf.find("c")).isEmpty();
    }

    @Test
    void theShelfHandsOverEachItemOfALargeLibraryOnce() {
        var index = new FakeIndex();
        IntStream.range(0, 2_500)
                .mapToObj(n -> Catalogues.item("i" + n, "สื่อ " + n).build())
                .forEach(index::with);
        List<String> ids = new ArrayList<>();

        boolean open =
                new LibraryShelf(() -> new Library.Open(index), () -> 7)
                        .forEach(medium -> ids.add(medium.id()));

        assertThat(open).isTrue();
        assertThat(ids).hasSize(2_500).doesNotHaveDuplicates();
        assertThat(new LibraryShelf(Library.Preparing::new, () -> 7).forEach(_ -> {})).isFalse();
    }
}
