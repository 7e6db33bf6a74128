package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.List;
import java.util.stream.Stream;

/** Questions that find nothing, and texts that are no questions. */
@ExtendWith(OutputCaptureExtension.class)
class OddQuestionsJourneyTest extends Journey {
    private static final String CANARY = "ปลาตีนเดินเล่น";

    @AfterEach
    void lineTookEveryMessage() {
        assertThat(refusals()).isEmpty();
    }

    static Stream<Arguments> oddTexts() {
        return Stream.of(
                Arguments.of("words that nobody wrote about", CANARY),
                Arguments.of("5,000 characters", (CANARY + " ").repeat(400).substring(0, 5_000)),
                Arguments.of("5,000 without a space", "ฮ".repeat(4_980) + CANARY),
                Arguments.of("emoji only", "🦀🐟😂👍🏽👩‍🏫🇹🇭"),
                Arguments.of("spaces only", "   \u00a0 \n\t "),
                Arguments.of("one tone mark", "่"),
                Arguments.of(
                        "Lucene syntax", "title:" + CANARY + "~2 AND (a^4 OR [x TO *]) /.*/ -\""),
                Arguments.of("all of Lucene's signs", "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /"),
                Arguments.of("SQL", "'; drop table inbox_event; -- " + CANARY),
                Arguments.of(
                        "control characters", "\u0001\u0007" + CANARY + "\u0000\u001b[31m\u202e"),
                Arguments.of("half a character", CANARY + "\ud83d"),
                Arguments.of("markup", "<script>alert('" + CANARY + "')</script>"),
                Arguments.of("a format", "%s %d {0} ${jndi:ldap://x} " + CANARY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddTexts")
    void anOddTextGetsOneShortAnswerAndIsNotLogged(
            String name, String text, CapturedOutput output) {
        Reply reply = somsri.asks(text);

        assertThat(reply).isShort();
        assertThat(reply.quickReplies()).isNotEmpty();
        assertThat(LINE.sent(somsri.chatId())).hasSize(1);
        assertThat(output.getAll()).doesNotContain(CANARY).doesNotContain("🦀");
    }

    @Test
    void aTypingErrorIsSaidAndCorrected() {
        Reply reply = somsri.asks("ระบบหายไจ");
        assertThat(reply).says("ระบบหายใจ");
        assertThat(reply.titles()).first().asString().contains("หายใจ");
    }

    @Test
    void nothingThatFitsAllIsSaidPlainlyWithTheNearest() {
        assertThat(somsri.asks("แอปคณิต ป.6 หรม"))
                .says("ไม่พบสื่อที่ตรงทุกข้อ จึงไม่จำกัดประเภทสื่อ (เดิม แอปพลิเคชัน)")
                .showsCards(SmallLibrary.ABOUT_HCF)
                .showsOnly("ห.ร.ม.");
    }

    @Test
    void nothingAtAllIsSaidPlainlyWithExamplesToTap() {
        Reply nothing = somsri.asks("กลศาสตร์ควอนตัมสัมพัทธภาพ");
        assertThat(nothing).isShort().showsNoCards().beginsWith("ไม่พบสื่อ");
        String example = nothing.quickReplies().getLast();
        assertThat(somsri.taps(example).cards()).isNotEmpty();
    }

    @Test
    void facetsAloneAreASearch() {
        assertThat(somsri.asks("วิดีโอ ม.2")).understood("ม.2 · วิดีโอ").showsCards(1);
        somsri.asks("ยกเลิก");
        assertThat(somsri.asks("ค 1.1 ป.6/4")).says("ค 1.1 ป.6/4").showsOnly("ห.ร.ม.");
    }

    @Test
    void whatIsFoundIsTheSameForEveryWayOfTypingIt() {
        List<String> titles = somsri.asks("คลิป ป.6 ห.ร.ม.").titles();
        assertThat(titles).hasSize(SmallLibrary.VIDEOS_ABOUT_HCF);
        for (String typed :
                List.of("คลิปป6หรม", "วีดีโอ ป.๖ หรม", "หรม คลิป ประถม6", "  คลิป  ป 6   ห.ร.ม ")) {
            assertThat(somsri.asks(typed).titles())
                    .as(typed)
                    .containsExactlyInAnyOrderElementsOf(titles);
        }
    }
}
