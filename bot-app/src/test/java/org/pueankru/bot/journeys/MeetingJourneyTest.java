package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.SentEvent;

import java.util.Objects;
import java.util.stream.Stream;

/** People meet the bot, and do other things than asking. */
class MeetingJourneyTest extends Journey {
    private static final String CANARY = "ความลับของครูสมศรี";

    @AfterEach
    void lineIsWellAgain() {
        LINE.clearFaults();
    }

    @Test
    void aNewFriendIsGreetedWithThreeExamplesThatWork() {
        Reply greeting = somsri.answerTo(somsri.does(new Act.Follow()));

        assertThat(greeting).isShort().says("สพป.ตัวอย่าง เขต 1");
        assertThat(greeting.words().lines().filter(line -> line.startsWith("• "))).hasSize(3);
        assertThat(greeting.quickReplies())
                .startsWith("📚 เลือกตามชั้น")
                .contains("คลิปคณิต ป.6 หรม", "ช่วยเหลือ");
        assertThat(somsri.taps("คลิปคณิต ป.6 หรม")).showsCards(3);
    }

    @Test
    void whoTakesTheBotIntoAGroupIsToldHowToCallIt() {
        recordOf(somsriInTheSchoolGroup.does(new Act.RemoveBot()));
        SentEvent invitation = somsriInTheSchoolGroup.does(new Act.InviteBot());

        assertThat(somsriInTheSchoolGroup.answerTo(invitation))
                .isShort()
                .says("พิมพ์ “หา”")
                .says("ไม่เก็บ");
    }

    @Test
    void helpAndMenuAreAWordAway() {
        assertThat(somsri.asks("เมนู")).isShort().says("ค้นหา").offers("ค้นหาสื่อ", "ช่วยเหลือ");
        assertThat(somsri.asks("ช่วยเหลือค่ะ")).isShort().says("ย้อนกลับ");
        assertThat(somsri.taps("เมนู")).isShort();
        assertThat(somsri.taps("ค้นหาสื่อ")).isShort().says("ต้องการค้นหาสื่อเรื่องอะไรคะ");
    }

    static Stream<Arguments> things() {
        return Stream.of(
                Arguments.of("sticker", new Act.Sticker("446", "1988"), "น่ารัก"),
                Arguments.of("image", new Act.Media("image", 0), "อ่านได้เฉพาะข้อความ"),
                Arguments.of("voice", new Act.Media("audio", 3_000), "อ่านได้เฉพาะข้อความ"),
                Arguments.of(
                        "location",
                        new Act.Location("โรงเรียน", "หนองน้ำใส", 18.8, 98.9),
                        "อ่านได้เฉพาะข้อความ"),
                Arguments.of("file", new Act.File("แผนการสอน.pdf", 9_000), "อ่านได้เฉพาะข้อความ"));
    }

    @ParameterizedTest(name = "a {0}")
    @MethodSource("things")
    void whatIsNoTextIsAnsweredKindly(String name, Act thing, String answer) {
        assertThat(somsri.answerTo(somsri.does(thing))).isShort().says(answer).offers("เมนู");
    }

    @Test
    void whatNobodyKnowsYetIsStoredAndNotAnswered() {
        SentEvent unknown = somsri.does(raw("{\"type\":\"telepathy\"}", true));
        SentEvent smell =
                somsri.does(
                        raw(
                                "{\"type\":\"message\",\"message\":{\"id\":\"9\",\"type\":\"smell\"}}",
                                true));

        assertThat(recordOf(unknown)).returns("ignored", Stored::state);
        recordOf(smell);
        assertThat(LINE.awaitDelivery(unknown, Patience.SHORT).status()).isEqualTo(200);
        assertThat(LINE.awaitDelivery(smell, Patience.SHORT).status()).isEqualTo(200);
        assertThat(somsri.asks("เมนู")).isShort();
    }

    @Test
    void anotherBotHasTheWordDuringStandby() {
        SentEvent question =
                somsri.does(
                        raw(
                                "{\"type\":\"message\",\"mode\":\"standby\",\"message\":{\"id\":\"77\",\"type\":\"text\",\"text\":\"คณิต ป.6\"}}",
                                false));

        recordOf(question);
        assertThat(LINE.sent(somsri.chatId())).isEmpty();
    }

    @Test
    void aMessageTakenBackBeforeItsAnswerIsNeitherKeptNorAnswered() {
        LINE.fail(Fault.answering("/v2/bot/message/reply", 429).times(0));
        SentEvent question = somsri.says("ป.6 " + CANARY);
        LINE.await(Entry.BotRefused.class, refused -> refused.status() == 429, Patience.SHORT);

        SentEvent unsend =
                somsri.does(new Act.Unsend(Objects.requireNonNull(question.messageId())));
        recordOf(unsend);
        LINE.clearFaults();

        assertThat(recordOf(question)).returns("erased", Stored::state).returns(null, Stored::body);
        assertThatNothingIsKeptOf(CANARY);
        assertThat(somsri.asks("เมนู")).isShort().saysNothingOf(CANARY);
        assertThat(LINE.sent(somsri.chatId())).hasSize(1);
    }

    @Test
    void aMessageTakenBackAfterItsAnswerLeavesTheDialogue() {
        SentEvent question = somsri.says("ป.6 เศษส่วน " + CANARY);
        somsri.answerTo(question);
        recordOf(question);

        recordOf(somsri.does(new Act.Unsend(Objects.requireNonNull(question.messageId()))));

        assertThatNothingIsKeptOf(CANARY);
        assertThat(LINE.sent(somsri.chatId())).hasSize(1);
        assertThat(somsri.asks("ป.5")).understood("ป.5");
    }

    private void assertThatNothingIsKeptOf(String secret) {
        var kept = new Kept(database(), redis(), dataDirectory());
        assertThat(kept.inPostgres()).doesNotContain(secret);
        assertThat(kept.inRedis()).doesNotContain(secret);
        assertThat(kept.filesThatContain(secret)).isEmpty();
    }

    private static Act raw(String event, boolean replyable) {
        return new Act.Raw(Json.MAPPER.readTree(event).asObject(), replyable);
    }
}
