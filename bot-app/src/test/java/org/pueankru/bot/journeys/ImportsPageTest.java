package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.SmallDistrict;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Staff bring files into the directory and take them out of it. */
class ImportsPageTest extends Journey {
    private static final Map<String, String> SCHOOLS =
            Map.of("kind", "schools", "extent", "add-and-change");
    private static final Pattern PLAN = Pattern.compile("name=\"plan\" value=\"([0-9a-f]+)\"");
    private static final byte[] ONE_MORE =
            """
            รหัสโรงเรียน,ชื่อโรงเรียน,จำนวนครู
            93010001,โรงเรียนบ้านหนองน้ำใส,99
            93010777,โรงเรียนบ้านใหม่,5
            """
                    .getBytes(StandardCharsets.UTF_8);

    @Autowired private ApplicationContext service;
    @Autowired private Schools schools;

    @SuppressWarnings("NullAway.Init")
    private StaffInTests staff;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @BeforeEach
    void staffAreSignedIn() {
        staff = StaffInTests.of(service);
        staff.removeAll();
        staff.make(kanchana.chatId());
        SmallDistrict.in(service, staff.district());
        browser = signedIn();
        browser.opens("/console/imports");
    }

    private PlainBrowser signedIn() {
        PlainBrowser fresh = new PlainBrowser(addressOfTheBot());
        kanchana.asks(fresh.opensTheLogin());
        kanchana.taps("ใช่ ฉันเอง");
        fresh.posts("/console/login/enter", Map.of());
        return fresh;
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
    }

    @Test
    void whatAFileWouldDoIsShownAndThenDone() {
        String plan = upload(ONE_MORE);
        String page = browser.opens(plan).body();
        assertThat(page).contains("เปลี่ยน", "จำนวนครู/บุคลากร: 8 → 99");
        assertThat(browser.opens(plan + "?show=added").body())
                .contains("โรงเรียนบ้านใหม่", "แถว 3");
        assertThat(names()).doesNotContain("โรงเรียนบ้านใหม่");

        assertThat(applyAsShown(plan).headers().firstValue("Location"))
                .hasValue("/console/imports");
        assertThat(browser.opens("/console/imports").body())
                .contains("นำเข้าเรียบร้อยแล้ว", "โรงเรียน: เพิ่ม 1 · เปลี่ยน 1 · ปิด 0");
        assertThat(names()).contains("โรงเรียนบ้านใหม่");
        assertThat(acts()).contains("file-imported");
        HttpResponse<String> again = browser.posts(plan + "/apply", Map.of());
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("รายการนี้บันทึกไปแล้ว");
    }

    @Test
    void whatSomebodyChangedMeanwhileIsShownAnewBeforeAnythingIsDone() {
        String plan = upload(ONE_MORE);
        String shown = planShown(plan);
        schools.put(
                staff.district(),
                new Schools.Told(
                        "93010777", "ชื่ออื่น", null, null, null, null, School.Location.UNKNOWN));

        assertThat(apply(plan, shown).headers().firstValue("Location")).hasValue(plan);
        assertThat(names()).contains("ชื่ออื่น").doesNotContain("โรงเรียนบ้านใหม่");
        assertThat(browser.opens(plan).body())
                .contains("มีคนแก้ไขข้อมูลระหว่างนี้", "ชื่ออื่น → โรงเรียนบ้านใหม่");
        applyAsShown(plan);
        assertThat(names()).contains("โรงเรียนบ้านใหม่");
    }

    @Test
    void whatAnotherTabShowedIsNotDoneByThePageOfBefore() {
        String plan = upload(ONE_MORE);
        String shown = planShown(plan);
        schools.put(
                staff.district(),
                new Schools.Told(
                        "93010777", "ชื่ออื่น", null, null, null, null, School.Location.UNKNOWN));
        assertThat(planShown(plan)).as("the other tab").isNotEqualTo(shown);

        assertThat(apply(plan, shown).headers().firstValue("Location")).hasValue(plan);
        assertThat(apply(plan, "").headers().firstValue("Location")).hasValue(plan);

        assertThat(names()).contains("ชื่ออื่น").doesNotContain("โรงเรียนบ้านใหม่");
        assertThat(browser.opens(plan).body()).contains("ผลด้านล่างคือผลใหม่");
    }

    @Test
    void rowsWithProblemsAreToldWithRowColumnAndReasonAndAreLeftOutOnlyWhenAskedFor() {
        String plan =
                upload(
                        """
                        รหัสโรงเรียน,ชื่อโรงเรียน,ระดับ
                        93010777,โรงเรียนบ้านใหม่,ประถมศึกษา
                        93010778,โรงเรียนอีกแห่ง,อาชีวะ
                        """
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(browser.opens(plan).body())
                .contains("แถว 3 คอลัมน์ “ระดับ”", "ไม่รู้จักระดับนี้: อาชีวะ")
                .contains("93010778", "โรงเรียนอีกแห่ง");
        applyAsShown(plan);
        assertThat(browser.opens(plan).body()).contains("ยังบันทึกไม่ได้");
        assertThat(names()).doesNotContain("โรงเรียนบ้านใหม่");

        browser.posts(plan + "/apply", Map.of("plan", planShown(plan), "leaveOut", "on"));

        assertThat(names()).contains("โรงเรียนบ้านใหม่").doesNotContain("โรงเรียนอีกแห่ง");
    }

    @Test
    void aWholeListOfPeopleSaysWhatItEndsAndWhomItKeeps() {
        browser.opens("/console/imports");
        String plan =
                browser.uploads(
                                "/console/imports/upload",
                                Map.of("kind", "people", "extent", "whole-list"),
                                "ชื่อ-สกุล,ตำแหน่ง\nนายใหม่ มาแรง,เจ้าหน้าที่เขต\n,(ลงชื่อ) ผู้รายงาน\n"
                                        .getBytes(StandardCharsets.UTF_8))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();

        assertThat(browser.opens(plan + "?show=kept").body())
                .contains(
                        "ตำแหน่งที่มีในไฟล์: เจ้าหน้าที่เขต",
                        "คงไว้ ไม่อยู่ในไฟล์",
                        "ตำแหน่งของผู้นำเข้าเอง",
                        "ข้าม 1 แถวที่ไม่ใช่รายการ",
                        "บุคลากร: เพิ่ม 1");
    }

    @Test
    void aDiscardedFileIsGone() {
        String plan = upload(ONE_MORE);
        browser.posts(plan + "/discard", Map.of());
        assertThat(browser.opens(plan).statusCode()).isEqualTo(404);
        assertThat(browser.posts(plan + "/apply", Map.of()).statusCode()).isEqualTo(404);
        assertThat(names()).doesNotContain("โรงเรียนบ้านใหม่");
    }

    @Test
    void whatIsNoTableIsRefusedWithTheReason() {
        HttpResponse<String> answer =
                browser.uploads(
                        "/console/imports/upload",
                        SCHOOLS,
                        "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("ไม่รับไฟล์นี้", "ไม่ใช่ CSV หรือ Excel");
        assertThat(browser.uploads("/console/imports/upload", SCHOOLS, new byte[0]).body())
                .contains("กรุณาเลือกไฟล์ก่อน");
    }

    @Test
    void filesThatAreTooLargeAreToldSo() {
        assertThat(browser.uploads("/console/imports/upload", SCHOOLS, new byte[21 << 20]).body())
                .contains("ไฟล์ใหญ่เกิน 20 MB");
        HttpResponse<String> answer =
                browser.uploads("/console/imports/upload", SCHOOLS, new byte[23 << 20]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("ไฟล์ใหญ่เกินไป");
    }

    @Test
    void aFileWithoutTheTokenOfThePageOrFromAnybodyElseIsNotRead() {
        database().sql("truncate import_upload").update();
        browser.forgetsTheToken();
        HttpResponse<String> stale = browser.uploads("/console/imports/upload", SCHOOLS, ONE_MORE);
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).contains("หน้านี้เก่าเกินไป");

        HttpResponse<String> nobody =
                new PlainBrowser(addressOfTheBot())
                        .uploads("/console/imports/upload", SCHOOLS, ONE_MORE);
        assertThat(nobody.headers().firstValue("Location")).hasValue("/console/login");

        staff.endPosts(kanchana.chatId());
        staff.make(kanchana.chatId(), Role.SUPERVISOR, new Place.WholeDistrict());
        PlainBrowser supervisors = signedIn();
        supervisors.opens("/console/me");
        HttpResponse<String> notAllowed =
                supervisors.uploads("/console/imports/upload", SCHOOLS, ONE_MORE);
        assertThat(notAllowed.statusCode()).isEqualTo(403);
        assertThat(notAllowed.body()).contains("ไม่มีสิทธิ์");
        assertThat(
                        database()
                                .sql("select count(*) from import_upload")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void theDirectoryCanBeTakenOutAndCodesForDirectorsAreMadeOnlyWhenConfirmed() {
        HttpResponse<String> csv = browser.opens("/console/imports/export?kind=schools&format=csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "schools.csv");
        assertThat(csv.body()).contains("93010001,โรงเรียนบ้านหนองน้ำใส");
        assertThat(browser.opens("/console/imports/export?kind=people&format=xlsx").body())
                .startsWith("PK");
        browser.opens("/console/imports");

        browser.posts("/console/imports/codes", Map.of("format", "csv"));
        assertThat(acts()).contains("file-exported").doesNotContain("director-codes-made");
        HttpResponse<String> codes =
                browser.posts("/console/imports/codes", Map.of("format", "csv", "sure", "on"));
        assertThat(codes.body()).contains("รหัสเชิญ", "โรงเรียนอนุบาลต้นกล้า");
        assertThat(acts()).contains("director-codes-made");
        assertThat(browser.opens("/console/audit").body())
                .contains("ส่งออกไฟล์", "12 แถว", "ออกรหัสเชิญ ผอ. ทุกโรงเรียน", "11 รหัส");
    }

    private String upload(byte[] file) {
        database().sql("truncate import_upload").update();
        return browser.uploads("/console/imports/upload", SCHOOLS, file)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private HttpResponse<String> applyAsShown(String plan) {
        return apply(plan, planShown(plan));
    }

    private HttpResponse<String> apply(String plan, String shown) {
        return browser.posts(plan + "/apply", Map.of("plan", shown));
    }

    /** Which plan the page's form sends. */
    private String planShown(String plan) {
        Matcher found = PLAN.matcher(browser.opens(plan).body());
        return found.find() ? found.group(1) : "";
    }

    private List<String> names() {
        return schools.all(staff.district()).stream().map(School::name).toList();
    }

    private List<String> acts() {
        return database().sql("select distinct act from audit_entry").query(String.class).list();
    }
}
