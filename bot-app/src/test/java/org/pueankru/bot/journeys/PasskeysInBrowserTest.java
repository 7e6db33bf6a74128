package org.pueankru.bot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pueankru.bot.console.login.SmallDistrict;
import org.pueankru.bot.console.login.StaffInTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A passkey in a real browser whose device is one of Chromium's own making. The pictures lie in
 * {@code target/console}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeysInBrowserTest extends Journey {
    private static final Path PICTURES = Path.of("target/console");

    private final List<String> errors = new ArrayList<>();

    @Autowired private ApplicationContext service;

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    private String size = "";

    @BeforeAll
    void startTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stopTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void aDistrictAtWork() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        staff.make(kanchana.chatId());
        SmallDistrict.in(service, staff.district());
    }

    @AfterEach
    void thePageHadNoError() {
        if (page != null) {
            page.close();
        }
        // the browser calls the question before an act an error
        errors.removeIf(error -> error.contains("403"));
        assertThat(errors).isEmpty();
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
    }

    @Test
    void onADesk() {
        open("desk", 1280, 860);
        addUseAndRemove();
    }

    @Test
    void onAPhone() {
        open("phone", 360, 740);
        addUseAndRemove();
    }

    @Test
    void aPageAtABareAddressSaysWhereToOpenIt() {
        open("desk", 1280, 860);
        comeIn("http://127.0.0.1");
        page.navigate(at("http://127.0.0.1") + "/console/passkeys/new");
        assertThat(page.getByText("Passkey ใช้ที่ที่อยู่นี้ไม่ได้")).isVisible();
        assertThat(page.locator("form[data-passkey]")).isHidden();
        assertThat(page.locator(".notice a"))
                .hasAttribute("href", at("http://localhost") + "/console/passkeys");
        picture("passkeys-07-elsewhere");
    }

    private void addUseAndRemove() {
        plugInADevice();
        comeIn("http://localhost");
        page.navigate(at("http://localhost") + "/console/me");
        assertThat(page.locator("#main")).containsText("เพิ่ม passkey ให้บัญชีปลอดภัยขึ้น");
        picture("passkeys-01-me");
        page.locator("#main a.button").click();
        assertThat(page.locator("h1")).hasText("Passkey ของฉัน");
        picture("passkeys-02-none");
        page.locator("#main a.button").click();
        page.locator("input[name=label]").fill("โน้ตบุ๊กที่ทำงาน");
        picture("passkeys-03-new");
        page.locator("form[data-passkey] button").click();
        assertThat(page.locator(".notice.done")).containsText("เพิ่ม passkey แล้ว");
        picture("passkeys-04-added");

        comeInAgain();
        download();
        changeTheDistrictsName();
        remove();
    }

    /** What was proven in one session is not proven in the next. */
    private void comeInAgain() {
        page.navigate(at("http://localhost") + "/console/me");
        page.locator("form[action='/console/logout'] button").click();
        comeIn("http://localhost");
    }

    private void download() {
        page.navigate(at("http://localhost") + "/console/imports");
        page.locator("a[href*='kind=schools'][href*='csv']").click();
        assertThat(page.locator("h1")).hasText("ยืนยันด้วย passkey");
        picture("passkeys-05-proof");
        Download file =
                page.waitForDownload(() -> page.locator("form[data-passkey] button").click());
        assertThat(file.suggestedFilename()).isEqualTo("schools.csv");
        assertThat(page.locator("[data-when=done]")).isVisible();
        assertThat(page.locator("form[data-passkey]")).isHidden();
        picture("passkeys-06-proven");
        page.getByText("กลับ", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).containsText("นำเข้า");
    }

    private void changeTheDistrictsName() {
        comeInAgain();
        page.navigate(at("http://localhost") + "/console/settings");
        page.locator("input[name=name]").first().fill("สพป.\"ใหม่\" <เขต> 1");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator("h1")).hasText("ยืนยันด้วย passkey");
        page.locator("form[data-passkey] button").click();
        assertThat(page.locator(".notice.done")).hasText("บันทึกแล้ว");
        assertThat(page.locator("input[name=name]").first()).hasValue("สพป.\"ใหม่\" <เขต> 1");
        page.locator("input[name=name]").first().fill("สพป.ตัวอย่าง เขต 1");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator(".notice.done")).hasText("บันทึกแล้ว");
    }

    private void remove() {
        page.navigate(at("http://localhost") + "/console/passkeys");
        page.getByText("ลบ", new Page.GetByTextOptions().setExact(true)).click();
        picture("passkeys-08-remove");
        page.getByText("ยืนยันการลบ").click();
        assertThat(page.locator(".notice.done")).hasText("ลบ passkey แล้ว");
        assertThat(page.locator("#main")).containsText("ยังไม่มี passkey");
    }

    private void open(String name, int width, int height) {
        size = name;
        page = chromium.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.onPageError(errors::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        errors.add(message.text());
                    }
                });
    }

    private void plugInADevice() {
        CDPSession chrome = page.context().newCDPSession(page);
        chrome.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        chrome.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private void comeIn(String host) {
        page.navigate(at(host) + "/console");
        kanchana.asks(Objects.requireNonNull(page.locator("#command").textContent()));
        kanchana.taps("ใช่ ฉันเอง");
        assertThat(page.locator("h1")).containsText("สวัสดี");
    }

    private String at(String host) {
        return host + ":" + addressOfTheBot().getPort();
    }

    private void picture(String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("%s sticks out", name)
                .isEqualTo(0);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(size + "-" + name + ".png")));
    }
}
