package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.simulator.platform.Act;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** From an empty system to the first page of the console. */
class ConsoleLoginJourneyTest extends Journey {
    private static final String NO_GOOD = "เข้าสู่ระบบด้วยรหัสนี้ไม่ได้ค่ะ";

    @Autowired private ApplicationContext service;

    @SuppressWarnings("NullAway.Init")
    private StaffInTests staff;

    @BeforeEach
    void nobodyIsStaffYet() {
        staff = StaffInTests.of(service);
        staff.removeAll();
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
    }

    @Test
    void theFirstStaffComesInWithTheSetUpCodeAndThenByTheBrowser() throws IOException {
        String setUp = "เข้าสู่ระบบ " + setUpCode();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");

        assertThat(kanchana.asks(setUp)).says("ท่านจะเป็นเจ้าหน้าที่คนแรก").says("เพื่อนครูจะเก็บ");
        String accept = kanchana.dataBehind("ยอมรับและเริ่มใช้");
        assertThat(kanchana.taps("ยอมรับและเริ่มใช้"))
                .says("ท่านเป็นเจ้าหน้าที่ของ สพป.ตัวอย่าง เขต 1");
        assertThat(kanchana.answerTo(kanchana.does(new Act.Postback(accept, Map.of(), null))))
                .says("ท่านเป็นเจ้าหน้าที่ของ");
        assertThat(file()).doesNotExist();
        assertThat(wichai.asks(setUp)).says(NO_GOOD);

        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        assertThat(browser.opens("/console").headers().firstValue("Location"))
                .hasValue("/console/login");
        String command = browser.opensTheLogin();
        assertThat(browser.opens("/console/login/state").body()).contains("กำลังรอการยืนยัน");
        String before = browser.cookies().getFirst().getValue();

        assertThat(kanchana.asks(command))
                .says("Chrome · Windows")
                .offers("ใช่ ฉันเอง", "ไม่ใช่ฉัน");
        assertThat(kanchana.taps("ใช่ ฉันเอง")).says("ยืนยันแล้ว");
        assertThat(browser.opens("/console/login/state").body()).contains("/console/login/enter");
        HttpResponse<String> entered = browser.posts("/console/login/enter", Map.of());

        assertThat(entered.headers().firstValue("Location")).hasValue("/console");
        HttpResponse<String> start = browser.opens("/console");
        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.body()).contains("สวัสดี", "เรื่องที่ควรดู", "คุณชื่ออะไร");
        assertThat(browser.posts("/console/me/name", Map.of("name", " ")).statusCode())
                .isEqualTo(302);
        assertThat(browser.opens("/console").body()).contains("กรุณาพิมพ์ชื่อ", "คุณชื่ออะไร");
        browser.posts("/console/me/name", Map.of("name", "นางกาญจนา ตั้งใจ"));
        assertThat(browser.opens("/console").body())
                .contains("สวัสดี นางกาญจนา ตั้งใจ", "บันทึกชื่อแล้ว")
                .doesNotContain("คุณชื่ออะไร");
        assertThat(browser.posts("/console/me/name", Map.of("name", "อีกชื่อ")).statusCode())
                .as("asked once")
                .isEqualTo(404);
        assertThat(browser.cookies().getFirst().getValue()).isNotEqualTo(before);
        assertThat(browser.opens("/console/schools").body()).contains("ค้นหาชื่อหรือรหัส");
        assertThat(kanchana.asks(command)).says(NO_GOOD);
    }

    @Test
    void somebodyWithoutAPostGetsTheSameAnswerAsForAWrongCode() {
        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        String command = browser.opensTheLogin();

        Reply noPost = somsri.asks(command);
        Reply wrong = somsri.asks("เข้าสู่ระบบ AAAA-BBBB");

        assertThat(noPost).says(NO_GOOD);
        assertThat(noPost.words()).isEqualTo(wrong.words());
        assertThat(browser.opens("/console/login/state").body()).contains("กำลังรอการยืนยัน");
    }

    @Test
    void whoeverGuessesHasToWait() {
        staff.make(somsri.chatId());
        for (int i = 0; i < 5; i++) {
            assertThat(somsri.asks("เข้าสู่ระบบ AAAA-BBB" + (char) ('A' + i))).says(NO_GOOD);
        }
        assertThat(somsri.asks(new PlainBrowser(addressOfTheBot()).opensTheLogin()))
                .says("กรุณารออีกประมาณ 1 นาที");
    }

    @Test
    void onlyTheBrowserThatShowedTheCodeGoesOnAndOnlyOnce() {
        staff.make(somsri.chatId());
        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        PlainBrowser other = new PlainBrowser(addressOfTheBot());
        String command = browser.opensTheLogin();
        other.opensTheLogin();
        assertThat(wichai.asks(command)).says(NO_GOOD);
        somsri.asks(command);
        somsri.taps("ใช่ ฉันเอง");

        other.posts("/console/login/enter", Map.of());
        assertThat(other.opens("/console").statusCode()).isEqualTo(302);
        browser.posts("/console/login/enter", Map.of());
        assertThat(browser.opens("/console").statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusedBrowserStaysOutside() {
        staff.make(somsri.chatId());
        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        somsri.asks(browser.opensTheLogin());
        somsri.taps("ไม่ใช่ฉัน");

        assertThat(browser.opens("/console/login/state").body()).contains("ขอรหัสใหม่");
        browser.posts("/console/login/enter", Map.of());
        assertThat(browser.opens("/console").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionEndsWithThePost() {
        staff.make(somsri.chatId());
        PlainBrowser browser = signedIn(somsri);
        assertThat(browser.opens("/console").statusCode()).isEqualTo(200);

        staff.endPosts(somsri.chatId());

        assertThat(browser.opens("/console").headers().firstValue("Location"))
                .hasValue("/console/login");
        staff.make(somsri.chatId());
        assertThat(browser.opens("/console").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionDoesNotComeBackWithAPostThatIsGivenAgain() {
        staff.make(somsri.chatId());
        PlainBrowser browser = signedIn(somsri);

        staff.endPosts(somsri.chatId());
        staff.make(somsri.chatId());

        assertThat(browser.opens("/console").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionEndsWithTheLineAccountThatConfirmedIt() {
        staff.make(somsri.chatId());
        PlainBrowser browser = signedIn(somsri);

        database()
                .sql("update person set line_id = ? where line_id = ?")
                .params(wichai.chatId(), somsri.chatId())
                .update();

        assertThat(browser.opens("/console").statusCode()).isEqualTo(302);
        assertThat(signedIn(wichai).opens("/console").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatIsLoadedAgainGoesOnWithWhatWasConfirmed() {
        staff.make(somsri.chatId());
        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        somsri.asks(browser.opensTheLogin());
        assertThat(browser.opens("/console/login").body())
                .contains("กำลังรอการยืนยัน", "แล้วหน้านี้จะไปต่อเอง")
                .doesNotContain("id=\"command\"");
        somsri.taps("ใช่ ฉันเอง");

        assertThat(browser.opens("/console/login").body()).contains("/console/login/enter");
        browser.posts("/console/login/enter", Map.of());

        assertThat(browser.opens("/console").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewCodeCanBeAskedForWhileAnotherWaits() {
        staff.make(somsri.chatId());
        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        somsri.asks(browser.opensTheLogin());

        assertThat(browser.opens("/console/login?again").body()).contains("id=\"command\"");
    }

    @Test
    void loggingOutEverywhereEndsTheOtherSessionsToo() {
        staff.make(somsri.chatId());
        PlainBrowser office = signedIn(somsri);
        PlainBrowser home = signedIn(somsri);
        home.opens("/console/me");
        home.posts("/console/logout/everywhere", Map.of());

        assertThat(home.opens("/console").statusCode()).isEqualTo(302);
        assertThat(office.opens("/console").statusCode()).isEqualTo(302);
    }

    private PlainBrowser signedIn(Member member) {
        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        member.asks(browser.opensTheLogin());
        member.taps("ใช่ ฉันเอง");
        browser.posts("/console/login/enter", Map.of());
        return browser;
    }

    private String setUpCode() throws IOException {
        return Files.readString(file()).split("\t", 2)[0];
    }

    private Path file() {
        return dataDirectory().resolve("setup-code");
    }
}
