package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.Refinement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whatever people type and catalogues hold, LINE takes the answer. */
class LineLimitsTest {
    @RepeatedTest(40)
    void everyAnswerStaysWithinLinesLimits() {
        RandomInput random = RandomInput.create();
        var index = new FakeIndex();
        IntStream.range(0, 25).mapToObj(random::item).forEach(index::with);
        SearchChat chat = SearchChat.oneToOne(index);

        check(chat.says("หรม"), random);
        check(chat.says("ป.6 " + random.text(120)), random);
        check(chat.says(random.text(3_000) + "ก"), random);
        check(chat.says("หรม").tapsOnCard(0, "คล้ายกัน"), random);
        check(chat.says("เลือกตามชั้น"), random);
        while (!chat.choices().isEmpty()) {
            List<Button> choices = chat.choices();
            check(chat.taps((Tap.Choose) choices.get(random.number(choices.size())).tap()), random);
        }
    }

    @Test
    void cardsThatWouldNotFitComeOnTheNextPage() {
        var index = new FakeIndex();
        IntStream.range(0, 12)
                .mapToObj(n -> Catalogues.item("ก".repeat(90) + n, "หรม" + "น้ำ".repeat(900)))
                .map(item -> item.creator("ครู".repeat(300)).build())
                .forEach(index::with);
        SearchChat chat = SearchChat.oneToOne(index).says("หรม");
        int shown = chat.cards().size();

        assertThat(shown).isBetween(5, 9);
        assertThat(chat.taps("หน้าถัดไป ▶").text()).contains("รายการที่ " + (shown + 1) + "–");
    }

    @Test
    void theLongestRefinementsFitTheirLabels() {
        var buttons = new SearchButtons(org.pueankru.bot.search.wording.Wording.thai());
        List<Refinement> all =
                Stream.of(
                                Arrays.stream(LearningArea.values())
                                        .map(v -> new Refinement.OfLearningArea(v, 1_234_567)),
                                Arrays.stream(MediaType.values())
                                        .map(v -> new Refinement.OfMediaType(v, 1_234_567)),
                                Arrays.stream(Grade.values())
                                        .map(v -> new Refinement.OfGrade(v, 1_234_567)))
                        .flatMap(refinements -> refinements.<Refinement>map(r -> r))
                        .toList();
        var ask = new Ask.ForMedia("หรม", org.pueankru.index.Filters.NONE, 0);

        assertThat(buttons.refinements(ask, all, 2_000_000, 100))
                .hasSize(all.size())
                .allSatisfy(
                        reply -> {
                            assertThat(TypedText.graphemes(reply.label())).isLessThanOrEqualTo(20);
                            assertThat(reply.label()).endsWith(" (1,234,567)");
                        });
    }

    private static void check(SearchChat chat, RandomInput random) {
        assertThat(chat.messages().size()).as(random.seed()).isBetween(1, OutgoingMessage.LIMIT);
        assertThat(chat.quickReplies().size()).as(random.seed()).isLessThanOrEqualTo(13);
        for (OutgoingMessage message : chat.messages()) {
            switch (message) {
                case Text text ->
                        assertThat(text.text().length()).as(random.seed()).isBetween(1, 5_000);
                case Cards cards -> check(cards, random);
                case OutgoingMessage.Bulletin _, OutgoingMessage.Ready _ ->
                        throw new AssertionError("the search announces nothing");
            }
            for (QuickReply reply : message.quickReplies()) {
                assertThat(TypedText.graphemes(reply.label())).as(random.seed()).isBetween(1, 20);
                check(reply.tap(), random);
            }
        }
    }

    private static void check(Cards message, RandomInput random) {
        assertThat(message.summary().length()).as(random.seed()).isBetween(1, 1_500);
        assertThat(message.cards().size()).as(random.seed()).isBetween(1, 10);
        assertThat(message.cards().stream().mapToInt(Cards::estimatedBytes).sum())
                .as(random.seed())
                .isLessThanOrEqualTo(45_000);
        for (Card card : message.cards()) {
            assertThat(card.title()).as(random.seed()).isNotBlank();
            for (Button button : card.buttons()) {
                assertThat(TypedText.graphemes(button.label())).isBetween(1, 40);
                check(button.tap(), random);
            }
        }
    }

    private static void check(Tap tap, RandomInput random) {
        switch (tap) {
            case Tap.Say(String text) ->
                    assertThat(TypedText.graphemes(text)).as(random.seed()).isBetween(1, 300);
            case Tap.Choose(String data, String shown) -> {
                assertThat(data.length()).as(random.seed()).isBetween(1, 300);
                assertThat(TypedText.graphemes(shown)).as(random.seed()).isBetween(1, 300);
            }
            case Tap.Open(var address) -> {
                assertThat(address.toString().length()).as(random.seed()).isBetween(1, 1_000);
                assertThat(address.getScheme()).as(random.seed()).isIn("https", "http");
            }
        }
    }
}
