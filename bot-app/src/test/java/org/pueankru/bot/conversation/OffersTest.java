package org.pueankru.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;

import java.util.List;
import java.util.stream.IntStream;

class OffersTest {
    private static final QuickReply OFFER = reply("วิธีใช้");

    @Test
    void anOfferStandsBehindTheAnswersOwnButtonsOnItsLastMessage() {
        Answer answer =
                Answer.of(Text.of("หนึ่ง"), new Text("สอง", List.of(reply("ถัดไป"))))
                        .remembering("จำ");

        Answer with = Offers.beside(answer, List.of(OFFER));

        assertThat(with.messages().getFirst().quickReplies()).isEmpty();
        assertThat(with.messages().getLast().quickReplies()).containsExactly(reply("ถัดไป"), OFFER);
        assertThat(with.memory()).isEqualTo(new Answer.Memory.Noted("จำ"));
    }

    @Test
    void whereThereIsNoRoomTheLastButtonsGiveWay() {
        List<QuickReply> full = IntStream.range(0, 13).mapToObj(i -> reply("ปุ่ม " + i)).toList();

        List<QuickReply> all =
                Offers.beside(Answer.of(new Text("ผล", full)), List.of(OFFER))
                        .messages()
                        .getFirst()
                        .quickReplies();

        assertThat(all).hasSize(13).endsWith(reply("ปุ่ม 11"), OFFER);
    }

    @Test
    void silenceStaysSilence() {
        assertThat(Offers.beside(Answer.silence(), List.of(OFFER)).messages()).isEmpty();
    }

    private static QuickReply reply(String label) {
        return new QuickReply(label, new Tap.Say(label));
    }
}
