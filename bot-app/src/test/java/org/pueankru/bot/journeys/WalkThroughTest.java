package org.pueankru.bot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ScreenshotAnimations;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pueankru.simulator.platform.Entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A newcomer's walk through the chat page in a real browser, with the real service behind it. The
 * pictures of each step lie in {@code target/walk-through}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkThroughTest extends Journey {
    private static final Path PICTURES = Path.of("target/walk-through");
    private static final String SCHOOL_GROUP = "ครูโรงเรียนบ้านหนองน้ำใส";

    private final List<String> errors = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private Page page;

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
    void thePageHadNoErrorAndLineTookEveryMessage() {
        page.close();
        assertThat(errors).isEmpty();
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aNewcomerWalksThroughEverything() {
        open(1280, 860);

        say("คลิปคณิต ป.6 หรม");
        seeCards(SmallLibrary.VIDEOS_ABOUT_HCF);
        assertThat(newest(".row.theirs .bubble")).containsText("ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”");
        picture("01-search");

        tapQuickReply("✕ วิดีโอ");
        seeCards(SmallLibrary.ABOUT_HCF);
        tapQuickReply("ข้อสอบ (1)");
        seeCards(1);
        picture("02-filter");

        say("ยกเลิก");
        say("คณิต ป.6");
        seeCards(10);
        picture("03-first-page");
        tapQuickReply("หน้าถัดไป");
        seeCards(4);
        picture("04-next-page");

        shareTheFirstCardTo(SCHOOL_GROUP);
        openChat(SCHOOL_GROUP);
        assertThat(newest(".row.mine .bubble")).containsText("https://media.example.go.th/store/");
        picture("05-shared-to-the-group");

        say("ขอบคุณค่ะ พรุ่งนี้ใช้สอนเลย");
        assertThat(newest(".row.mine .marks")).containsText("อ่านแล้ว");
        assertThat(page.locator(".row.theirs")).hasCount(0);
        picture("06-silent-group");

        mentionTheBot("คลิป หรม");
        seeCards(SmallLibrary.VIDEOS_ABOUT_HCF);
        picture("07-mention");

        redeliverTheLastEvent();
        LINE.await(
                Entry.WebhookDelivered.class, Entry.WebhookDelivered::redelivery, Patience.SHORT);
        say("หา ระบบหายใจ");
        assertThat(newest(".row.theirs .bubble")).containsText("ระบบหายใจ");
        assertThat(page.locator(".fx-carousel")).hasCount(2);
        assertThat(page.locator("#cost")).containsText("ใช้ไปเดือนนี้ 0 ");
        picture("08-redelivery");
    }

    @Test
    void theSameOnAnOldPhone() {
        for (int width : List.of(360, 390)) {
            open(width, 740);
            page.locator(".chat").first().click();
            say("คลิปคณิต ป.6 หรม");
            seeCards(SmallLibrary.VIDEOS_ABOUT_HCF);
            picture("phone-" + width + "-1-search");
            scrollToCard(2);
            picture("phone-" + width + "-2-second-card");
            say("แอปคณิต ป.6 หรม");
            seeCards(SmallLibrary.ABOUT_HCF);
            picture("phone-" + width + "-3-relaxed");
            say("ประวัติศาสตร์ท้องถิ่น ม.4");
            seeCards(1);
            picture("phone-" + width + "-4-long-title");
            say("กลศาสตร์ควอนตัมสัมพัทธภาพ");
            assertThat(newest(".row.theirs .bubble")).containsText("ไม่พบสื่อ");
            picture("phone-" + width + "-5-nothing");
            say("ช่วยเหลือ");
            assertThat(newest(".row.theirs .bubble")).containsText("วิธีหาสื่อ");
            picture("phone-" + width + "-6-help");
            assertThatNothingSticksOut();
            say("เลือกตามชั้น");
            choose("ประถมปลาย");
            choose("ป.6");
            assertThat(newest(".row.theirs.wide")).containsText("เลือกเรื่อง");
            picture("phone-" + width + "-7-topics");
            choose("ห.ร.ม. (6)");
            seeCards(SmallLibrary.ABOUT_HCF);
            picture("phone-" + width + "-8-chosen");
            assertThatNothingSticksOut();
        }
    }

    private void open(int width, int height) {
        if (page != null) {
            page.close();
        }
        page = chromium.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.onPageError(errors::add);
        page.route(
                NOBODYS_MEDIA + "/**",
                route ->
                        route.resume(
                                new Route.ResumeOptions()
                                        .setUrl(
                                                route.request()
                                                        .url()
                                                        .replace(
                                                                NOBODYS_MEDIA,
                                                                addressOfTheBot().toString()))));
        page.navigate(LINE.address().toString());
        assertThat(page.locator(".chat").first()).containsText("เพื่อนครู");
    }

    private void say(String text) {
        int before = page.locator(".row.mine").count();
        page.locator("#text").fill(text);
        page.locator("#text").press("Enter");
        assertThat(page.locator(".row.mine")).hasCount(before + 1);
    }

    private void mentionTheBot(String text) {
        page.locator("#text").pressSequentially("@เพื่อน");
        page.locator(".mention-item").first().click();
        page.locator("#text").pressSequentially(text);
        page.locator("#text").press("Enter");
    }

    private void tapQuickReply(String label) {
        page.locator(".quick-item", new Page.LocatorOptions().setHasText(label)).first().click();
    }

    private void choose(String label) {
        newest(".row.theirs.wide").getByText(label).first().click();
    }

    private void shareTheFirstCardTo(String chat) {
        newest(".row.theirs.wide").getByText("แชร์").first().click();
        picture("05-share-sheet");
        page.locator(".sheet .choice", new Page.LocatorOptions().setHasText(chat)).click();
        assertThat(page.locator("#toast")).containsText("แชร์ไปที่");
    }

    private void openChat(String name) {
        page.locator(".chat", new Page.LocatorOptions().setHasText(name)).click();
    }

    private void redeliverTheLastEvent() {
        page.locator("#menu").click();
        page.locator(".sheet .choice").first().click();
    }

    private void seeCards(int count) {
        assertThat(newest(".row.theirs.wide").locator(".fx-bubble")).hasCount(count);
    }

    private void scrollToCard(int number) {
        newest(".row.theirs.wide").locator(".fx-bubble").nth(number - 1).scrollIntoViewIfNeeded();
    }

    private Locator newest(String selector) {
        return page.locator(selector).last();
    }

    private void assertThatNothingSticksOut() {
        Object width = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(width).isEqualTo(0);
    }

    /** When the newest cover is drawn; those out of sight load later. */
    private void picture(String name) {
        Locator covers = newest(".row.theirs.wide").locator("img");
        if (covers.count() > 0) {
            assertThat(covers.first()).hasJSProperty("complete", true);
            assertThat(covers.first()).not().hasJSProperty("naturalWidth", 0);
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(PICTURES.resolve(name + ".png")));
    }
}
