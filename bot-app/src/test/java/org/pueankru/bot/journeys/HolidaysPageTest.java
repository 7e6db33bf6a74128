package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.notices.Notice;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;

/** The office keeps its holidays by itself. */
class HolidaysPageTest extends AnnouncingInConsole {
    private static final String PAGE = ALL + "/holidays";

    @Autowired private Holidays holidays;
    @Autowired private ThaiDates dates;

    @SuppressWarnings("NullAway.Init")
    private LocalDate day;

    /** A working day some weeks from now, whatever day the test runs on. */
    @BeforeEach
    void aWorkingDayToCome() {
        database().sql("truncate holiday").update();
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingHours.ZONE);
        WorkingHours hours = holidays.workingHours(district);
        day =
                Stream.iterate(today.plusDays(30), each -> each.plus(1, ChronoUnit.DAYS))
                        .filter(hours::isWorkingDay)
                        .findFirst()
                        .orElseThrow();
    }

    @AfterEach
    void noDayIsLeft() {
        database().sql("truncate holiday").update();
    }

    private String typed() {
        return ThaiDates.typed(day);
    }

    private String ofItsYear() {
        return PAGE + "?year=" + (day.getYear() + 543);
    }

    @Test
    void aDayIsAddedMovesWhatWasPlannedForItAndIsTakenOutAgain() {
        assertThat(officer.opens(ofItsYear()).body())
                .contains("มีให้แล้ว", "วันรัฐธรรมนูญ")
                .doesNotContain("เขตเพิ่มเอง");

        String added =
                officer.postsAndFollows(PAGE, Map.of("day", typed(), "name", "ปิดพิเศษ <วัน>"))
                        .body();

        assertThat(added)
                .contains("เพิ่มวันหยุดแล้ว", "ปิดพิเศษ &lt;วัน&gt;", "เขตเพิ่มเอง", dates.day(day))
                .doesNotContain((day.getYear() + 543) + " ยังมีแต่วันหยุด");
        Notice notice = officersOwn(form("ข่าว", Map.of("sendDay", typed(), "sendTime", "09:00")));
        assertThat(officer.opens(path(notice)).body())
                .contains(
                        "เลื่อนให้ เพราะตรงกับวันหยุด",
                        "ปิดพิเศษ &lt;วัน&gt; (" + dates.day(day) + ")")
                .contains("href=\"" + PAGE + "\"");
        assertThat(officer.opens("/console/audit").body())
                .contains("เพิ่มวันหยุด", "วันที่ " + typed());

        officer.opens(PAGE);
        String removed = officer.postsAndFollows(PAGE + "/remove", Map.of("day", typed())).body();
        assertThat(removed).contains("เอาวันหยุดออกแล้ว").doesNotContain("ปิดพิเศษ");
        assertThat(officer.opens(path(notice)).body()).doesNotContain("เลื่อนให้");
        assertThat(officer.opens("/console/audit").body()).contains("เอาวันหยุดออก");
    }

    @Test
    void whatCannotBeAddedSaysWhyAndStaysTyped() {
        officer.opens(PAGE);
        officer.postsAndFollows(PAGE, Map.of("day", typed(), "name", "ปิดทำการ"));

        assertThat(officer.posts(PAGE, Map.of("day", typed(), "name", "อีกครั้ง")).body())
                .contains("เป็นวันหยุดอยู่แล้ว", "value=\"อีกครั้ง\"");
        assertThat(officer.posts(PAGE, Map.of("day", "31/2/2570", "name", "ก")).body())
                .contains("ไม่มีวันนี้ในปฏิทิน", "value=\"31/2/2570\"");
        assertThat(officer.postsAndFollows(PAGE + "/remove", Map.of("day", "10/12/2569")).body())
                .contains("ไม่อยู่ในรายการที่เขตเพิ่ม");
    }

    @Test
    void aYearWithoutSubstitutesIsNamedAndSupervisorsLookButDoNotChange() {
        assertThat(officer.opens(PAGE).body()).contains("ยังไม่มีวันหยุดชดเชย");

        StaffInTests staff = StaffInTests.of(service);
        staff.make(wichai.chatId(), Role.SUPERVISOR, new Place.WholeDistrict());
        PlainBrowser supervisor = signedIn(wichai);
        assertThat(supervisor.opens(PAGE).body())
                .contains("วันรัฐธรรมนูญ")
                .doesNotContain("name=\"day\"");
        assertThat(supervisor.posts(PAGE, Map.of("day", typed(), "name", "ปิดเทอม")).statusCode())
                .isEqualTo(403);
        assertThat(holidays.of(district)).doesNotContainKey(day);
    }
}
