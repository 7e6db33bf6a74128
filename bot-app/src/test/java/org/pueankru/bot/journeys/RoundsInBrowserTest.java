package org.pueankru.bot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

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

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An officer keeps a round in a real browser, on a desk and on a phone. The pictures lie in {@code
 * target/console}.
 */
class RoundsInBrowserTest extends BrowserJourney {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @Autowired private Schools schools;
    @Autowired private Networks networks;
    @Autowired private Clock clock;

    @SuppressWarnings("NullAway.Init")
    private DistrictId district;

    @BeforeEach
    void twoNetworksOfSchools() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        database().sql("truncate school, network, message_budget, notice cascade").update();
        district = staff.district();
        staff.make(kanchana.chatId());
        Network.Id river = networks.put(district, "n1", "เครือข่ายริมปิง");
        Network.Id hill = networks.put(district, "n2", "เครือข่ายเชิงเขา");
        School.Id first = school(1, "โรงเรียนบ้านหนองน้ำใส", river);
        school(2, "โรงเรียนอนุบาลต้นกล้า (ราษฎร์อุทิศวิทยาคาร)", river);
        for (int i = 3; i < 9; i++) {
            school(i, "โรงเรียนวัดป่าเสม็ด " + i, i % 2 == 0 ? river : hill);
        }
        staff.make(wichai.chatId(), Role.DIRECTOR, new Place.AtSchool(first));
    }

    private School.Id school(int number, String name, Network.Id network) {
        return schools.put(
                district,
                new Schools.Told(
                        "9301%04d".formatted(number),
                        name,
                        network,
                        null,
                        null,
                        null,
                        School.Location.UNKNOWN));
    }

    @Override
    void putAway() {
        database().sql("truncate school, network, message_budget, notice cascade").update();
    }

    @Test
    void onADesk() {
        keepARound("desk", 1280, 860);
    }

    @Test
    void onAPhone() {
        keepARound("phone", 360, 740);
    }

    private void keepARound(String name, int width, int height) {
        open(name, width, height);
        comeIn();
        page.navigate(addressOfTheBot() + "/console/rounds");
        picture("50-rounds-none");
        Notice.Id round = write("นิเทศครั้งที่ 1", 12);
        picture("52-plan-and-cost");
        SentRound.send(database(), district, round);
        SentRound.send(database(), district, write("นิเทศครั้งที่ 2", 30));
        page.navigate(addressOfTheBot() + "/console/rounds/" + round.value());
        assertThat(page.locator("#list tbody tr").first()).isVisible();
        aSchoolAsksForHelpWhileThePageIsOpen();
        seeToIt();
        nudge();
        takeAList(round);
        changeThePlan(round);
        page.navigate(addressOfTheBot() + "/console/rounds");
        assertThat(page.locator("main")).containsText("2/8");
        picture("58-board");
    }

    private Notice.Id write(String round, int days) {
        page.navigate(addressOfTheBot() + "/console/notices/new");
        assertThat(page.locator("#f-roundName")).isHidden();
        page.locator("[name=kind]").selectOption("report-due");
        assertThat(page.locator("#f-roundName")).isVisible();
        assertThat(page.locator("#f-asks")).isHidden();
        page.locator("[name=title]").fill("รายงานผลการใช้คลังสื่อเทคโนโลยีดิจิทัล");
        page.locator("[name=text]").fill("ขอให้ทุกโรงเรียนรายงานผลการใช้สื่อ");
        page.locator("[name=link]").fill("https://forms.example.org/r?s={รหัสโรงเรียน}");
        page.locator("[name=fromTime]").fill("16:30");
        page.locator("[name=scope][value=everybody]").check();
        page.locator("[name=way][value=people]").check();
        page.locator("[name=roundName]").fill(round);
        page.locator("#compose button[type=submit]").click();
        assertThat(page.locator(".notice.wrong")).containsText("วันที่:");
        assertThat(page.locator("[name=roundName]")).hasValue(round);
        page.locator("[name=fromDay]")
                .fill(
                        ThaiDates.typed(
                                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"))
                                        .plusDays(days)));
        picture("51-form");
        page.locator("#compose button[type=submit]").click();
        assertThat(page.locator("main")).containsText("ครั้งละไม่เกิน 1 ข้อความ");
        return new Notice.Id(SentRound.idIn(page.url()));
    }

    private void aSchoolAsksForHelpWhileThePageIsOpen() {
        wichai.asks("ประกาศ");
        wichai.chooses("ขอความช่วยเหลือ");
        assertThat(page.locator("#figures .notice")).containsText("มีโรงเรียนตอบเพิ่ม", SOON);
        picture("53-news");
        page.locator("#figures .notice a").click();
        assertThat(page.locator("#list tbody tr").first()).containsText("ขอความช่วยเหลือ");
    }

    private void seeToIt() {
        page.locator(".row-acts summary").first().click();
        picture("54-acts");
        page.locator("button", new Page.LocatorOptions().setHasText("ช่วยแล้ว")).first().click();
        assertThat(page.locator(".notice.done")).isVisible();
        page.locator(".row-acts summary").first().click();
        page.locator("button", new Page.LocatorOptions().setHasText("บันทึกว่ารายงานแล้ว"))
                .first()
                .click();
        assertThat(page.locator("#figures")).containsText("1/8");
    }

    private void nudge() {
        page.locator("input[name=school]").first().check();
        page.locator("#nudge button").first().click();
        assertThat(page.locator("h1")).hasText("เตือนตอนนี้");
        picture("55-nudge");
        page.locator("a.button", new Page.LocatorOptions().setHasText("ไม่เตือน")).click();
    }

    private void takeAList(Notice.Id round) {
        page.navigate(addressOfTheBot() + "/console/rounds/" + round.value() + "/list");
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "list.csv",
                                "text/csv",
                                "โรงเรียน\nวัดป่าเสม็ด 4\nวัดป่า\n"
                                        .getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button").click();
        assertThat(page.locator("main")).containsText("จะบันทึกว่ารายงานแล้ว 1 โรงเรียน");
        picture("56-list");
        page.locator("button", new Page.LocatorOptions().setHasText("บันทึก 1 โรงเรียน")).click();
        assertThat(page.locator("#figures")).containsText("2/8");
    }

    private void changeThePlan(Notice.Id round) {
        page.navigate(addressOfTheBot() + "/console/rounds/" + round.value() + "/plan");
        page.locator("[name=most]").fill("20");
        page.locator("main form button").click();
        assertThat(page.locator(".notice.wrong")).containsText("ตัวเลข 1 ถึง 10");
        picture("57-plan");
        page.locator("[name=most]").fill("4");
        page.locator("main form button").click();
        assertThat(page.locator(".notice.done")).containsText("ไม่มีการส่งประกาศ");
    }
}
