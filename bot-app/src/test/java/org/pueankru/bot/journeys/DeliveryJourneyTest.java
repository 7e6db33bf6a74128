package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.SentEvent;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Webhooks come twice, late and in heaps, and LINE does not always take the answer. */
class DeliveryJourneyTest extends Journey {
    private static final String REPLY = "/v2/bot/message/reply";

    @AfterEach
    void lineIsWellAgain() {
        LINE.clearFaults();
    }

    @Test
    void anEventThatComesThriceIsAnsweredOnce() {
        SentEvent question = somsri.prepares(new Act.Text("คณิต ป.6"));
        deliver(false, question);
        somsri.answerTo(question);

        deliver(true, question);
        deliver(true, question, question);

        assertThat(somsri.asks("เมนู")).isShort();
        assertThat(LINE.sent(somsri.chatId())).hasSize(2);
        assertThat(refusals()).isEmpty();
    }

    @Test
    void lineMayAskWhetherAnybodyIsThere() {
        assertThat(deliver(false).status()).isEqualTo(200);
    }

    @Test
    void aHeapOfEventsOfSeveralChatsIsAnsweredChatByChat() {
        SentEvent first = somsri.prepares(new Act.Text("คณิต ป.6"));
        SentEvent other = wichai.prepares(new Act.Text("ระบบหายใจ"));
        SentEvent talk = somsriInTheSchoolGroup.prepares(new Act.Text("เย็นนี้ฝนตกแน่"));
        LINE.advance(Duration.ofSeconds(1));
        SentEvent second = somsri.prepares(new Act.Text("ป.5"));

        deliver(false, second, talk, other, first);

        assertThat(somsri.answerTo(second)).understood("ป.5 · คณิตศาสตร์");
        assertThat(wichai.answerTo(other)).showsCards(3);
        assertThat(LINE.sent(somsri.chatId()))
                .extracting(Entry.BotSent::answers)
                .containsExactly(first.webhookEventId(), second.webhookEventId());
        assertThat(LINE.sent(talk.chat())).isEmpty();
    }

    @Test
    void aLateEventIsAnsweredButTheConversationGoesOnFromTheNewestOne() {
        SentEvent late = somsri.prepares(new Act.Text("ระบบหายใจ"));
        LINE.advance(Duration.ofSeconds(1));
        somsri.asks("คณิต ป.6");

        deliver(false, late);

        assertThat(somsri.answerTo(late)).understood("“ระบบหายใจ”");
        assertThat(somsri.asks("ป.5")).understood("ป.5 · คณิตศาสตร์");
    }

    @Test
    void whenLineFailsTheSameAnswerIsTriedAgainWithTheSameToken() {
        LINE.fail(Fault.answering(REPLY, 500).times(2));

        SentEvent question = somsri.says("คณิต ป.6");

        assertThat(somsri.answerTo(question)).understood("ป.6 · คณิตศาสตร์");
        assertThat(refusals()).hasSize(2).allSatisfy(refused -> assertSameReply(refused, question));
        assertThat(recordOf(question))
                .returns("answered", Stored::state)
                .returns(LINE.sent(somsri.chatId()).getFirst().requestId(), Stored::requestId);
    }

    @Test
    void whenLineAsksToWaitTheAnswerWaits() {
        LINE.fail(Fault.answering(REPLY, 429));
        assertThat(somsri.asks("คณิต ป.6")).understood("ป.6 · คณิตศาสตร์");
        assertThat(refusals()).extracting(Entry.BotRefused::status).containsExactly(429);
    }

    @Test
    void whatLineRefusesIsRecordedWithItsRequestIdAndTheChatGoesOn() {
        LINE.fail(Fault.answering(REPLY, 400));
        SentEvent refused = somsri.says("คณิต ป.6");

        assertThat(recordOf(refused))
                .returns("refused", Stored::state)
                .returns(null, Stored::body)
                .returns(refusals().getFirst().requestId(), Stored::requestId);
        assertThat(somsri.asks("ระบบหายใจ")).showsCards(3);
        assertThat(refusals()).hasSize(1);
    }

    @Test
    void aBrokenConnectionIsTriedAgain() {
        LINE.fail(Fault.dropping(REPLY));
        assertThat(somsri.asks("คณิต ป.6")).understood("ป.6 · คณิตศาสตร์");
    }

    @Test
    void anAnswerThatArrivedUnseenIsNotGivenTwice() {
        LINE.fail(Fault.answering(REPLY, 500).andYetAccepted());
        SentEvent question = somsri.says("คณิต ป.6");
        somsri.answerTo(question);

        assertThat(recordOf(question)).returns("answered", Stored::state);
        assertThat(LINE.sent(somsri.chatId())).hasSize(1);
        assertThat(somsri.asks("เมนู")).doesNotOffer("↻ ถามอีกครั้ง");
    }

    @Test
    void whileLineHangsWebhooksAreTakenAndOtherChatsAnswered() {
        LINE.fail(new Fault(REPLY, 500, null, 6_000, false, false, 1));
        SentEvent stuck = somsri.says("คณิต ป.6");
        assertThat(LINE.awaitDelivery(stuck, Patience.SHORT).status()).isEqualTo(200);
        Patience.until("the answer hangs").until(() -> isInTry(stuck));

        SentEvent followUp = somsri.says("ป.5");
        SentEvent other = wichai.says("ระบบหายใจ");

        assertThat(LINE.awaitDelivery(followUp, Patience.SHORT).status()).isEqualTo(200);
        assertThat(wichai.answerTo(other)).showsCards(3);
        assertThat(LINE.sent(somsri.chatId())).isEmpty();
        assertThat(somsri.answerTo(stuck)).understood("ป.6 · คณิตศาสตร์");
        assertThat(somsri.answerTo(followUp)).understood("ป.5 · คณิตศาสตร์");
        LINE.await(Entry.BotRefused.class, refused -> refused.status() == 500, Patience.SHORT);
    }

    @Test
    void aQuestionWhoseTokenDiedIsOfferedAgainAndTheTapAsksIt() {
        LINE.fail(Fault.answering(REPLY, 429));
        SentEvent missed = somsri.says("คณิต ป.6");
        LINE.await(Entry.BotRefused.class, refused -> refused.status() == 429, Patience.SHORT);
        LINE.advance(Duration.ofSeconds(70));
        assertThat(recordOf(missed)).returns("missed", Stored::state);
        assertThat(LINE.sent(somsri.chatId())).isEmpty();

        assertThat(somsri.asks("ระบบหายใจ"))
                .beginsWith("ขออภัยค่ะ เมื่อครู่ระบบตอบคำถาม “คณิต ป.6” ไม่ทัน")
                .understood("“ระบบหายใจ”")
                .offers("↻ ถามอีกครั้ง");
        assertThat(somsri.taps("↻ ถามอีกครั้ง"))
                .understood("ป.6 · คณิตศาสตร์")
                .doesNotOffer("↻ ถามอีกครั้ง")
                .saysNothingOf("ขออภัย");
    }

    @Test
    void aTapWhoseTokenDiedIsOfferedAgainToo() {
        somsri.asks("คณิต ป.6");
        String next = somsri.dataBehind("หน้าถัดไป ▶");
        LINE.fail(Fault.answering(REPLY, 429));
        SentEvent missed = somsri.does(new Act.Postback(next));
        LINE.await(Entry.BotRefused.class, refused -> refused.status() == 429, Patience.SHORT);
        LINE.advance(Duration.ofSeconds(70));
        assertThat(recordOf(missed)).returns("missed", Stored::state);

        assertThat(somsri.asks("เมนู")).beginsWith("ขออภัยค่ะ เมื่อครู่ระบบตอบไม่ทัน");
        assertThat(somsri.taps("↻ ถามอีกครั้ง")).showsPage(2, 11, 14, SmallLibrary.MATHEMATICS_P6);
    }

    private static Entry.WebhookDelivered deliver(boolean redelivery, SentEvent... events) {
        Entry.WebhookDelivered delivered = LINE.deliver(List.of(events), redelivery).join();
        assertThat(delivered.status()).isEqualTo(200);
        return delivered;
    }

    private boolean isInTry(SentEvent event) {
        return database()
                .sql("select in_try from inbox_event where event_id = ?")
                .param(event.webhookEventId())
                .query(Boolean.class)
                .single();
    }

    private static void assertSameReply(Entry.BotRefused refused, SentEvent question) {
        JsonNode request = Objects.requireNonNull(refused.request());
        assertThat(request.path("replyToken").asString()).isEqualTo(question.replyToken());
        assertThat(request.path("messages").valueStream().toList())
                .isEqualTo(LINE.sent(question.chat()).getFirst().messages());
    }
}
