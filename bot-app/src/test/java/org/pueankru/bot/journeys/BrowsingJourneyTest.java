package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.search.popular.PopularInTests;
import org.pueankru.bot.search.popular.PopularQueries;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

/** Somebody who does not type, and somebody who pastes. */
class BrowsingJourneyTest extends Journey {
    private static final String BROWSE = "📚 เลือกตามชั้น";
    private static final String BREATHING = "media.example.go.th/store/s8-01";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PopularQueries popular;

    @AfterEach
    void lineTookEveryMessage() {
        assertThat(refusals()).isEmpty();
    }

    @Test
    void fromTheMenuToTheMediaAndBackByTapsAlone() {
        somsri.asks("เมนู");

        assertThat(somsri.taps(BROWSE).titles()).containsExactly("สื่อทั้งหมด");
        assertThat(somsri.chooses("ประถมปลาย ป.4–6 (20)").titles()).containsExactly("ป.4–6");
        assertThat(somsri.chooses("ป.6 (14)").titles()).containsOnly("ป.6 · คณิตศาสตร์");
        assertThat(somsri.chooses("ห.ร.ม. (6)"))
                .showsCards(SmallLibrary.ABOUT_HCF)
                .understood("ป.6 · คณิตศาสตร์ · “ห.ร.ม.”");

        Reply topics = somsri.taps("↩ ย้อนกลับ");
        assertThat(topics.titles()).containsOnly("ป.6 · คณิตศาสตร์");
        assertThat(topics).offers("↩ ย้อนกลับ", "↺ เลือกชั้นใหม่");
        assertThat(somsri.taps("↩ ย้อนกลับ").titles()).containsExactly("ป.4–6");
        assertThat(somsri.taps("↩ ย้อนกลับ").titles()).containsExactly("สื่อทั้งหมด");
    }

    @Test
    void whatWasChosenIsTurnedAndFilteredAsAnySearch() {
        somsri.asks("เลือกตามชั้นค่ะ");
        somsri.chooses("ประถมปลาย ป.4–6 (20)");
        somsri.chooses("ป.6 (14)");
        Reply all = somsri.chooses("ดูทั้งหมด (14)");

        assertThat(all).showsPage(1, 1, 10, SmallLibrary.MATHEMATICS_P6);
        assertThat(somsri.taps("หน้าถัดไป ▶")).showsPage(2, 11, 14, SmallLibrary.MATHEMATICS_P6);
        assertThat(somsri.asks("เอาเป็นวิดีโอ")).understood("ป.6 · คณิตศาสตร์ · วิดีโอ");
        assertThat(somsri.asks("ย้อนกลับ")).showsPage(2, 11, 14, SmallLibrary.MATHEMATICS_P6);
    }

    @Test
    void inAGroupTooAndOnlyForWhoCalls() {
        Member group = somsriInTheSchoolGroup;
        group.asksTheBot("");

        group.taps(BROWSE);
        group.chooses("มัธยมต้น ม.1–3 (5)");
        assertThat(group.chooses("ม.2 (3)")).showsCards(3).understood("ม.2 · วิทยาศาสตร์ฯ");
        assertThat(group.taps("↩ ย้อนกลับ").titles()).containsExactly("ม.1–3");
        assertThat(group.asks("หา เลือกตามชั้น").titles()).containsExactly("สื่อทั้งหมด");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://" + BREATHING,
                "http://www." + BREATHING + "/?fbclid=IwAR0x&utm_source=line",
                "คลิประบบหายใจของมนุษย์\nhttps://" + BREATHING + "\nดีมากค่ะ"
            })
    void aPastedLinkShowsItsCard(String text) {
        Reply reply = somsri.asks(text);

        assertThat(reply.titles()).containsExactly("คลิประบบหายใจของมนุษย์");
        assertThat(somsri.tapsOnCard(1, "คล้ายกัน").titles())
                .contains("ใบงานระบบหายใจ เขียนชื่ออวัยวะ");
        assertThat(somsri.asks("ย้อนกลับ").titles()).containsExactly("คลิประบบหายใจของมนุษย์");
    }

    @Test
    void aLinkOfTheLibraryThatIsNotInTheCatalogueIsSaidSo() {
        assertThat(somsri.asks("https://media.example.go.th/store/none"))
                .showsNoCards()
                .says("ยังไม่อยู่ในคลังสื่อ")
                .offers(BROWSE);
    }

    @Test
    void inAGroupALinkIsForTheBotOnlyWhenItIsCalled() {
        Member group = somsriInTheSchoolGroup;

        assertThat(recordOf(group.says("https://" + BREATHING)).state()).isEqualTo("ignored");
        assertThat(group.asks("หา https://" + BREATHING).titles()).hasSize(1);
        assertThat(group.asksTheBot("https://" + BREATHING).titles()).hasSize(1);
    }

    @Test
    void whatThreePeopleSearchForIsOfferedToTheNext() {
        database().sql("delete from popular_query").update();
        database().sql("delete from daily_salt").update();
        for (Member teacher : List.of(somsri, wichai, kanchana)) {
            teacher.asks("ขอคลิประบบหายใจ ม.2 หน่อยค่ะ");
        }

        Patience.until("the query is popular")
                .untilAsserted(
                        () -> {
                            PopularInTests.countAndRead(popular);
                            assertThat(somsri.asks("ค้นหา")).offers("ระบบหายใจ วิดีโอ ม.2");
                        });
        assertThat(somsri.taps("ระบบหายใจ วิดีโอ ม.2")).showsCards(1);
    }
}
