package org.pueankru.bot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.SmallDistrict;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.People;

/**
 * Lists that change on the page: where the focus goes, what is told, and what happens on failure.
 */
class ListsInBrowserTest extends BrowserJourney {
    private static final String LIST = "**/console/people?*";

    @BeforeEach
    void morePeopleThanAPageHas() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        staff.make(kanchana.chatId());
        SmallDistrict.in(service, staff.district());
        for (int i = 0; i < 60; i++) {
            service.getBean(People.class).add(staff.district(), "ครูคนที่ " + i, null, null);
        }
        open("lists", 1280, 860);
        comeIn();
        page.navigate(addressOfTheBot() + "/console/people");
    }

    @Override
    boolean isExpected(String error) {
        return error.contains("503") || error.contains("401");
    }

    @Test
    void whoeverTurnsThePageGoesOnWhereTheListBegins() {
        page.locator("a[rel=next]").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#list-shown")).containsText("51–");
        assertThat(page.locator("#list-shown")).isFocused();
        assertThat(page.locator("#list-shown")).hasAttribute("role", "status");
        assertThat(page.locator("#list[aria-live]")).hasCount(0);
        picture("paged");
    }

    @Test
    void whoeverTurnedThePageHitsWhatTheyClickNext() {
        page.locator("a[rel=next]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#list-shown")).isFocused();

        page.locator("#list tbody a").first().click();

        assertThat(page.locator("#list")).hasCount(0);
    }

    @Test
    void aFilterTellsWhatIsShownAndLeavesTheFocus() {
        page.locator("#q").fill("ครูคนที่ 59");

        assertThat(page.locator("#list-shown")).hasText("1–1 จาก 1 รายการ");
        assertThat(page.locator("#q")).isFocused();
    }

    @Test
    void whatDidNotLoadIsSaidAndAskedForAgainWithTheFilter() {
        page.route(LIST, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.locator("select[name=line]").selectOption("no");

        Locator alert = page.locator("#loading[role=alert]");
        assertThat(alert).containsText("โหลดไม่ได้");
        picture("not-loaded");
        page.unroute(LIST);
        alert.locator("button").click();

        assertThat(alert).isEmpty();
        assertThat(page.locator("select[name=line]")).hasValue("no");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*line=no.*"));
    }

    @Test
    void theMenuOfAPhoneClosesByEscapeAndByATouchBesideIt() {
        page.setViewportSize(360, 740);
        Locator menu = page.locator(".menu-phone");
        menu.locator("summary").click();
        page.keyboard().press("Escape");
        assertThat(menu).not().hasAttribute("open", "");
        assertThat(menu.locator("summary")).isFocused();

        menu.locator("summary").click();
        assertThat(menu).hasAttribute("open", "");
        page.mouse().click(20, 700);
        assertThat(menu).not().hasAttribute("open", "");
    }

    @Test
    void whatIsCopiedIsTold() {
        page.navigate(addressOfTheBot() + "/console/districts");
        page.evaluate("navigator.clipboard.writeText = async () => {}");
        page.locator("[data-copy]").first().click();

        assertThat(page.locator("main > p[role=status].unseen")).hasText("คัดลอกแล้ว");
    }

    @Test
    void aLostSessionGoesToTheLogin() {
        page.context().clearCookies();
        page.locator("select[name=line]").selectOption("no");

        assertThat(page.locator("h1")).hasText("เข้าสู่ระบบสำหรับเจ้าหน้าที่");
    }
}
