package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.search.FollowUp.Facet;

import java.util.Set;

class FollowUpWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "หน้าถัดไป",
                "หน้าต่อไปค่ะ",
                "ต่อไป",
                "ต่อ",
                "ดูต่อ",
                "ขอดูต่อหน่อยค่ะ",
                "มีอีกไหม",
                "มีอีกมั้ยคะ",
                "ขอดูเพิ่มเติม",
                "ดูเพิ่ม",
                "ขอเพิ่มอีกหน่อยครับ",
                "มีเพิ่มไหม",
                "มีแบบอื่นอีกไหมคะ",
                "มีสื่ออื่นไหม",
                "Next"
            })
    void theNextPage(String typed) {
        assertThat(FollowUpWords.in(typed)).contains(new FollowUp.Next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"หน้าก่อน", "หน้าก่อนหน้าค่ะ", "ขอดูหน้าที่แล้วครับ", "ก่อนหน้านี้"})
    void thePageBefore(String typed) {
        assertThat(FollowUpWords.in(typed)).contains(new FollowUp.Previous());
    }

    @ParameterizedTest
    @CsvSource({"หน้า 2, 2", "หน้า2ค่ะ, 2", "ขอหน้าที่ ๓, 3", "หน้าแรก, 1", "หน้า 0, 1"})
    void aPageByItsNumber(String typed, int number) {
        assertThat(FollowUpWords.in(typed)).contains(new FollowUp.Page(number));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "อันที่ 2, 2", "ชิ้นที่ ๓ ค่ะ, 3", "ขอดูอันที่ 10 หน่อย, 10"})
    void anItemByItsPlace(String typed, int number) {
        assertThat(FollowUpWords.in(typed)).contains(new FollowUp.Item(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ย้อน", "ย้อนกลับหน่อย", "ขอย้อนค่ะ", "กลับ", "กลับไป"})
    void backToWhatWasShownBefore(String typed) {
        assertThat(FollowUpWords.in(typed)).contains(new FollowUp.Back());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เริ่มใหม่",
                "เริ่มค้นใหม่ค่ะ",
                "ขอหาใหม่",
                "ค้นหาใหม่",
                "หาเรื่องอื่น",
                "ล้าง",
                "ยกเลิกการค้นหา"
            })
    void somethingElse(String typed) {
        assertThat(FollowUpWords.in(typed)).contains(new FollowUp.StartAnew());
    }

    @ParameterizedTest
    @CsvSource({
        "ทุกประเภท, MEDIA_TYPE, ''",
        "ขอทุกชนิดค่ะ, MEDIA_TYPE, ''",
        "ทุกชั้น, GRADE, ''",
        "เอาทุกระดับชั้นครับ, GRADE, ''",
        "ทุกวิชา, LEARNING_AREA, ''",
        "ขอวิชาอื่น, LEARNING_AREA, ''",
        "เอาชั้นอื่นค่ะ, GRADE, ''",
        "ทุกชั้น วิดีโอ, GRADE, วิดีโอ",
        "เศษส่วน ทุกชั้น, GRADE, เศษส่วน"
    })
    void allOfAFacet(String typed, Facet facet, String rest) {
        assertThat(FollowUpWords.in(typed)).contains(new FollowUp.Widen(Set.of(facet), rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ทั้งหมด", "ขอดูทั้งหมดค่ะ", "ทุกอย่าง"})
    void allOfEverything(String typed) {
        assertThat(FollowUpWords.in(typed))
                .contains(new FollowUp.Widen(Set.of(Facet.values()), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เศษส่วน",
                "การต่อวงจร",
                "หน้าที่พลเมือง",
                "หน้าปัดนาฬิกา",
                "ก่อนประวัติศาสตร์",
                "อีกา",
                "การเพิ่มจำนวน",
                "กลับบ้าน",
                "สมัยใหม่",
                "ย้อนอดีต",
                "เรียนได้ทุกที่",
                "หน้าบันทึก",
                "ป.6",
                "คลิป",
                "ชั้นบรรยากาศทุกชั้น",
                "เลข 2 หลัก",
                "11",
                "2560"
            })
    void topicsAreNoFollowUps(String typed) {
        assertThat(FollowUpWords.in(typed)).isEmpty();
    }
}
