package org.pueankru.bot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.BasicIds;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Entry;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * A meeting with one place, from the office's form to the waiting teacher who moves up, and the
 * same in a group of several schools. The pictures lie in {@code target/console}.
 */
class SigningUpInBrowserTest extends BrowserJourney {
    private static final String TITLE = "ประชุมด่วนเตรียมรับน้ำท่วม";

    @Autowired private Schools schools;
    @Autowired private Networks networks;
    @Autowired private Groups groups;
    @Autowired private BasicIds basicIds;
    @Autowired private Clock clock;

    @BeforeEach
    void aSchoolWithAGroupInANetworkWithOne() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        database().sql("truncate school, network, message_budget cascade").update();
        DistrictId district = staff.district();
        Network.Id network = networks.put(district, "N1", "เครือข่ายริมปิง");
        School.Id school =
                schools.put(
                        district,
                        new Schools.Told(
                                "93010001",
                                "โรงเรียนบ้านหนองน้ำใส",
                                network,
                                null,
                                null,
                                null,
                                School.Location.UNKNOWN));
        staff.make(kanchana.chatId());
        staff.make(somsri.chatId(), Role.TEACHER, new Place.AtSchool(school));
        bind(somsriInTheSchoolGroup.chatId(), new Stands.ForSchool(school));
        bind(networkGroup(), new Stands.ForNetwork(network));
        Patience.until("LINE said by which name people find the bot")
                .until(() -> basicIds.of(district).isPresent());
    }

    private static String networkGroup() {
        return LINE.group("ผู้บริหารเครือข่ายริมปิง").groupId();
    }

    private void bind(String chat, Stands stands) {
        DistrictId district = StaffInTests.of(service).district();
        groups.bind(district, new ChatId.Group(chat), stands);
        groups.counted(district, new ChatId.Group(chat), "กลุ่ม", 2);
    }

    @Override
    void putAway() {
        database().sql("truncate school, network cascade").update();
    }

    /** The two announcements are paid, to groups of two; nothing else is. */
    @Override
    @AfterEach
    void everythingWasAnsweredOnceAndForNothing() {
        assertThat(LINE.usedThisMonth()).isEqualTo(4);
    }

    @Test
    void onADesk() {
        signUp("desk", 1280, 860);
    }

    @Test
    void onAPhone() {
        signUp("phone", 360, 740);
    }

    private void signUp(String name, int width, int height) {
        open(name, width, height);
        comeIn();
        compose("school-groups", "0");
        assertThat(page.locator(".notice.wrong")).containsText("จำนวนที่นั่ง: ตัวเลข 1 ถึง 9,999");
        picture("50-places");
        page.locator("[name=places]").fill("๑");
        send();
        String meeting = page.url();
        theSchoolTakesTheOnlyPlace();
        theTeacherWaits();
        theCalendarFileIsServed();
        page.navigate(meeting);
        assertThat(page.locator("main")).containsText("สำรอง 1");
        picture("51-full");
        theSchoolStaysAwayAndTheTeacherIsToldForFree();
        page.navigate(meeting);
        assertThat(page.locator("main")).containsText("แจ้งแล้ว");
        theOfficeMakesRoom();
        picture("52-moved-up");
        theOfficeTakesTheTeacherOff();
        theChatPageIsLookedAt("53-chat");
        compose("network-groups", "");
        send();
        theNetworksGroupIsSentTo1To1();
    }

    /** An urgent one, which goes out at any hour. */
    private void compose(String way, String places) {
        page.navigate(addressOfTheBot() + "/console/notices/new");
        assertThat(page.locator("[name=places]")).isHidden();
        page.locator("[name=kind]").selectOption("urgent");
        page.locator("[name=title]").fill(TITLE);
        page.locator("[name=text]").fill("เชิญโรงเรียนละ 1 คน");
        LocalDate day =
                LocalDate.ofInstant(
                        clock.instant().plus(Duration.ofDays(10)), ZoneId.of("Asia/Bangkok"));
        page.locator("[name=fromDay]")
                .fill(
                        "%d/%d/%d"
                                .formatted(
                                        day.getDayOfMonth(),
                                        day.getMonthValue(),
                                        day.getYear() + 543));
        page.locator("[name=fromTime]").fill("09:00");
        page.locator("[name=toTime]").fill("12:00");
        page.locator("[name=place]").fill("ห้องประชุมเขต");
        page.locator("[name=asks][value=coming]").check();
        page.locator("[name=places]").fill(places);
        page.locator("[name=scope][value=everybody]").check();
        page.locator("[name=way][value=" + way + "]").check();
        assertThat(page.locator(".bubble-button")).not().hasCount(0);
        page.locator("#compose button[type=submit]").click();
    }

    private void send() {
        if (page.locator("#compose").count() > 0) {
            page.locator("#compose button[type=submit]").click();
        }
        page.locator(".main-acts button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("ส่งเลย"))
                .click();
        assertThat(page.locator("main .head .tag").first())
                .hasText(
                        "ส่งแล้ว 1/1",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                .setTimeout(40_000));
    }

    private void theSchoolTakesTheOnlyPlace() {
        JsonNode bulletin = pushTo(somsriInTheSchoolGroup.chatId());
        assertThat(
                        somsriInTheSchoolGroup.answerTo(
                                somsriInTheSchoolGroup.does(
                                        new Act.Postback(
                                                action(bulletin, "เข้าร่วม")
                                                        .path("data")
                                                        .asString(),
                                                Map.of(),
                                                "เข้าร่วม"))))
                .says("โรงเรียนจะเข้าร่วม")
                .says("ตอนนี้ที่นั่งเต็มแล้ว");
    }

    private void theTeacherWaits() {
        somsri.asks("ประกาศ");
        assertThat(somsri.tapsOnCard(1, "เข้าร่วม")).says("รายชื่อสำรองลำดับที่ 1");
        Reply agenda = somsri.asks("ปฏิทิน");
        assertThat(agenda.titles()).containsExactly(TITLE);
        assertThat(agenda.cards().getFirst().bubble().toString())
                .contains("⏳ รายชื่อสำรองลำดับที่ 1", "ห้องประชุมเขต");
        assertThat(somsri.tapsOnCard(1, "ดูประกาศ").cards()).hasSize(1);
    }

    private void theCalendarFileIsServed() {
        Reply agenda = somsri.asks("ปฏิทิน");
        URI file =
                URI.create(
                        agenda.cards().getFirst().button("เพิ่มในปฏิทิน").path("uri").asString());
        assertThat(file.getHost()).isEqualTo("demo.invalid");
        assertThat(file.getQuery()).isEqualTo("openExternalBrowser=1");
        HttpResponse<String> served =
                new PlainBrowser(addressOfTheBot())
                        .opens(file.getRawPath() + "?" + file.getQuery());
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        assertThat(served.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("\r\nDTSTART:", "T020000Z\r\n", "\r\nSEQUENCE:0\r\n")
                .doesNotContain("เชิญโรงเรียนละ", "สมศรี");
        assertThat(
                        new PlainBrowser(addressOfTheBot())
                                .opens("/media/calendar/" + java.util.UUID.randomUUID() + ".ics")
                                .statusCode())
                .isEqualTo(404);
        assertThat(new PlainBrowser(addressOfTheBot()).opens("/media/calendar/1.ics").statusCode())
                .isEqualTo(404);
    }

    private void theSchoolStaysAwayAndTheTeacherIsToldForFree() {
        JsonNode bulletin = pushTo(somsriInTheSchoolGroup.chatId());
        somsriInTheSchoolGroup.answerTo(
                somsriInTheSchoolGroup.does(
                        new Act.Postback(
                                action(bulletin, "ไม่สะดวก").path("data").asString(),
                                Map.of(),
                                "ไม่สะดวก")));
        Reply menu = somsri.asks("เมนู");
        assertThat(menu.sent().messages()).hasSize(2);
        assertThat(menu.sent().messages().getFirst().toString())
                .contains("ได้เลื่อนจากรายชื่อสำรอง", "เพิ่มในปฏิทิน");
        assertThat(somsri.asks("ปฏิทิน").cards().getFirst().bubble().toString())
                .contains("✅ เข้าร่วม ที่นั่งที่ 1");
    }

    private void theOfficeMakesRoom() {
        page.locator("form[action$=places] input[name=places]").fill("1");
        page.locator("form[action$=places] button").click();
        assertThat(page.locator(".notice.wrong")).containsText("มากกว่าเดิม");
        page.locator("form[action$=places] input[name=places]").fill("30");
        page.locator("form[action$=places] button").click();
        assertThat(page.locator(".notice.done")).containsText("เพิ่มที่นั่งแล้ว");
        assertThat(page.locator("main")).containsText("29 ที่");
    }

    private void theOfficeTakesTheTeacherOff() {
        page.locator("tbody summary").first().click();
        page.locator("tbody form button").first().click();
        assertThat(page.locator(".notice.done")).containsText("นำออกแล้ว");
        assertThat(somsri.asks("เมนู").sent().messages().getFirst().toString())
                .contains("นำชื่อท่านออก");
        page.navigate(addressOfTheBot() + "/console/audit");
        assertThat(page.locator("main")).containsText("นำชื่อออกจากรายชื่อผู้เข้าร่วม");
        assertThat(page.locator("main")).containsText("เพิ่มจำนวนที่นั่งของการประชุม");
    }

    private void theNetworksGroupIsSentTo1To1() {
        JsonNode bulletin = pushTo(networkGroup());
        assertThat(bulletin.toString()).doesNotContain("\"postback\"");
        String link = action(bulletin, "ตอบในแชตส่วนตัว").path("uri").asString();
        assertThat(link).startsWith("https://line.me/R/oaMessage/%40").hasSizeLessThan(1_000);
        String prepared =
                URLDecoder.decode(link.substring(link.indexOf('?') + 1), StandardCharsets.UTF_8);
        assertThat(prepared).matches("ประกาศ [0-9]+");
        Reply one = somsri.asks(prepared);
        assertThat(one.cards()).hasSize(1);
        assertThat(somsri.tapsOnCard(1, "เข้าร่วม")).says("ท่านจะเข้าร่วม");
        theChatPageIsLookedAt("54-chat-of-one");
    }

    /** As people see it. */
    private void theChatPageIsLookedAt(String name) {
        String before = page.url();
        page.navigate(LINE.address().toString());
        page.waitForLoadState();
        page.locator("text=ครูสมศรี").first().click();
        page.locator("#chats .chat").first().click();
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(pictureOf(name)));
        page.navigate(before);
    }

    private static JsonNode pushTo(String chat) {
        return LINE.await(
                        Entry.BotSent.class,
                        sent -> sent.chat().equals(chat) && sent.via().equals("push"),
                        Patience.LONG)
                .messages()
                .getFirst();
    }

    private static JsonNode action(JsonNode bulletin, String label) {
        return bulletin.findValues("action").stream()
                .filter(action -> action.path("label").asString("").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " on " + bulletin));
    }
}
