package org.pueankru.bot.journeys;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own chromium, seen by nobody. */
final class Chromium implements AutoCloseable {
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Aborts the test where there is none, unless {@code REQUIRE_BROWSER=true} wants one. */
    static Chromium start() {
        Path program =
                PLACES.stream()
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseGet(Chromium::notHere);
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        // root may not have a sandbox, and nothing foreign is shown
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--no-first-run",
                                                        "--disable-background-networking")));
        return new Chromium(playwright, browser);
    }

    private static Path notHere() {
        if ("true".equals(System.getenv("REQUIRE_BROWSER"))) {
            return fail("REQUIRE_BROWSER is true, but there is no chromium in " + PLACES);
        }
        return abort("no chromium on this machine");
    }

    Page newPage(Browser.NewPageOptions options) {
        return browser.newPage(options);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
