package org.pueankru.bot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.GroupsToCount;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An officer chooses who is told, looks at what that would mean, and changes it, in a real browser.
 * Nothing is sent. The pictures lie in {@code target/console}.
 */
class AudiencesInBrowserTest extends BrowserJourney {
    @Autowired private Schools schools;
    @Autowired private SchoolLists lists;
    @Autowired private Groups groups;
    @Autowired private GroupsToCount toCount;
    @Autowired private Attention attention;
    @Autowired private Clock clock;

    @SuppressWarnings("NullAway.Init")
    private DistrictId district;

    @SuppressWarnings("NullAway.Init")
    private UUID riverside;

    @BeforeEach
    void fourSchoolsOfTwoSizesAndAList() {
        empty();
        StaffInTests staff = StaffInTests.of(service);
        district = staff.district();
        staff.make(kanchana.chatId());
        School.Id first = school(1, "โรงเรียนบ้านหนองน้ำใส", School.Size.SMALL);
        School.Id second = school(2, "โรงเรียนอนุบาลต้นกล้า", School.Size.SMALL);
        School.Id third = school(3, "โรงเรียนวัดป่าเสม็ด", School.Size.LARGE);
        school(4, "โรงเรียนชุมชนท่าเรือ", School.Size.LARGE);
        staff.make(wichai.chatId(), Role.DIRECTOR, new Place.AtSchool(third));
        staff.make(somsri.chatId(), Role.DIRECTOR, new Place.AtSchool(first));
        bind(somsriInTheSchoolGroup.chatId(), "ครูบ้านหนองน้ำใส", new Stands.ForSchool(first), 120);
        bind(
                LINE.group("ผู้บริหารเครือข่ายริมปิง").groupId(),
                "ผอ.ทั้งเขต",
                new Stands.ForDistrict(),
                40);
        riverside = lists.add(district, "โรงเรียนริมน้ำ").orElseThrow();
        lists.name(district, riverside, List.of(first.value(), second.value(), third.value()));
    }

    private School.Id school(int number, String name, School.Size size) {
        return schools.put(
                district,
                new Schools.Told(
                        "9301%04d".formatted(number),
                        name,
                        null,
                        null,
                        size,
                        null,
                        School.Location.UNKNOWN));
    }

    /** The service itself counts it no sooner than tomorrow. */
    private void bind(String chat, String name, Stands stands, int members) {
        groups.bind(district, new ChatId.Group(chat), stands);
        groups.counted(district, new ChatId.Group(chat), name, members);
        toCount.countAt(district, new ChatId.Group(chat), clock.instant().plus(Duration.ofDays(1)));
    }

    @Override
    void putAway() {
        empty();
    }

    private void empty() {
        StaffInTests.of(service).removeAll();
        database()
                .sql(
                        "truncate school, network, school_list, message_budget, notice, notice_template, holiday, attention cascade")
                .update();
    }

    @Override
    @AfterEach
    void everythingWasAnsweredOnceAndForNothing() {
        org.assertj.core.api.Assertions.assertThat(LINE.usedThisMonth()).isZero();
    }

    @Test
    void onADesk() {
        choose("desk", 1280, 860);
    }

    @Test
    void onAPhone() {
        choose("phone", 390, 780);
    }

    private void choose(String name, int width, int height) {
        open(name, width, height);
        comeIn();
        typeWhatLinksOnlyKnow();
        chooseAListASizeAndAllBut();
        theReserveIsNamed();
        theListBecomesEmpty();
        theGroupOfDirectors();
        aPictureThatIsTooHeavy();
        keepTheHolidays();
        recur();
        page.navigate(addressOfTheBot() + "/console/notices/templates");
        attention.tell(district, "notice-costs-more", null);
        attention.tell(district, "help-needed", null);
        page.navigate(addressOfTheBot() + "/console");
        assertThat(page.locator("main li").first()).containsText("ขอความช่วยเหลือ");
        picture("79-start");
    }

    private void typeWhatLinksOnlyKnow() {
        page.navigate(addressOfTheBot() + "/console/notices/new");
        page.locator("[name=title]").fill("=SUM(A1) <b>{0}</b> แบบสำรวจ");
        page.locator("[name=text]").fill("กรอกที่ https://example.go.th/{school}");
        Locator note = page.locator("textarea + .count + .no-code, textarea ~ .no-code");
        assertThat(note).containsText("ระบบใส่รหัสโรงเรียนให้เฉพาะในช่องลิงก์");
        assertThat(page.locator(".bubble h3")).hasText("=SUM(A1) <b>{0}</b> แบบสำรวจ");
        picture("70-placeholder");
        page.locator("[name=text]").fill("กรอกตามลิงก์ {} {{a}} ${1+1}");
        assertThat(note).isEmpty();
        page.locator("[name=link]").fill("http://192.168.1.5.nip.io/f?school={school}");
    }

    private void chooseAListASizeAndAllBut() {
        page.locator("[name=scope][value=some]").check();
        page.locator(".some label", has("โรงเรียนริมน้ำ")).locator("input").check();
        page.locator("[name=size][value=small]").check();
        page.locator("summary", has("ยกเว้นบางโรงเรียน")).click();
        page.locator("#except label", has("โรงเรียนอนุบาลต้นกล้า")).locator("input").check();
        page.locator("[name=when][value=at]").check();
        page.locator("[name=sendDay]").fill("1/1/2560");
        page.locator("[name=sendTime]").fill("09:00");
        save();
        assertThat(page.locator(".notice.wrong")).containsText("ไม่ใช่เครือข่ายภายใน");
        assertThat(page.locator(".notice.wrong")).containsText("เวลานี้ผ่านไปแล้ว");
        page.locator("[name=link]").fill("https://example.go.th/f?school={school}");
        page.locator("[name=when][value=now]").check();
        save();

        assertThat(page.locator("h1")).hasText("=SUM(A1) <b>{0}</b> แบบสำรวจ");
        assertThat(page.locator(".cost .figure")).hasText("120");
        assertThat(page.locator("#reach + p")).containsText("1 โรงเรียน");
        assertThat(page.locator(".counted")).containsText("นับสมาชิกกลุ่มเมื่อ");
        picture("71-list-size-but");
    }

    private void theReserveIsNamed() {
        database().sql("update message_budget set reserve = 250").update();
        page.reload();
        picture("72-reserve");
        edit();
        page.locator("[name=size][value=small]").uncheck();
        page.locator("[name=size][value=large]").check();
        page.locator("[name=way][value=people]").check();
        save();
        assertThat(page.locator("#reach + p")).containsText("แชตส่วนตัว 1 คน");
        assertThat(page.locator(".cost .figure")).hasText("1");
        database().sql("update message_budget set reserve = 0").update();
    }

    private void theListBecomesEmpty() {
        lists.name(district, riverside, List.of());
        page.reload();
        assertThat(page.locator("main")).containsText("ไม่มีโรงเรียนใดตรงกับที่เลือกไว้");
        assertThat(page.locator("form[action$='/submit']")).hasCount(0);
        picture("73-empty-audience");
        edit();
        save();
        assertThat(page.locator(".notice.wrong")).containsText("ไม่มีโรงเรียนใดตรงกับที่เลือก");
    }

    private void theGroupOfDirectors() {
        page.locator("[name=scope][value=everybody]").check();
        page.locator("[name=way][value=district-groups]").check();
        save();
        assertThat(page.locator("main")).containsText("กลุ่มของทั้งเขต");
        assertThat(page.locator("#reach + p")).containsText("ทาง 1 กลุ่ม");
        assertThat(page.locator(".cost .figure")).hasText("40");
        edit();
        page.locator("[name=way][value=school-groups]").check();
        page.locator("summary", has("ยกเว้นบางโรงเรียน")).click();
        save();
        assertThat(page.locator(".cheaper")).containsText("ได้เพิ่ม 1 โรงเรียน");
        picture("74-cheaper");
    }

    private void aPictureThatIsTooHeavy() {
        page.locator("summary", has("ใส่ภาพโปสเตอร์")).click();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("poster.png", "image/png", new byte[21 << 20]));
        org.assertj.core.api.Assertions.assertThat(
                        page.locator("input[type=file]")
                                .evaluate("input => input.validationMessage"))
                .isEqualTo(
                        "ไฟล์นี้ใหญ่ 21.0 MB ภาพโปสเตอร์ต้องไม่เกิน 20 MB บันทึกเป็น JPEG หรือย่อภาพ แล้วเลือกใหม่ ยังไม่ได้ใส่ภาพ");
    }

    private void keepTheHolidays() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), WorkingHours.ZONE).plusDays(20);
        while (day.getDayOfWeek().getValue() > 5 || day.getDayOfMonth() > 28) {
            day = day.plusDays(1);
        }
        page.navigate(addressOfTheBot() + "/console/notices/holidays");
        assertThat(page.locator(".notice.warn").first()).containsText("ยังไม่มีวันหยุดชดเชย");
        page.locator("[name=day]").fill("31/2/2570");
        page.locator("[name=name]").fill("วันหยุดพิเศษของจังหวัด");
        page.locator("main form button").first().click();
        assertThat(page.locator(".notice.wrong")).containsText("ไม่มีวันนี้ในปฏิทิน");
        picture("75-holiday-wrong");
        page.locator("[name=day]").fill(ThaiDates.typed(day));
        page.locator("main form button").first().click();
        assertThat(page.locator("main")).containsText("เขตเพิ่มเอง");
        picture("76-holidays");
    }

    private void recur() {
        page.navigate(addressOfTheBot() + "/console/notices");
        page.locator("tbody a").first().click();
        page.locator("summary", has("เก็บเป็นแม่แบบ")).click();
        page.locator("form[action$='/template'] button").click();
        page.locator("a", has("ตั้งให้ส่งประจำ")).click();
        assertThat(page.locator(".weekly")).isVisible();
        assertThat(page.locator(".monthly")).isHidden();
        page.locator("[name=rhythm][value=month]").check();
        page.locator("[name=monthday]").fill("10");
        page.locator("[name=until]").fill("31/12/" + (LocalDate.now(clock).getYear() + 544));
        page.locator("button", has("ดูวันและค่าใช้จ่าย")).click();
        assertThat(page.locator("#runs")).isVisible();
        picture("77-recurring");
        page.locator("button", has("ตั้งให้ส่งประจำ ครั้งละ")).click();
        assertThat(page.locator("main")).containsText("ทุกวันที่ 10 ของเดือน");
        picture("78-templates");
    }

    private void edit() {
        page.locator("a.button", has("แก้ไข")).last().click();
        assertThat(page.locator("h1")).hasText("แก้ไขประกาศ");
    }

    private void save() {
        page.locator("#compose button[type=submit]").click();
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
