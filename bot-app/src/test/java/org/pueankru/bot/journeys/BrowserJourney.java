package org.pueankru.bot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.pueankru.bot.console.login.StaffInTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The console in a real browser. Of each page that a test looks at a picture is kept in {@code
 * target/console}, nothing may stick out of it, and {@link Accessibility} must find nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserJourney extends Journey {
    private static final Path PICTURES = Path.of("target/console");

    final List<String> errors = new ArrayList<>();

    @Autowired ApplicationContext service;

    @SuppressWarnings("NullAway.Init")
    Page page;

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

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

    @AfterEach
    void thePageHadNoError() {
        if (page != null) {
            page.close();
        }
        errors.removeIf(this::isExpected);
        assertThat(errors).isEmpty();
        StaffInTests.of(service).removeAll();
        putAway();
    }

    /** What the browser calls an error and the test wants to happen. */
    boolean isExpected(String error) {
        return false;
    }

    /** Takes away what the test brought, after its page is closed: other journeys know nobody. */
    void putAway() {}

    void open(String name, int width, int height) {
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

    boolean isOnAPhone() {
        return size.equals("phone");
    }

    void comeIn() {
        comeIn(addressOfTheBot().toString());
    }

    void comeIn(String address) {
        page.navigate(address + "/console");
        assertThat(page.locator("h1")).hasText("เข้าสู่ระบบสำหรับเจ้าหน้าที่");
        picture("01-login");
        kanchana.asks(Objects.requireNonNull(page.locator("#command").textContent()));
        kanchana.taps("ใช่ ฉันเอง");
        assertThat(page.locator("h1")).containsText("สวัสดี");
    }

    void picture(String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("%s sticks out", name)
                .isEqualTo(0);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setFullPage(true)
                        .setPath(pictureOf(name)));
        assertThat(Accessibility.faults(page)).as("accessibility of %s", name).isEmpty();
    }

    Path pictureOf(String name) {
        return PICTURES.resolve(size + "-" + name + ".png");
    }
}
