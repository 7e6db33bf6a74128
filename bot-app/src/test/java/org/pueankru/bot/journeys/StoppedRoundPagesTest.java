package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.net.http.HttpResponse;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A round whose reminders are stopped, and its figures, in the console. */
class StoppedRoundPagesTest extends Journey {
    @Autowired private ApplicationContext service;
    @Autowired private Schools schools;
    @Autowired private Networks networks;
    @Autowired private Clock clock;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser officer;

    @SuppressWarnings("NullAway.Init")
    private DistrictId district;

    @SuppressWarnings("NullAway.Init")
    private School.Id school;

    private String page = "";

    @BeforeEach
    void aRoundOfThreeSchoolsOfWhichOneHasADirector() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        clear();
        district = staff.district();
        staff.make(kanchana.chatId());
        Network.Id river = networks.put(district, "n1", "เครือข่ายริมน้ำ");
        school = school("93010001", "โรงเรียนบ้านควนนา", river);
        school("93010002", "โรงเรียนวัดป่าเสม็ด", river);
        school("93010003", "โรงเรียนวัดป่าแสง", river);
        staff.make(wichai.chatId(), Role.DIRECTOR, new Place.AtSchool(school));
        officer = PlainBrowser.signedIn(addressOfTheBot(), kanchana);
        page = "/console/rounds/" + sent().value();
    }

    private School.Id school(String code, String name, Network.Id network) {
        return schools.put(
                district,
                new Schools.Told(code, name, network, null, null, null, School.Location.UNKNOWN));
    }

    private void clear() {
        database()
                .sql("truncate school, network, sending, message_budget, notice cascade")
                .update();
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
        clear();
    }

    private Notice.Id sent() {
        LocalDate due = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok")).plusDays(9);
        Map<String, String> form = new HashMap<>();
        form.put("kind", "report-due");
        form.put("title", "รายงานผลการใช้คลังสื่อ");
        form.put("text", "ขอให้ทุกโรงเรียนรายงาน");
        form.put("scope", "everybody");
        form.put("way", "people");
        form.put("role", "director");
        form.put("when", "now");
        form.put("roundName", "นิเทศครั้งที่ 1");
        form.put("fromDay", ThaiDates.typed(due));
        form.put("fromTime", "16:30");
        form.put("link", "https://forms.example.org/r?s={รหัสโรงเรียน}");
        form.put("step", "-1");
        form.put("most", "3");
        form.put("gap", "1");
        officer.opens("/console/notices/new?kind=report-due");
        HttpResponse<String> saved = officer.posts("/console/notices", form);
        Notice.Id id =
                new Notice.Id(
                        SentRound.idIn(
                                saved.headers()
                                        .firstValue("Location")
                                        .orElseThrow(() -> new AssertionError(saved.body()))));
        SentRound.send(database(), district, id);
        return id;
    }

    @Test
    void theWholeRoundIsStoppedAndGoesOnAndBothAreNoted() {
        assertThat(shown()).contains("หยุดเตือนทั้งรอบ").doesNotContain("หยุดเตือนรอบนี้ไว้");

        officer.posts(page + "/stop", Map.of());
        assertThat(shown())
                .contains("หยุดเตือนทั้งรอบแล้ว", "หยุดเตือนรอบนี้ไว้", "ให้เตือนต่อ")
                .doesNotContain("เตือนที่เลือก", "เตือนครั้งต่อไป");
        assertThat(officer.opens("/console/rounds").body()).contains("<small>หยุดเตือน</small>");
        officer.posts(page + "/stop", Map.of());
        assertThat(shown()).contains("มีคนบันทึกไปก่อนแล้ว");

        officer.posts(page + "/resume", Map.of());
        assertThat(shown())
                .contains("ให้เตือนต่อแล้ว", "เตือนที่เลือก", "เตือนครั้งต่อไป")
                .doesNotContain("หยุดเตือนรอบนี้ไว้");
        assertThat(officer.opens("/console/audit").body()).contains("หยุดการเตือน", "ให้เตือนต่อ");
    }

    @Test
    void oneSchoolIsStoppedAndFoundAgain() {
        officer.posts(page + "/stop", Map.of("school", school.value().toString()));

        assertThat(shown()).contains("หยุดเตือนโรงเรียนนี้แล้ว", "เตือนที่เลือก");
        assertThat(officer.opens(page + "?state=stopped").body())
                .contains("โรงเรียนบ้านควนนา")
                .doesNotContain("โรงเรียนวัดป่าแสง");
        assertThat(officer.opens("/console/rounds").body())
                .contains("<small class=\"line\">หยุดเตือน</small>");
        assertThat(officer.posts(page + "/nudge", Map.of("who", "all")).body())
                .doesNotContain("<span class=\"figure\">1</span>");

        officer.posts(page + "/resume", Map.of("school", school.value().toString()));
        assertThat(officer.posts(page + "/nudge", Map.of("who", "all")).body())
                .contains("<span class=\"figure\">1</span>");
    }

    @Test
    void aSchoolThatNobodyCouldTellStandsInItsOwnFigure() {
        assertThat(figure("waiting")).isEqualTo("1");
        assertThat(figure("unreachable")).isEqualTo("2");
        assertThat(officer.opens(page + "?state=waiting").body())
                .contains("โรงเรียนบ้านควนนา")
                .doesNotContain("โรงเรียนวัดป่าแสง");
    }

    private String figure(String state) {
        return shown().replaceAll(
                        "(?s).*state=" + state + "\"><span class=\"figure\">([0-9]+)<.*", "$1");
    }

    /** LINE stopped the district: what waits is not said to be sent, and nothing goes beside it. */
    @Test
    void aReminderThatLineHoldsIsNamedAsUnsentUntilItGoesOut() {
        assertThat(shown()).doesNotContain("หยุดส่งทั้งเขต");
        String date = held();

        assertThat(shown())
                .contains(
                        "ข้อความของเดือนนี้หมด จึงหยุดส่งทั้งเขต",
                        "คำเตือน " + date + " ยังไม่ได้ส่ง เพราะ LINE แจ้งว่าข้อความของเดือนนี้หมด",
                        "ยังไม่ถึง 1 โรงเรียน",
                        "ระบบส่งให้เอง")
                .doesNotContain("1 ครั้ง ล่าสุด", "ส่งตอนนี้");
        assertThat(officer.opens("/console/rounds").body()).contains("คำเตือนล่าสุดยังไม่ได้ส่ง");
        assertThat(officer.posts(page + "/nudge", Map.of("who", "all")).body())
                .contains("LINE หยุดรับข้อความของทั้งเขตอยู่")
                .doesNotContain("ส่งคำเตือน ใช้");

        database().sql("update delivery set state = 'accepted', closed_at = now()").update();

        assertThat(shown())
                .contains("1 ครั้ง ล่าสุด " + date)
                .doesNotContain("ยังไม่ได้ส่ง เพราะ", "ระบบส่งให้เอง");
        assertThat(officer.opens("/console/rounds").body())
                .doesNotContain("คำเตือนล่าสุดยังไม่ได้ส่ง");
    }

    /** A reminder of today that waits, in a district that LINE stopped. */
    private String held() {
        UUID run = UUID.randomUUID();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"));
        String notice = page.substring(page.lastIndexOf('/') + 1);
        for (String each :
                List.of(
                        """
                        insert into message_budget (district_id, stopped_why, stopped_by, stopped_at) values (:district, 'limit', 'no more', now())
                        on conflict (district_id) do update set stopped_why = 'limit', stopped_by = 'no more', stopped_at = now()
                        """,
                        """
                        insert into sending (district_id, id, urgent, state, about, created_at, changed_at)
                        values (:district, :run, false, 'open', :notice::uuid, now(), now())
                        """,
                        """
                        insert into delivery_body (district_id, id, sending_id, messages, objects, created_at)
                        values (:district, :run, :run, '[]', 1, now())
                        """,
                        """
                        insert into delivery (district_id, sending_id, target_id, chat_kind, line_id, retry_key, body_id, cost, state, due_at)
                        select district_id, :run, target_id, 'person', 'U0', :run, :run, 1, 'waiting', now()
                        from notice_school where district_id = :district and notice_id = :notice::uuid and school_id = :school
                        """,
                        """
                        insert into reminder_run (district_id, id, notice_id, kind, made_at, made_on, cost, state)
                        values (:district, :run, :notice::uuid, 'school', now(), :today, 1, 'over')
                        """,
                        """
                        insert into reminder (district_id, notice_id, school_id, step, run_id)
                        values (:district, :notice::uuid, :school, 'd-7', :run)
                        """,
                        """
                        insert into reminder_target (district_id, run_id, target_id, school_id)
                        select district_id, sending_id, target_id, :school from delivery where district_id = :district and sending_id = :run
                        """)) {
            database()
                    .sql(each)
                    .param("district", district.value())
                    .param("run", run)
                    .param("notice", notice)
                    .param("school", school.value())
                    .param("today", Date.valueOf(today))
                    .update();
        }
        return new ThaiDates().day(today);
    }

    @Test
    void theNetworksChairStopsNothing() {
        StaffInTests.of(service)
                .make(
                        somsri.chatId(),
                        Role.NETWORK_CHAIR,
                        new Place.InNetwork(networks.put(district, "n1", "เครือข่ายริมน้ำ")));
        PlainBrowser chair = PlainBrowser.signedIn(addressOfTheBot(), somsri);

        assertThat(chair.posts(page + "/stop", Map.of()).statusCode()).isEqualTo(403);
        assertThat(chair.opens(page).body()).doesNotContain("หยุดเตือนทั้งรอบ");
    }

    private String shown() {
        return officer.opens(page).body();
    }
}
