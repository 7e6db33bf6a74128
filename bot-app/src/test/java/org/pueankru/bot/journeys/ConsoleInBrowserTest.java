package org.pueankru.bot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.SmallDistrict;
import org.pueankru.bot.console.login.StaffInTests;

/**
 * Staff at work in a real browser, on a desk and on a phone. The pictures lie in {@code
 * target/console}.
 */
class ConsoleInBrowserTest extends BrowserJourney {

    @BeforeEach
    void aDistrictAtWork() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        staff.make(kanchana.chatId());
        SmallDistrict.in(service, staff.district());
    }

    @Test
    void onADesk() {
        open("desk", 1280, 860);
        comeInAndChangeASchool();
        lookAround();
    }

    @Test
    void onAPhone() {
        open("phone", 360, 740);
        comeInAndChangeASchool();
        lookAround();
    }

    @Test
    void byKeyboardAlone() {
        open("keys", 1280, 860);
        comeIn();
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("ข้ามไปที่เนื้อหา");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("เขียนประกาศ");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasClass("tile");
        picture("focus");
    }

    private void comeInAndChangeASchool() {
        comeIn();
        picture("02-start");
        go("โรงเรียน");
        assertThat(page.locator("tbody tr")).hasCount(12);
        picture("03-schools");
        page.locator("#q").fill("น้ำใส");
        assertThat(page.locator("tbody tr")).hasCount(1);
        picture("04-schools-filtered");
        page.locator("tbody a").first().click();
        assertThat(page.locator("h1")).containsText("บ้านหนองน้ำใส");
        picture("05-school");
        page.getByRole(AriaRole.MAIN).getByText("แก้ไข").click();
        page.locator("input[name=staff]").fill("๑๗");
        picture("06-school-form");
        page.locator("main button[type=submit]").first().click();
        assertThat(page.locator(".notice.done")).hasText("บันทึกแล้ว");
        assertThat(page.locator(".facts")).containsText("17 คน");
        picture("07-school-saved");
    }

    private void lookAround() {
        go("เครือข่าย");
        picture("10-networks");
        go("บุคลากร");
        picture("11-people");
        page.locator("tbody a").first().click();
        picture("12-person");
        page.locator("section details.more summary").click();
        picture("28-person-erase");
        go("รหัสเชิญ");
        page.locator("select[name=role]").selectOption("director");
        page.locator("select[name=place]")
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption()
                                .setLabel("โรงเรียนบ้านหนองน้ำใส"));
        page.locator("main form button").first().click();
        assertThat(page.locator("#text")).containsText("ลงทะเบียน ");
        picture("13-code");
        go("รหัสเชิญ");
        picture("14-invites");
        go("กลุ่ม LINE");
        picture("15-groups");
        go("รายชื่อโรงเรียน");
        picture("16-lists");
        page.locator(".rows a").first().click();
        picture("17-list");
        go("บันทึกการทำงาน");
        picture("18-audit");
        go("ตั้งค่าเขต");
        picture("19-settings");
        go("บัญชีของฉัน");
        picture("20-me");
        importAFile();
        go("เขตในระบบ");
        picture("26-districts");
        page.navigate(addressOfTheBot() + "/privacy");
        picture("27-privacy");
        page.navigate(addressOfTheBot() + "/console/nothing");
        errors.removeIf(error -> error.contains("404"));
        picture("21-not-found");
    }

    private void importAFile() {
        go("นำเข้า/ส่งออก");
        picture("22-imports");
        page.locator("input[type=file]")
                .setInputFiles(
                        new com.microsoft.playwright.options.FilePayload(
                                "schools.csv",
                                "text/csv",
                                """
                                รหัสโรงเรียน,ชื่อโรงเรียน,ระดับ,ขนาด,จำนวนครู,หมายเหตุ
                                93010001,โรงเรียนบ้านหนองน้ำใส,ประถมศึกษา,เล็ก,๑๙,
                                93010099,โรงเรียนบ้านใหม่พัฒนา,มัธยมศึกษา,กลาง,31,
                                93010002,โรงเรียนอนุบาลต้นกล้า,อาชีวะ,กลาง,หลายคน,
                                """
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.locator("form[enctype] button").click();
        assertThat(page.locator("h1")).hasText("ผลการตรวจไฟล์");
        picture("23-plan-problems");
        page.locator(".parts a", new Page.LocatorOptions().setHasText("เปลี่ยน")).click();
        picture("24-plan-changed");
        page.locator("main form button").first().click();
        assertThat(page.locator(".notice.done")).hasText("นำเข้าเรียบร้อยแล้ว");
        picture("25-imported");
    }

    private void go(String place) {
        if (isOnAPhone()) {
            page.locator(".menu-phone summary").click();
            page.locator(".menu-phone a", new Page.LocatorOptions().setHasText(place))
                    .first()
                    .click();
        } else {
            page.locator(".side a", new Page.LocatorOptions().setHasText(place)).first().click();
        }
        assertThat(page.locator("h1")).containsText(place);
    }
}
