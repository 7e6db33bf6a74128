package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

class AccessibilityTest {
    @Test
    void whatCannotBeHeardOrHardlySeenIsFound() {
        try (Chromium chromium = Chromium.start();
                Page page = chromium.newPage(new Browser.NewPageOptions())) {
            page.setContent(
                    """
                    <html lang="th"><title>หน้า</title><main><h1>หน้า</h1>
                    <p style="color:#ccc;background:#fff">จาง</p>
                    <img src="data:,"><input name="q"><button></button></main>
                    """);
            assertThat(Accessibility.faults(page))
                    .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                    .contains("color-contrast", "image-alt", "label", "button-name");
        }
    }
}
