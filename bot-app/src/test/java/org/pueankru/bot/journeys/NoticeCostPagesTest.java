package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.notices.Notice;
import org.pueankru.simulator.platform.Quota;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** What an announcement costs and what the month has, as the pages tell it. */
class NoticeCostPagesTest extends AnnouncingInConsole {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @Test
    void whenItCostsMoreThanThePageShowedNothingIsPlanned() {
        Notice notice = written();
        officer.opens(path(notice));
        officer.posts(path(notice) + "/submit", Map.of("version", "1", "cost", "1"));

        assertThat(officer.opens(path(notice)).body()).contains("มากกว่าที่แสดงไว้");
        assertThat(now(notice).state()).isEqualTo(Notice.State.DRAFT);
    }

    @Test
    void theSameForLessIsOneTapAway() {
        StaffInTests.of(service).make(wichai.chatId(), Role.DIRECTOR, new Place.AtSchool(school));
        Notice notice = written();
        assertThat(officer.opens(path(notice)).body()).contains("ใช้เพียง 1 ข้อความ", "ประหยัด 1");

        officer.posts(path(notice) + "/cheaper", Map.of("version", "1"));

        assertThat(officer.opens(path(notice)).body())
                .contains("แชตส่วนตัว 1 คน")
                .doesNotContain("ใช้เพียง 1 ข้อความ");
    }

    @Test
    void theCheaperWaySaysWhichSchoolsItReachesMoreAndWhoWillNotSeeIt() {
        School.Id withoutGroup =
                schools.put(
                        district,
                        new Schools.Told(
                                "2",
                                "บ้านปลายนา",
                                null,
                                null,
                                null,
                                null,
                                School.Location.UNKNOWN));
        StaffInTests staff = StaffInTests.of(service);
        staff.make(wichai.chatId(), Role.DIRECTOR, new Place.AtSchool(school));
        staff.make(somsri.chatId(), Role.DIRECTOR, new Place.AtSchool(withoutGroup));
        ChatId group = new ChatId.Group(somsriInTheSchoolGroup.chatId());
        groups.counted(district, group, "ครูบ้านควนนา", 5);

        String page = officer.opens(path(written())).body();

        assertThat(page)
                .contains("ใช้เพียง 2 ข้อความ ประหยัด 3", "ถึง 2 โรงเรียน จากเดิม 1 ได้เพิ่ม 1")
                .contains("1 โรงเรียนจะได้รับในแชตส่วนตัวแทนกลุ่ม คนอื่นในกลุ่มจะไม่เห็น")
                .contains("แชตส่วนตัวของ ผอ.โรงเรียน")
                .doesNotContain("ถึงโรงเรียนเท่ากัน", "เท่าเดิม");
    }

    @Test
    void whatGoesInAnotherMonthDoesNotSayThatThisMonthLacksMessages() {
        LINE.account().quota(Quota.of(1));
        try {
            Notice urgent =
                    officersOwn(form("ข่าววันนี้", Map.of("when", "now", "kind", "urgent")));
            String inAnotherMonth =
                    ThaiDates.typed(LocalDate.now(clock.withZone(BANGKOK)).plusDays(40));
            Notice later = officersOwn(form("ข่าวเดือนหน้า", Map.of("sendDay", inAnotherMonth)));

            assertThat(officer.opens(path(urgent)).body()).contains("ไม่พอ ขาด 1 ข้อความ");
            assertThat(officer.opens(path(later)).body())
                    .contains("จึงใช้ข้อความของเดือนนั้น")
                    .doesNotContain("ไม่พอ");
        } finally {
            LINE.account().quota(Quota.FREE_PLAN);
        }
    }

    @Test
    void theReserveIsNamedWhereItStopsASending() {
        officer.opens("/console/settings");
        officer.posts("/console/settings/notices", Map.of("reserve", "120"));
        officer.posts("/console/settings/notices/ask", Map.of());
        Notice notice = written();
        UUID sending = notice.id().value();
        database()
                .sql("update notice set state = 'sending', released_at = now() where id = ?")
                .param(sending)
                .update();
        outbox.begin(district, sending, false);
        database()
                .sql("update sending set state = 'stopped', stopped_why = 'limit' where id = ?")
                .param(sending)
                .update();

        assertThat(officer.opens(path(notice)).body())
                .contains("เหลือ 300 ข้อความ แต่กันไว้ 120 สำหรับประกาศด่วน")
                .contains("/console/settings#month");
    }

    @Test
    void figuresSayWhenTheyWereCountedAndAreCountedAnew() {
        ChatId group = new ChatId.Group(somsriInTheSchoolGroup.chatId());
        Notice notice = written();
        groups.counted(district, group, "ครูบ้านควนนา", 77);
        database().sql("update group_chat set counted_at = now() - interval '5 minutes'").update();

        assertThat(officer.opens(path(notice)).body())
                .contains(
                        "77</span>", "นับสมาชิกกลุ่มเมื่อ", "ถาม LINE เรื่องข้อความของเดือนเมื่อ");
        officer.posts(path(notice) + "/count", Map.of());
        assertThat(officer.opens(path(notice)).body())
                .contains("นับใหม่แล้ว")
                .doesNotContain("77</span>");

        groups.counted(district, group, "ครูบ้านควนนา", 78);
        database().sql("update group_chat set counted_at = now() - interval '2 hours'").update();
        assertThat(officer.opens(path(notice)).body()).doesNotContain("78</span>");
    }

    @Test
    void whatTheMonthCannotPayIsSaidAndNotOffered() {
        ChatId group = new ChatId.Group(somsriInTheSchoolGroup.chatId());
        groups.counted(district, group, "ครูบ้านควนนา", 400);
        Notice notice = officersOwn(form("ด่วน", Map.of("when", "now", "kind", "urgent")));

        assertThat(officer.opens(path(notice)).body())
                .contains("ข้อความของเดือนนี้ไม่พอ", "ขาด 100 ข้อความ")
                .doesNotContain("/submit");

        groups.counted(district, group, "ครูบ้านควนนา", 300);
        assertThat(officer.opens(path(notice)).body())
                .contains("ส่งเลย ใช้ 300 ข้อความ", "/submit");
    }

    @Test
    void reserveAndSecondPersonAreSettings() {
        officer.opens("/console/settings");
        officer.posts("/console/settings/notices", Map.of("reserve", "๑๒๐", "second", "on"));

        assertThat(budgets.of(district).reserve()).isEqualTo(120);
        assertThat(rules.secondApproval(district)).isTrue();
        assertThat(officer.opens("/console/settings").body())
                .contains("value=\"120\"", "บันทึกแล้ว");
        officer.posts("/console/settings/notices", Map.of("reserve", "มาก"));
        assertThat(officer.opens("/console/settings").body()).contains("ต้องเป็นตัวเลข");
        assertThat(officer.opens("/console/audit").body()).contains("เปลี่ยนการตั้งค่าประกาศ");
    }

    @Test
    void somebodyWhoSawToItLetsTheDistrictSendAgain() {
        officer.opens("/console/settings");
        stopTheDistrict();
        attention.tell(district, "messages-used-up", null);

        assertThat(officer.opens("/console").body()).contains("/console/settings#month");
        assertThat(officer.opens("/console/settings").body())
                .contains("จึงหยุดส่งทั้งเขต", "no more");
        officer.posts("/console/settings/notices/go-on", Map.of());

        assertThat(budgets.of(district).stop()).isNull();
        assertThat(attention.open(district)).isEmpty();
    }
}
