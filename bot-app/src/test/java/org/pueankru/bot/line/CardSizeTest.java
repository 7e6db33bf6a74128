package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.linecorp.bot.jackson.ModelObjectMapper;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.Tap;

import java.net.URI;
import java.util.Collections;
import java.util.List;

/** The size of a card is known well enough before it is rendered to fill a carousel with it. */
class CardSizeTest {
    private static final URI ADDRESS = URI.create("https://contentcenter.obec.go.th/store/12345");

    @Test
    void aUsualCardIsALittleSmallerThanItsEstimate() throws JsonProcessingException {
        assertEstimated(card("การ์ตูนแอนิเมชัน เรื่อง หารร่วมมาก", ADDRESS));
    }

    @Test
    void soIsACardOfManyWords() throws JsonProcessingException {
        URI longest = URI.create("https://example.org/" + "%E0".repeat(320));

        assertEstimated(card("น้ำ\"\\\n".repeat(60), longest));
    }

    @Test
    void soIsACardOfFewWords() throws JsonProcessingException {
        assertEstimated(new Card(null, null, "หรม", List.of(), null, List.of()));
    }

    @Test
    void soIsACardOfChoices() throws JsonProcessingException {
        Button choice =
                new Button(
                        "คณิตศาสตร์ (1,234)",
                        new Tap.Choose("search:b|0|t|P4P5P6|mathematics|0", "คณิตศาสตร์"),
                        Weight.CHOICE);

        assertEstimated(
                new Card(
                        null,
                        "เลือกกลุ่มสาระ",
                        "ป.4–6",
                        List.of("พบ 1,333 รายการ"),
                        null,
                        Collections.nCopies(7, choice)));
    }

    private static void assertEstimated(Card card) throws JsonProcessingException {
        int real =
                ModelObjectMapper.createNewObjectMapper()
                        .writeValueAsBytes(new CardRenderer().render(card))
                        .length;

        assertThat(Cards.estimatedBytes(card)).isBetween(real, real * 5 / 4 + 300);
    }

    private static Card card(String title, URI address) {
        return new Card(
                URI.create("https://bot.example.go.th/media/covers/0123456789ab/arts-video.png"),
                "วิดีโอ",
                title,
                List.of("ป.6", "คณิตศาสตร์", "ครูนพดล ลูกคิดไว"),
                new Tap.Open(address),
                List.of(
                        new Button("เปิดดู", new Tap.Open(address), Weight.PRIMARY),
                        new Button("แชร์", new Tap.Open(address), Weight.QUIET),
                        new Button(
                                "คล้ายกัน",
                                new Tap.Choose("search:l|0|12345", "ขอสื่อที่คล้ายกับ " + title),
                                Weight.QUIET),
                        new Button(
                                "แจ้งปัญหา",
                                new Tap.Choose("report:new|12345", "แจ้งปัญหา"),
                                Weight.FAINT)));
    }
}
