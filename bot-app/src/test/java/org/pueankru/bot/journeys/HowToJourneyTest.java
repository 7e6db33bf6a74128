package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Teachers ask how things are done, in the same chat in which they look for media. */
class HowToJourneyTest extends Journey {
    @AfterEach
    void lineTookEveryMessage() {
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aQuestionIsAnsweredAndLeadsOn() {
        Reply answer = somsri.asks("ลืมระหัสผ่านค่ะ");

        assertThat(answer).beginsWith("❓ ลืมรหัสผ่าน").showsNoCards().offers("🔎 ค้นหาสื่อ");
        assertThat(somsri.taps(answer.quickReplies().getFirst())).beginsWith("❓ ");
        assertThat(somsri.taps("ช่วยเหลือ")).offers("อัปโหลดสื่อ");
        assertThat(somsri.taps("อัปโหลดสื่อ")).says("1) อัปโหลดสื่อเข้าคลัง").offers("ข้อ 1");
        assertThat(somsri.taps("ข้อ 1")).beginsWith("❓ อัปโหลดสื่อเข้าคลัง");
    }

    @Test
    void aQuestionInBetweenLeavesTheSearchAsItIs() {
        somsri.asks("ป.6 หรม");
        assertThat(somsri.asks("เข้าระบบยังไง")).beginsWith("❓ เข้าระบบคลังสื่อ");
        assertThat(somsri.asks("เอาเป็นวิดีโอ"))
                .showsCards(SmallLibrary.VIDEOS_ABOUT_HCF)
                .showsOnly("ห.ร.ม.");
    }

    @Test
    void theSameWordsCanBeSearchedFor() {
        somsri.asks("ส่งผลงานประกวดได้กี่ประเภท");
        assertThat(somsri.taps("🔎 ค้นหาสื่อ").words()).doesNotStartWith("❓");
    }

    @ParameterizedTest
    @ValueSource(strings = {"วิธีหาหรม ป.6", "คลิปคณิต ป.6 หรม", "สื่อคณิต ป.5"})
    void mediaQueriesGoToTheSearch(String query) {
        assertThat(somsri.asks(query).cards()).isNotEmpty();
    }

    @Test
    void anUncertainQuestionStandsBesideTheSearch() {
        Reply found = somsri.asks("เกียรติบัตร");

        String offer =
                found.quickReplies().stream()
                        .filter(label -> label.startsWith("วิธีใช้: "))
                        .findFirst()
                        .orElseThrow();
        assertThat(somsri.taps(offer)).beginsWith("❓ ");
    }

    @Test
    void inGroupsOnlyAMentionIsAnswered() {
        assertThat(somsriInTheSchoolGroup.asksTheBot("ลืมรหัสผ่าน")).beginsWith("❓ ลืมรหัสผ่าน");
        somsriInTheSchoolGroup.says("ลืมรหัสผ่าน");
        somsriInTheSchoolGroup.asksTheBot("หรม");
        assertThat(LINE.sent(somsriInTheSchoolGroup.chatId())).hasSize(2);
    }

    @Test
    void helpWithWordsFindsAnswers() {
        assertThat(somsri.asks("ช่วยเหลือ อัปโหลดสื่อ")).says("อัปโหลดสื่อ").showsNoCards();
        assertThat(somsri.asks("ช่วยเหลือค่ะ")).offers("เข้าระบบและสมัคร", "เมนู");
    }
}
