package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.messaging.Card.Weight.CHOICE;

import com.linecorp.bot.jackson.ModelObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

class MessageRendererTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Properties that every LINE version since 10 draws. */
    private static final Set<String> KNOWN_TO_OLD_PHONES =
            Set.of(
                    "type",
                    "altText",
                    "contents",
                    "quickReply",
                    "size",
                    "hero",
                    "body",
                    "footer",
                    "url",
                    "aspectRatio",
                    "aspectMode",
                    "action",
                    "label",
                    "uri",
                    "text",
                    "data",
                    "displayText",
                    "layout",
                    "spacing",
                    "paddingAll",
                    "weight",
                    "color",
                    "wrap",
                    "maxLines",
                    "align",
                    "style",
                    "height",
                    "items");

    private final MessageRenderer renderer = new MessageRenderer();

    @Test
    void aTextIsATextMessage() {
        assertThat(render(Text.of("สวัสดีค่ะ")))
                .isEqualTo(JSON.readTree("{\"type\":\"text\",\"text\":\"สวัสดีค่ะ\"}"));
    }

    @Test
    void oneCardIsABubble() {
        OutgoingMessage one = new Cards("พบ 1 รายการ", List.of(gcdClip()), List.of());

        assertThat(render(one)).isEqualTo(expected("one-card.json"));
    }

    @Test
    void severalCardsAreACarousel() {
        OutgoingMessage two =
                new Cards(
                        "พบ 2 รายการ",
                        List.of(gcdClip(), plainCard()),
                        List.of(
                                new QuickReply(
                                        "หน้าถัดไป", new Tap.Choose("search:p=2", "หน้าถัดไป")),
                                new QuickReply("เมนู", new Tap.Say("เมนู"))));

        assertThat(render(two)).isEqualTo(expected("two-cards.json"));
    }

    @Test
    void cardsUseNothingThatOldPhonesDoNotDraw() {
        JsonNode message =
                render(
                        new Cards(
                                "พบ 2 รายการ",
                                List.of(gcdClip(), plainCard()),
                                List.of(new QuickReply("เมนู", new Tap.Say("เมนู")))));

        Set<String> names = new TreeSet<>();
        collectNames(message, names);
        assertThat(KNOWN_TO_OLD_PHONES).containsAll(names);
    }

    @Test
    void choicesAreLargeAndStandBelowEachOther() {
        Button choice = new Button("ป.6 (526)", new Tap.Choose("search:b|0|a|P6", "ป.6"), CHOICE);
        Card card = new Card(null, "เลือกชั้น", "ป.4–6", List.of(), null, List.of(choice, choice));

        JsonNode footer =
                render(new Cards("เลือกชั้น", List.of(card), List.of())).at("/contents/footer");

        assertThat(footer.path("layout").asString()).isEqualTo("vertical");
        assertThat(footer.path("contents").valueStream())
                .hasSize(2)
                .allSatisfy(
                        button -> {
                            assertThat(button.path("height").asString()).isEqualTo("md");
                            assertThat(button.path("style").asString()).isEqualTo("secondary");
                        });
    }

    @Test
    void textIsCutAtFiveThousandUnits() {
        assertThat(render(Text.of("ก".repeat(5_000))).get("text").asString()).hasSize(5_000);
        assertThat(render(Text.of("ที่".repeat(2_000))).get("text").asString())
                .hasSizeLessThanOrEqualTo(5_000)
                .endsWith("ที่…");
    }

    @Test
    void theSummaryIsCutAtFifteenHundredUnits() {
        OutgoingMessage cards = new Cards("ก".repeat(1_501), List.of(plainCard()), List.of());

        assertThat(render(cards).get("altText").asString()).hasSize(1_500).endsWith("ก…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void anEmptyTextIsNeverSent(String nothing) {
        Card card =
                new Card(
                        URI.create("https://media.example/c.png"),
                        nothing,
                        nothing,
                        List.of(nothing),
                        new Tap.Say(nothing),
                        List.of(
                                new Button(
                                        nothing,
                                        new Tap.Choose("search:p=1", nothing),
                                        Weight.QUIET)));
        JsonNode message =
                render(
                        new Cards(
                                nothing,
                                List.of(card),
                                List.of(new QuickReply(nothing, new Tap.Say(nothing)))));

        assertThat(message.findValues("text")).noneMatch(text -> text.asString().isBlank());
        assertThat(message.findValues("label")).noneMatch(label -> label.asString().isBlank());
        assertThat(message.get("altText").asString()).isNotBlank();
        assertThat(message.findValues("displayText")).isEmpty();
        assertThat(render(Text.of(nothing)).get("text").asString()).isNotBlank();
    }

    @Test
    void noMoreThanThirteenQuickRepliesAreSent() {
        OutgoingMessage message =
                Text.of("เลือกได้เลยค่ะ")
                        .withQuickReplies(
                                IntStream.rangeClosed(1, 14)
                                        .mapToObj(
                                                n ->
                                                        new QuickReply(
                                                                "ข้อ " + n, new Tap.Say("" + n)))
                                        .toList());

        assertThat(render(message).get("quickReply").get("items")).hasSize(13);
    }

    @Test
    void noMoreThanTwelveCardsAreSent() {
        OutgoingMessage message =
                new Cards("พบ 13 รายการ", Collections.nCopies(13, plainCard()), List.of());

        assertThat(render(message).get("contents").get("contents")).hasSize(12);
    }

    @Test
    void aQuickReplyLabelHasTwentyLettersAtMost() {
        JsonNode action = quickReply("ที่".repeat(21), new Tap.Say("ป.6"));

        assertThat(action.get("label").asString()).isEqualTo("ที่".repeat(19) + "…");
    }

    @Test
    void aButtonLabelHasFortyLettersAtMost() {
        Card card =
                new Card(
                        null,
                        null,
                        "เศษส่วน",
                        List.of(),
                        null,
                        List.of(new Button("ที่".repeat(41), new Tap.Say("ป.6"), Weight.PRIMARY)));
        JsonNode bubble = render(new Cards("พบ", List.of(card), List.of())).get("contents");

        assertThat(bubble.get("footer").findValue("label").asString())
                .isEqualTo("ที่".repeat(39) + "…");
    }

    @Test
    void whatATapSaysHasThreeHundredLettersAtMost() {
        assertThat(quickReply("ถาม", new Tap.Say("ที่".repeat(300))).get("text").asString())
                .isEqualTo("ที่".repeat(300));
        assertThat(quickReply("ถาม", new Tap.Say("ที่".repeat(301))).get("text").asString())
                .isEqualTo("ที่".repeat(299) + "…");
        assertThat(
                        quickReply("ถาม", new Tap.Choose("search:p=2", "ที่".repeat(301)))
                                .get("displayText")
                                .asString())
                .isEqualTo("ที่".repeat(299) + "…");
    }

    @Test
    void anAddressIsOpenedAsItIs() {
        String address = "https://media.example/?q=%E0%B8%81&a=1";

        JsonNode action = quickReply("เปิด", new Tap.Open(URI.create(address)));

        assertThat(action.get("type").asString()).isEqualTo("uri");
        assertThat(action.get("uri").asString()).isEqualTo(address);
    }

    private JsonNode quickReply(String label, Tap tap) {
        OutgoingMessage message = new Text("ค่ะ", List.of(new QuickReply(label, tap)));
        return render(message).get("quickReply").get("items").get(0).get("action");
    }

    private static Card gcdClip() {
        return new Card(
                URI.create("https://media.example/covers/video-mathematics.png"),
                "วิดีโอ",
                "ห.ร.ม. คืออะไร ทำไมต้องหา",
                List.of("ป.6 · คณิตศาสตร์", "โดย ครูสมศรี"),
                new Tap.Open(URI.create("https://media.example/clips/gcd")),
                List.of(
                        new Button(
                                "เปิดดู",
                                new Tap.Open(URI.create("https://media.example/clips/gcd")),
                                Weight.PRIMARY),
                        new Button(
                                "แชร์",
                                new Tap.Open(URI.create("https://line.me/R/share?text=gcd")),
                                Weight.QUIET),
                        new Button(
                                "คล้ายกัน",
                                new Tap.Choose("search:like=gcd", "ขอแบบคล้ายกัน"),
                                Weight.QUIET)));
    }

    @Test
    void aFaintButtonIsALineOfSmallTextBelowTheOthers() {
        Tap report = new Tap.Choose("report:new|1", "แจ้งปัญหา");
        Card card =
                new Card(
                        null,
                        null,
                        "หรม",
                        List.of(),
                        null,
                        List.of(
                                new Button("แจ้งปัญหา", report, Weight.FAINT),
                                new Button("แชร์", new Tap.Say("แชร์"), Weight.QUIET)));
        Cards message = new Cards("พบ", List.of(card), List.of());
        JsonNode last =
                render(message).at("/contents/footer/contents").valueStream().toList().getLast();

        assertThat(last)
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"type":"box","layout":"vertical","paddingAll":"sm",
                                 "contents":[{"type":"text","text":"แจ้งปัญหา","size":"xs","color":"#5F6B76","align":"center"}],
                                 "action":{"type":"postback","label":"แจ้งปัญหา","data":"report:new|1","displayText":"แจ้งปัญหา"}}
                                """));
        Set<String> names = new TreeSet<>();
        collectNames(render(message), names);
        assertThat(KNOWN_TO_OLD_PHONES).containsAll(names);
    }

    private static Card plainCard() {
        return new Card(null, null, "ใบงานเศษส่วน", List.of(), null, List.of());
    }

    private JsonNode render(OutgoingMessage message) {
        return JSON.readTree(
                ModelObjectMapper.createNewObjectMapper()
                        .valueToTree(renderer.render(message))
                        .toString());
    }

    private static JsonNode expected(String file) {
        try (InputStream json =
                Objects.requireNonNull(
                        MessageRendererTest.class.getResourceAsStream("/line/" + file), file)) {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collectNames(JsonNode node, Set<String> names) {
        node.properties().forEach(entry -> names.add(entry.getKey()));
        node.forEach(child -> collectNames(child, names));
    }
}
