package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rounds in the console and in the chat, from the form to the board. */
class RoundPagesTest extends Journey {
    private static final String TITLE = "รายงานผลการใช้คลังสื่อ";

    @Autowired private ApplicationContext service;
    @Autowired private Schools schools;
    @Autowired private Networks networks;
    @Autowired private Notices notices;
    @Autowired private Clock clock;

    @SuppressWarnings("NullAway.Init")
    private DistrictId district;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser officer;

    @SuppressWarnings("NullAway.Init")
    private School.Id school;

    @SuppressWarnings("NullAway.Init")
    private Network.Id river;

    private String told = "";

    @BeforeEach
    void threeSchoolsOfWhichOneHasADirector() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        database().sql("truncate school, network, message_budget, notice cascade").update();
        district = staff.district();
        staff.make(kanchana.chatId());
        river = networks.put(district, "n1", "เครือข่ายริมน้ำ");
        Network.Id hill = networks.put(district, "n2", "เครือข่ายเชิงเขา");
        school = school("93010001", "โรงเรียนบ้านควนนา", river);
        school("93010002", "โรงเรียนวัดป่าเสม็ด", hill);
        school("93010003", "โรงเรียนวัดป่าแสง", hill);
        staff.make(wichai.chatId(), Role.DIRECTOR, new Place.AtSchool(school));
        officer = PlainBrowser.signedIn(addressOfTheBot(), kanchana);
        officer.opens("/console/me");
    }

    private School.Id school(String code, String name, Network.Id network) {
        return schools.put(
                district,
                new Schools.Told(code, name, network, null, null, null, School.Location.UNKNOWN));
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
        database().sql("truncate school, network, message_budget, notice cascade").update();
    }

    private LocalDate day(int ahead) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok")).plusDays(ahead);
    }

    private Map<String, String> form(String round, int days) {
        Map<String, String> form = new HashMap<>();
        form.put("kind", "report-due");
        form.put("title", TITLE);
        form.put("text", "ขอให้ทุกโรงเรียนรายงาน");
        form.put("scope", "everybody");
        form.put("way", "people");
        form.put("role", "director");
        form.put("when", "now");
        form.put("roundName", round);
        form.put("fromDay", ThaiDates.typed(day(days)));
        form.put("fromTime", "16:30");
        form.put("link", "https://forms.example.org/r?s={รหัสโรงเรียน}");
        form.put("step", "-1");
        form.put("most", "3");
        form.put("gap", "1");
        form.put("names", "on");
        form.put("goesUp", "on");
        return form;
    }

    private Notice.Id saved(String round, int days) {
        officer.opens("/console/notices/new?kind=report-due");
        HttpResponse<String> answer = officer.posts("/console/notices", form(round, days));
        return new Notice.Id(
                SentRound.idIn(
                        answer.headers()
                                .firstValue("Location")
                                .orElseThrow(() -> new AssertionError(answer.body()))));
    }

    private Notice.Id sent(String round, int days) {
        Notice.Id id = saved(round, days);
        SentRound.send(database(), district, id);
        return id;
    }

    private static String page(Notice.Id round) {
        return "/console/rounds/" + round.value();
    }

    @Test
    void aDirectorTapsThatTheSchoolReportedAndTheBoardShowsIt() {
        Notice.Id round = sent("นิเทศครั้งที่ 1", 9);
        String year = Integer.toString(ThaiDates.fiscalYear(day(9)));
        assertThat(officer.opens("/console/rounds?year=" + year).body())
                .contains("นิเทศครั้งที่ 1", "0/3", "รอรายงาน")
                .doesNotContain("✓");

        wichai.asks("ประกาศ");
        assertThat(wichai.chooses("รายงานแล้ว").words()).contains("โรงเรียนบ้านควนนา", "ขอบคุณค่ะ");

        assertThat(officer.opens("/console/rounds?year=" + year).body())
                .contains("1/3", "33%", "✓", "1/1", "0/2");
        assertThat(officer.opens(page(round) + "?state=reported").body())
                .contains("โรงเรียนบ้านควนนา", "ผอ. แจ้ง", "1/3")
                .doesNotContain("โรงเรียนวัดป่าแสง");
        assertThat(officer.opens(page(round) + "/figures?was=old").body())
                .contains("hx-trigger=\"every 5s\"", "มีโรงเรียนตอบเพิ่ม");
    }

    @Test
    void staffSeeToHelpAndTimeAndTheEntriesGo() {
        Notice.Id round = sent("นิเทศครั้งที่ 1", 9);
        assertThat(officer.opens(page(round)).body())
                .as("a few days more, though nobody asked")
                .contains("value=\"" + ThaiDates.typed(day(12)) + "\"");
        wichai.asks("ประกาศ");
        wichai.chooses("ขอความช่วยเหลือ");
        wichai.asks("ประกาศ");
        wichai.chooses("ขอเวลาเพิ่ม");
        wichai.taps("7 วัน");
        assertThat(officer.opens("/console").body())
                .contains(
                        "มีโรงเรียนขอความช่วยเหลือเรื่องรายงาน",
                        page(round),
                        "มีโรงเรียนขอเวลารายงานเพิ่ม");
        assertThat(officer.opens(page(round)).body())
                .contains("ขออีก 7 วัน", "value=\"" + ThaiDates.typed(day(16)) + "\"");

        act(round, "helped", Map.of());
        act(round, "grant", Map.of("until", "31/2/2570"));
        assertThat(told).contains("ไม่เกิน 60 วันหลังวันครบกำหนด");
        act(round, "grant", Map.of("until", ThaiDates.typed(day(9))));
        assertThat(told).contains("ต้องเป็นวันหลังวันครบกำหนดของทุกโรงเรียน");
        act(round, "grant", Map.of("until", ThaiDates.typed(day(16)), "state", "open"));

        assertThat(officer.opens(page(round) + "?state=own-due").body())
                .contains("โรงเรียนบ้านควนนา", "ได้เวลาเพิ่ม");
        assertThat(officer.opens("/console").body()).doesNotContain("ขอเวลารายงานเพิ่ม");
        act(round, "reported", Map.of());
        assertThat(told).contains("เจ้าหน้าที่บันทึก", "1/3");
        act(round, "not-reported", Map.of());
        assertThat(told).contains("0/3");
        assertThat(officer.opens("/console/audit").body())
                .contains("ให้เวลารายงานเพิ่ม", "โรงเรียนบ้านควนนา · " + TITLE)
                .contains("บันทึกว่าโรงเรียนรายงานแล้ว", "แก้เป็นยังไม่รายงาน")
                .doesNotContain(round.value() + "</small>");
    }

    private void act(Notice.Id round, String act, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("school", school.value().toString());
        officer.posts(page(round) + "/" + act, all);
        told = officer.opens(page(round)).body();
    }

    @Test
    void theCostOfANudgeIsShownBefore() {
        Notice.Id round = sent("นิเทศครั้งที่ 1", 9);

        String asked = officer.posts(page(round) + "/nudge", Map.of("who", "all")).body();

        assertThat(asked)
                .contains("<span class=\"figure\">1</span>", "ส่งไม่ถึง 2 โรงเรียน", "วัดป่าแสง")
                .containsPattern("เหลือหลังส่ง</dt><dd>[\\d,]+ ข้อความ");
        officer.posts(page(round) + "/nudge", Map.of());
        assertThat(officer.opens(page(round)).body()).contains("ยังไม่ได้เลือกโรงเรียน");
    }

    @Test
    void theRemindersOfAnAnnouncementAreEndedOnItsPage() {
        Map<String, String> form = form("", 9);
        form.put("kind", "news");
        form.put("asks", "seen");
        form.put("remind", "on");
        form.put("byDay", ThaiDates.typed(day(9)));
        form.put("before", "-1");
        officer.opens("/console/notices/new?kind=news");
        HttpResponse<String> saved = officer.posts("/console/notices", form);
        String page = saved.headers().firstValue("Location").orElseThrow();
        SentRound.send(database(), district, new Notice.Id(SentRound.idIn(page)));
        assertThat(officer.opens(page).body()).contains("วันเตือนครั้งต่อไป", "หยุดเตือนทั้งหมด");

        officer.posts(page + "/reminders/stop", Map.of());

        assertThat(officer.opens(page).body())
                .contains("หยุดเตือนแล้ว")
                .doesNotContain("หยุดเตือนทั้งหมด");
        assertThat(officer.opens("/console/audit").body()).contains("หยุดการเตือน");
    }

    /** Staff are led to the notice or to the round; both tell what did not go out. */
    @Test
    void whatDidNotGoOutIsShownWhereStaffLook() {
        Notice.Id round = sent("นิเทศครั้งที่ 1", 9);
        UUID run = UUID.randomUUID();
        database()
                .sql(
                        """
                        insert into reminder_run (district_id, id, notice_id, kind, made_at, made_on, cost, state)
                        values (?, ?, ?, 'school', now(), current_date, 500, 'asking')
                        """)
                .params(district.value(), run, round.value())
                .update();
        database()
                .sql(
                        "insert into reminder (district_id, notice_id, school_id, step, run_id) values (?, ?, ?, 'd-7', ?)")
                .params(district.value(), round.value(), school.value(), run)
                .update();

        for (String page : List.of(page(round), "/console/notices/" + round.value())) {
            assertThat(officer.opens(page).body())
                    .as(page)
                    .contains(
                            "คำเตือนที่ยังไม่ได้ส่ง",
                            "ยังไม่ถึง 1 โรงเรียน",
                            "ดูชื่อโรงเรียน",
                            "เพราะใช้ข้อความมากกว่าที่อนุมัติ")
                    .doesNotContain("หยุดเตือนทั้งหมด");
        }
    }

    @Test
    void theNoticeTellsOnWhichDaysItRemindsAndWhatThatCostsAtMost() {
        Notice.Id round = saved("นิเทศครั้งที่ 1", 30);

        assertThat(officer.opens("/console/notices/" + round.value()).body())
                .contains("เตือน 1 ครั้ง ครั้งละไม่เกิน 1 ข้อความ", "แจ้งศึกษานิเทศก์");
        assertThat(officer.opens(page(round)).headers().firstValue("Location").orElseThrow())
                .endsWith("/console/notices/" + round.value());
    }

    @Test
    void aNameOfAYearIsTakenOnceAndNothingTypedIsLost() {
        saved("นิเทศครั้งที่ 1", 30);

        assertThat(officer.posts("/console/notices", form("นิเทศครั้งที่ 1", 29)).body())
                .contains("ปีงบประมาณนี้มีรอบชื่อนี้แล้ว", "value=\"" + TITLE + "\"");
        assertThat(saved("นิเทศครั้งที่ 2", 30)).isNotNull();
    }

    @Test
    void aListIsShownBeforeItIsNoted() {
        Notice.Id round = sent("นิเทศครั้งที่ 1", 9);
        String csv = "โรงเรียน,วันที่\nบ้านควนนา,25/11/2568\nวัดป่า,\nวัดป่าแสง,\n";
        officer.opens(page(round) + "/list");

        String shown =
                officer.uploads(
                                "/console/rounds/reported",
                                Map.of("round", round.value().toString()),
                                csv.getBytes(StandardCharsets.UTF_8))
                        .body();

        assertThat(shown)
                .contains(
                        "จะบันทึกว่ารายงานแล้ว 2 โรงเรียน",
                        "แถว 3",
                        "ไม่พบโรงเรียนนี้ในระบบ: วัดป่า");
        assertThat(officer.opens(page(round)).body()).contains("0/3");
        String found = shown.replaceAll("(?s).*name=\"found\" value=\"([^\"]*)\".*", "$1");
        officer.opens(page(round) + "/list");
        officer.posts(page(round) + "/list/apply", Map.of("found", found));

        assertThat(officer.opens(page(round)).body())
                .contains("2/3", "นำเข้าจากไฟล์", "25 พ.ย. 2568", "บันทึกใหม่ 2 โรงเรียน");
        assertThat(
                        officer.posts(
                                        page(round) + "/list/apply",
                                        Map.of("found", UUID.randomUUID().toString()))
                                .statusCode())
                .isEqualTo(404);
    }

    /**
     * As an office sends it: a date cell, a formula, a wrong name, a day that is none, a row twice.
     */
    @Test
    void aWorkbookIsTriedFirstItsWrongRowsAreNamedAndItsFormulasDoNothing() throws IOException {
        Notice.Id round = sent("นิเทศครั้งที่ 1", 9);
        officer.opens(page(round) + "/list");

        String shown =
                officer.uploads(
                                "/console/rounds/reported",
                                Map.of("round", round.value().toString()),
                                workbookOfReports())
                        .body();

        assertThat(shown)
                .contains(
                        "จะบันทึกว่ารายงานแล้ว 2 โรงเรียน",
                        "25 พ.ย. 2568",
                        "ข้าม 1 แถวที่ไม่ใช่รายการ (ลายเซ็น วันที่ หมายเหตุ): แถว 3",
                        "แถว 4",
                        "=cmd|&#39; /C calc&#39;!A0",
                        "แถว 5",
                        "31/02/2568",
                        "แถว 7: ซ้ำกับแถวที่ 2")
                .doesNotContain("<b>", "https://evil.example");
        assertThat(officer.opens(page(round)).body()).as("nothing is noted yet").contains("0/3");
        String found = shown.replaceAll("(?s).*name=\"found\" value=\"([^\"]*)\".*", "$1");
        officer.posts(page(round) + "/list/apply", Map.of("found", found));
        assertThat(officer.opens(page(round)).body())
                .contains("2/3", "นำเข้าจากไฟล์", "25 พ.ย. 2568", "บันทึกใหม่ 2 โรงเรียน");

        officer.posts(page(round) + "/list/apply", Map.of("found", found));
        assertThat(officer.opens(page(round)).body()).as("sent again").contains("2/3");
    }

    private static byte[] workbookOfReports() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("รายงาน");
            sheet.value(0, 0, "โรงเรียน");
            sheet.value(0, 1, "วันที่");
            sheet.value(1, 0, "บ้านควนนา");
            sheet.value(1, 1, LocalDate.of(2025, 11, 25));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.formula(2, 0, "HYPERLINK(\"https://evil.example\",\"วัดป่าแสง\")");
            sheet.value(2, 1, "25/11/2568");
            sheet.value(3, 0, "=cmd|' /C calc'!A0<b>");
            sheet.value(4, 0, "วัดป่าแสง");
            sheet.value(4, 1, "31/02/2568");
            sheet.value(5, 0, "วัดป่าเสม็ด");
            sheet.value(6, 0, "โรงเรียนบ้านควนนา");
        }
        return bytes.toByteArray();
    }

    @Test
    void anotherDayIsSavedUnlessSomebodyWasQuicker() {
        Notice.Id round = sent("นิเทศครั้งที่ 1", 9);
        String page = officer.opens(page(round) + "/plan").body();
        assertThat(page).contains("ไม่ส่งประกาศซ้ำ");
        Map<String, String> form = form("", 12);
        form.put("was", "1");
        assertThat(officer.posts(page(round) + "/plan", form).body())
                .contains("มีคนเปลี่ยนรอบนี้ระหว่างที่คุณพิมพ์", ThaiDates.typed(day(12)));
        form.put("was", page.replaceAll("(?s).*name=\"was\" value=\"([0-9]+)\".*", "$1"));

        officer.posts(page(round) + "/plan", form);

        Notice now = notices.byId(district, round).orElseThrow();
        assertThat(now.content().deadline()).hasValue(day(12));
        assertThat(now.content().round()).extracting("name").isEqualTo("นิเทศครั้งที่ 1");
        form.put("fromDay", "1/1/2560");
        assertThat(officer.posts(page(round) + "/plan", form).body()).contains("เวลานี้ผ่านไปแล้ว");
    }

    @Test
    void aNetworksChairSeesTheOwnSchoolsAndChangesNothing() {
        Notice.Id round = sent("นิเทศครั้งที่ 1", 9);
        StaffInTests.of(service)
                .make(somsri.chatId(), Role.NETWORK_CHAIR, new Place.InNetwork(river));
        PlainBrowser chair = PlainBrowser.signedIn(addressOfTheBot(), somsri);

        for (String page : List.of(page(round), "/console/rounds")) {
            assertThat(chair.opens(page).body())
                    .as(page)
                    .contains("โรงเรียนบ้านควนนา", "0/1")
                    .doesNotContain("วัดป่าแสง", "เชิงเขา");
        }
        assertThat(chair.opens(page(round)).body()).doesNotContain("จัดการ", "เตือนที่เลือก");
        assertThat(chair.posts(page(round) + "/nudge", Map.of("who", "all")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSchoolsOfARoundAreAWorkbook() {
        HttpResponse<String> file = officer.opens(page(sent("นิเทศครั้งที่ 1", 9)) + "/export");

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheet");
        assertThat(file.body()).startsWith("PK");
    }
}
