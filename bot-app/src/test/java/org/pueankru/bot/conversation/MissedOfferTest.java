package org.pueankru.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.messaging.EventHandler.MissedQuestion;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.Thing;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

class MissedOfferTest {
    private static final QuickReply NEXT_PAGE =
            new QuickReply("หน้าถัดไป", new Tap.Choose("search:p=2", "หน้าถัดไป"));
    private static final List<OutgoingMessage> ANSWER =
            List.of(Text.of("พบ 3 รายการ"), new Text("เลือกได้เลย", List.of(NEXT_PAGE)));

    private final MissedOffer offer = new MissedOffer(new Words(ThaiMessages.source()));

    @Test
    void withoutAMissedQuestionThereIsNothingToOffer() {
        assertThat(offer.onto(ANSWER, null)).isEmpty();
    }

    @Test
    void oneLineComesFirstAndOneTapBeforeTheOthers() {
        List<OutgoingMessage> offered = offered(Events.says(" คลิปคณิต ป.6 "));

        assertThat(offered).hasSize(3);
        assertThat(((Text) offered.getFirst()).text())
                .isEqualTo(
                        "ขออภัยค่ะ เมื่อครู่ระบบตอบคำถาม “คลิปคณิต ป.6” ไม่ทัน แตะปุ่ม “ถามอีกครั้ง” ได้เลยนะคะ");
        assertThat(offered.get(1)).isEqualTo(ANSWER.getFirst());
        assertThat(offered.getLast().quickReplies())
                .containsExactly(
                        new QuickReply("↻ ถามอีกครั้ง", new Tap.Say("คลิปคณิต ป.6")), NEXT_PAGE);
    }

    @Test
    void aMissedTapIsTappedAgain() {
        List<OutgoingMessage> offered = offered(Events.taps("search:q=หรม&p=2"));

        assertThat(((Text) offered.getFirst()).text())
                .startsWith("ขออภัยค่ะ เมื่อครู่ระบบตอบไม่ทัน");
        assertThat(offered.getLast().quickReplies().getFirst().tap())
                .isEqualTo(new Tap.Choose("search:q=หรม&p=2", "↻"));
    }

    @Test
    void inAGroupTheQuestionIsAskedAgainSoThatItIsForTheBot() {
        assertThat(tapFor(Events.callsBotIn(Groups.network(), "     หรม")))
                .isEqualTo(new Tap.Say("หา หรม"));
        assertThat(tapFor(Events.saysIn(Groups.network(), "หา หรม")))
                .isEqualTo(new Tap.Say("หา หรม"));
    }

    @Test
    void aQuestionTooLongForATapIsNotOffered() {
        assertThat(offer.onto(ANSWER, missed(Events.says("a".repeat(300))))).isPresent();
        assertThat(offer.onto(ANSWER, missed(Events.says("a".repeat(301))))).isEmpty();
        assertThat(offer.onto(ANSWER, missed(Events.callsBotIn(Groups.network(), "a".repeat(298)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsNotAskedAgain(String nothing) {
        assertThat(offer.onto(ANSWER, missed(Events.says(nothing)))).isEmpty();
    }

    @Test
    void aStickerIsNotAskedAgain() {
        assertThat(offer.onto(ANSWER, missed(Events.sends(Thing.STICKER)))).isEmpty();
    }

    @Test
    void aLongQuestionIsQuotedWithoutTearingALetter() {
        String question = "x" + "ที่".repeat(40);

        String line = ((Text) offered(Events.says(question)).getFirst()).text();

        assertThat(line).contains("“x" + "ที่".repeat(19) + "…”");
    }

    @Test
    void bracesAndQuotesOfTheQuestionAreLeftAlone() {
        String line = ((Text) offered(Events.says("{0} it's {x}")).getFirst()).text();

        assertThat(line).contains("“{0} it's {x}”");
    }

    @Test
    void aFullReplyHasNoRoomForAnOffer() {
        List<OutgoingMessage> full = Collections.nCopies(OutgoingMessage.LIMIT, Text.of("ค่ะ"));

        assertThat(offer.onto(full, missed(Events.says("หรม")))).isEmpty();
        assertThat(offer.onto(full.subList(1, 5), missed(Events.says("หรม"))))
                .hasValueSatisfying(offered -> assertThat(offered).hasSize(5));
    }

    private List<OutgoingMessage> offered(IncomingEvent missed) {
        Optional<List<OutgoingMessage>> offered = offer.onto(ANSWER, missed(missed));
        return offered.orElseThrow();
    }

    private Tap tapFor(IncomingEvent missed) {
        return offered(missed).getLast().quickReplies().getFirst().tap();
    }

    private static MissedQuestion missed(IncomingEvent event) {
        return new MissedQuestion(event, event.header().occurredAt());
    }
}
