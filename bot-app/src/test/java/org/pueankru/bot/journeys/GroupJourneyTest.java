package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.SentEvent;

import java.util.Objects;

/** Colleagues talk in their LINE group, with the bot in it. */
class GroupJourneyTest extends Journey {
    private final Member group = somsriInTheSchoolGroup;

    @AfterEach
    void lineTookEveryMessage() {
        assertThat(refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "พรุ่งนี้ประชุมกี่โมงคะ",
                "ใครมีใบงาน ห.ร.ม. บ้าง",
                "หาไม่เจอเลยค่ะ",
                "เมนู",
                "ป.6",
                "ยกเลิก"
            })
    void theBotIsSilentWhileColleaguesTalk(String talk) {
        assertThatNobodyAnswered(group.says(talk), "ignored");
    }

    @Test
    void theBotAnswersWhoAsksItByTheWordAndFindsSomething() {
        assertThat(group.asks("หา คลิปคณิต ป.6 หรม"))
                .showsCards(SmallLibrary.VIDEOS_ABOUT_HCF)
                .understood("ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”");
        assertThat(group.asks("ค้นหา ระบบหายใจ")).showsCards(3);
    }

    @Test
    void theBotIsSilentWhenAskedByTheWordAndNothingIsFound() {
        assertThatNobodyAnswered(group.says("หา กุญแจห้องพักครู"), "silent");
    }

    @Test
    void whoMentionsTheBotIsAlwaysAnswered() {
        assertThat(group.asksTheBot("คลิป หรม")).showsCards(SmallLibrary.VIDEOS_ABOUT_HCF);
        assertThat(group.asksTheBot("กุญแจห้องพักครู")).isShort().showsNoCards().says("ไม่พบ");
        assertThat(group.asksTheBot("")).isShort().says("พิมพ์ “หา”");
    }

    @Test
    void buttonsTurnPagesAndFilterInAGroupToo() {
        group.asks("หา คณิต ป.6");
        assertThat(group.taps("หน้าถัดไป ▶")).showsPage(2, 11, 14, SmallLibrary.MATHEMATICS_P6);
        assertThat(group.taps("✕ ป.6")).understood("คณิตศาสตร์").says("พบ 19 รายการ");
    }

    @Test
    void typedFollowUpsMeanNothingInAGroup() {
        group.asks("หา คณิต ป.6");
        assertThatNobodyAnswered(group.says("ป.5"), "ignored");
        assertThat(group.asks("หา ป.5")).understood("ป.5").showsCards(6);
    }

    @Test
    void aQuestionThatIsEditedIsAnsweredAsItIsNow() {
        SentEvent question = group.says("หา คณิต ป.6");
        group.answerTo(question);

        String id = Objects.requireNonNull(question.messageId());
        Reply reply = group.answerTo(group.does(new Act.Edit(id, "หา คณิต ป.5")));

        assertThat(reply).showsCards(SmallLibrary.MATHEMATICS_P5);
    }

    private void assertThatNobodyAnswered(SentEvent event, String state) {
        Entry.WebhookDelivered delivered = LINE.awaitDelivery(event, Patience.SHORT);
        assertThat(delivered.status()).isEqualTo(200);
        assertThat(recordOf(event)).returns(state, Stored::state).returns(null, Stored::body);
        assertThat(LINE.sent(event.chat()))
                .extracting(Entry.BotSent::answers)
                .doesNotContain(event.webhookEventId());
    }
}
