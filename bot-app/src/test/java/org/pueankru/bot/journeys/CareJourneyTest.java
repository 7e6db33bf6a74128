package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.reports.Reports;
import org.pueankru.bot.reports.Reports.Reported;
import org.pueankru.bot.reports.Trouble;
import org.pueankru.bot.wanted.WantedMedia;
import org.pueankru.bot.wanted.WantedMedia.Wanted;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.SentEvent;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Teachers tell what is wrong with the library, and what it lacks. */
class CareJourneyTest extends Journey {
    @Autowired private Reports reports;
    @Autowired private WantedMedia wanted;

    @BeforeEach
    void nothingWasToldYet() {
        database().sql("truncate media_report, wanted_media, daily_salt cascade").update();
    }

    @AfterEach
    void lineTookEveryMessage() {
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aTeacherReportsAWrongGradeFromTheCardAndGoesOnSearching() {
        Reply found = somsri.asks("คลิปคณิต ป.6 หรม");
        String title = found.titles().getFirst();

        assertThat(somsri.tapsOnCard(1, "แจ้งปัญหา"))
                .isShort()
                .says("สื่อ “" + title + "” มีปัญหาอะไรคะ")
                .offers(
                        "ลิงก์เปิดไม่ได้",
                        "ชั้นไม่ตรง",
                        "เนื้อหาไม่ถูกต้อง",
                        "อื่น ๆ",
                        "ไม่แจ้งแล้ว");
        assertThat(somsri.taps("ชั้นไม่ตรง")).isShort().offers("อนุบาล", "ป.1", "ม.6");
        assertThat(somsri.taps("ป.5")).isShort().says("ควรเป็น ป.5").says("ขอบคุณ");

        assertThat(reports.open())
                .singleElement()
                .returns(title, Reported::title)
                .returns(Map.of(Trouble.GRADE, 1), Reported::troubles)
                .returns(Map.of("P5", 1), Reported::rightGrades);
        assertThat(somsri.asks("เอาเป็นข้อสอบ")).understood("ป.6 · คณิตศาสตร์ · ข้อสอบ · “หรม”");
    }

    @Test
    void tappingTwiceAndASecondDeliveryCountOnce() {
        somsri.asks("คลิปคณิต ป.6 หรม");
        somsri.tapsOnCard(1, "แจ้งปัญหา");
        String data = somsri.dataBehind("ลิงก์เปิดไม่ได้");
        assertThat(somsri.taps("ลิงก์เปิดไม่ได้")).says("ขอบคุณที่แจ้ง");
        SentEvent again = somsri.does(new Act.Postback(data, Map.of(), "ลิงก์เปิดไม่ได้"));
        assertThat(somsri.answerTo(again)).says("ขอบคุณที่แจ้ง");

        assertThat(reports.open())
                .singleElement()
                .returns(Map.of(Trouble.LINK, 1), Reported::troubles);
    }

    @Test
    void aGroupReportsByItsButtonsToo() {
        somsriInTheSchoolGroup.asks("หา คลิปคณิต ป.6 หรม");
        assertThat(somsriInTheSchoolGroup.tapsOnCard(2, "แจ้งปัญหา")).offers("เนื้อหาไม่ถูกต้อง");
        assertThat(somsriInTheSchoolGroup.taps("เนื้อหาไม่ถูกต้อง")).says("ขอบคุณที่แจ้ง");

        assertThat(reports.open())
                .singleElement()
                .returns(Map.of(Trouble.CONTENT, 1), Reported::troubles);
    }

    @Test
    void whatTwoTeachersDoNotFindIsWantedAndNobodyKnowsWhoTheyAre() {
        somsri.asks("กลอนดอกสร้อย ม.6");
        wichai.asks("กลอนดอกสร้อย ม.6");
        somsri.asks("คลิปคณิต ป.6 หรม");

        List<Wanted> list =
                Patience.until("both are written down")
                        .until(
                                () -> wanted.since(LocalDate.EPOCH),
                                found -> !found.isEmpty() && found.getFirst().asked() == 2);
        assertThat(list).singleElement().returns("M6", Wanted::grades);
        assertThat(list.getFirst().text()).contains("ดอกสร้อย");
        String rows = database().sql("select * from wanted_media").query().listOfRows().toString();
        assertThat(rows).doesNotContain(LINE.person("ครูสมศรี").userId());
    }

    @Test
    void whatAGroupSaysToItselfIsNotWanted() {
        recordOf(somsriInTheSchoolGroup.says("หา กุญแจห้องพักครู"));
        somsri.asks("กุญแจห้องสมุด");

        Patience.until("the 1:1 search is written down").until(() -> wishes() > 0);
        assertThat(wishes()).isOne();
    }

    private long wishes() {
        return database().sql("select count(*) from wanted_media").query(Long.class).single();
    }
}
