package org.pueankru.bot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Entry;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * An officer announces something in a real browser, on a desk and on a phone. The pictures lie in
 * {@code target/console}.
 */
class AnnouncingInBrowserTest extends BrowserJourney {
    private static final String TITLE =
            "ที่ปรึกษาแจ้งน้ำท่วมฉับพลัน ขอให้ทุกโรงเรียนแจ้งความปลอดภัย";
    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(40_000);

    @Autowired private Schools schools;
    @Autowired private Groups groups;

    @BeforeEach
    void threeSchoolsOfWhichTwoHaveGroups() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        database().sql("truncate school, network, message_budget cascade").update();
        staff.make(kanchana.chatId());
        School.Id first = school("93010001", "โรงเรียนบ้านหนองน้ำใส");
        School.Id second = school("93010002", "โรงเรียนอนุบาลต้นกล้า");
        school("93010003", "โรงเรียนวัดป่าเสม็ด");
        bind(somsriInTheSchoolGroup.chatId(), "ครูโรงเรียนบ้านหนองน้ำใส", first);
        bind(LINE.group("ผู้บริหารเครือข่ายริมปิง").groupId(), "ผู้บริหารเครือข่ายริมปิง", second);
    }

    private School.Id school(String code, String name) {
        return schools.put(
                StaffInTests.of(service).district(),
                new Schools.Told(code, name, null, null, null, null, School.Location.UNKNOWN));
    }

    private void bind(String chat, String name, School.Id school) {
        var district = StaffInTests.of(service).district();
        groups.bind(district, new ChatId.Group(chat), new Stands.ForSchool(school));
        groups.counted(district, new ChatId.Group(chat), name, 2);
    }

    @Override
    void putAway() {
        database().sql("truncate school, network cascade").update();
    }

    /** Here pushes are what it is about: two groups of two, and one to the officer. */
    @Override
    @AfterEach
    void everythingWasAnsweredOnceAndForNothing() {
        assertThat(LINE.usedThisMonth()).isEqualTo(5);
        assertThat(
                        LINE.transcript().stream()
                                .flatMap(of(Entry.BotSent.class))
                                .filter(sent -> sent.via().equals("push")))
                .hasSize(3);
    }

    @Test
    void onADesk() {
        announce("desk", 1280, 860);
    }

    @Test
    void onAPhone() {
        announce("phone", 360, 740);
    }

    private void announce(String name, int width, int height) {
        open(name, width, height);
        comeIn();
        page.navigate(addressOfTheBot() + "/console/notices");
        picture("30-notices-none");
        writeWhatCannotStaySo();
        putItRightAndLookAtTheCost();
        tryItAlone();
        send();
        aSchoolAnswers();
        page.navigate(addressOfTheBot() + "/console/notices");
        assertThat(page.locator("tbody tr")).containsText("ส่งแล้ว 2/2");
        picture("38-notices");
        page.navigate(addressOfTheBot() + "/console/settings");
        picture("39-settings");
    }

    private void writeWhatCannotStaySo() {
        page.locator("main .head a[href$='/notices/new']").click();
        assertThat(page.locator("h1")).hasText("เขียนประกาศ");
        picture("31-blank");
        page.locator("[name=kind]").selectOption("urgent");
        page.locator("[name=title]").fill(TITLE);
        page.locator("[name=text]")
                .fill(
                        "ระดับน้ำในคลองขึ้นสูงกว่าตลิ่งแล้ว ขอให้โรงเรียนที่อยู่ใกล้คลองย้ายของขึ้นที่สูง\n\nแจ้งสถานการณ์ด้วยปุ่มด้านล่าง");
        assertThat(page.locator(".bubble h3")).hasText(TITLE);
        page.locator("[name=link]").fill("http://192.168.1.10/flood");
        page.locator("[name=fromDay]").fill("31/2/2570");
        page.locator("[name=fromTime]").fill("09:00");
        page.locator("[name=asks][value=safe]").check();
        page.locator("#compose button[type=submit]").click();
        assertThat(page.locator(".notice.wrong")).containsText("ลิงก์: ต้องขึ้นต้นด้วย https://");
        assertThat(page.locator(".notice.wrong")).containsText("วันที่: ไม่มีวันนี้ในปฏิทิน");
        assertThat(page.locator(".notice.wrong")).containsText("ถึงใคร: เลือก");
        assertThat(page.locator("[name=title]")).hasValue(TITLE);
        assertThat(page.locator("[name=fromDay]")).hasValue("31/2/2570");
        assertThat(page.locator("[name=asks][value=safe]")).isChecked();
        picture("32-wrong");
    }

    private void putItRightAndLookAtTheCost() {
        page.locator("[name=link]").fill("https://www.tmd.go.th/warning");
        page.locator("[name=fromDay]").fill("");
        page.locator("[name=fromTime]").fill("");
        page.locator("[name=scope][value=everybody]").check();
        assertThat(page.locator(".bubble-button.choice")).hasCount(2);
        page.locator("#compose button[type=submit]").click();
        assertThat(page.locator(".cost .figure")).hasText("4");
        assertThat(page.locator("main")).containsText("2 โรงเรียน");
        assertThat(page.locator("main")).containsText("ส่งไม่ถึง 1 โรงเรียน");
        assertThat(page.locator("main")).containsText("300 จาก 300 ข้อความ");
        putAPosterOn();
        picture("33-cost");
    }

    private void putAPosterOn() {
        page.locator("summary", new Page.LocatorOptions().setHasText("ใส่ภาพโปสเตอร์")).click();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("poster.png", "image/png", poster()));
        page.locator("form[enctype] button").click();
        assertThat(page.locator(".bubble img")).isVisible();
        assertThat(page.evaluate("document.querySelector('.bubble img').naturalWidth"))
                .isEqualTo(900);
    }

    private static byte[] poster() {
        var drawn = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x9db8d9), 0, 600, new Color(0x2b4f7d)));
        pen.fillRect(0, 0, 900, 600);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void tryItAlone() {
        page.locator("button", new Page.LocatorOptions().setHasText("ส่งทดสอบถึงฉัน")).click();
        assertThat(page.locator(".notice.done")).containsText("ส่งทดสอบแล้ว");
        pushTo(kanchana.chatId());
    }

    private void send() {
        page.locator(".main-acts button", new Page.LocatorOptions().setHasText("ส่งเลย")).click();
        assertThat(page.locator(".notice.done")).containsText("รับเรื่องแล้ว");
        picture("34-waiting");
        assertThat(page.locator("main .head .tag").first()).hasText("ส่งแล้ว 2/2", SOON);
        assertThat(page.locator("#progress")).containsText("2 แชต ใช้ 4 ข้อความ");
        picture("35-sent");
    }

    private void aSchoolAnswers() {
        JsonNode bubble = pushTo(somsriInTheSchoolGroup.chatId()).messages().getFirst();
        String data = dataBehind(bubble.path("contents"), "ต้องการความช่วยเหลือ");
        somsriInTheSchoolGroup.answerTo(
                somsriInTheSchoolGroup.does(
                        new Act.Postback(data, Map.of(), "ต้องการความช่วยเหลือ")));
        // by itself: whoever waits for calls for help does not load the page again and again
        assertThat(page.locator("#list"))
                .containsText(
                        "ต้องการความช่วยเหลือ 1",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(page.locator("tbody tr").first()).containsText("โรงเรียนบ้านหนองน้ำใส");
        assertThat(page.locator("tbody tr").first()).containsText("ต้องการความช่วยเหลือ");
        picture("36-answers");
        page.locator(".parts a", new Page.LocatorOptions().setHasText("ยังไม่ตอบ")).click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator(".parts a", new Page.LocatorOptions().setHasText("ส่งไม่ถึง")).click();
        assertThat(page.locator("tbody tr")).containsText("โรงเรียนวัดป่าเสม็ด");
        page.navigate(addressOfTheBot() + "/console");
        assertThat(page.locator("main")).containsText("ขอความช่วยเหลือ");
        picture("37-attention");
    }

    private static Entry.BotSent pushTo(String chat) {
        return LINE.await(
                Entry.BotSent.class,
                sent -> sent.chat().equals(chat) && sent.via().equals("push"),
                Patience.LONG);
    }

    private static String dataBehind(JsonNode bubble, String label) {
        return bubble.findValues("action").stream()
                .filter(action -> action.path("label").asString("").equals(label))
                .map(action -> action.path("data").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " on " + bubble));
    }
}
