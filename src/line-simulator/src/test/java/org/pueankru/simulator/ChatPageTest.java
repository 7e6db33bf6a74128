package org.pueankru.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The chat page in a real browser; skipped where no chromium is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatPageTest {
    private static final List<Path> CHROMIUM =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));

    @SuppressWarnings("NullAway.Init")
    private Playwright playwright;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @SuppressWarnings("NullAway.Init")
    private RunningSimulator running;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    void startBrowser() {
        Path chromium = CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(chromium != null, "no chromium on this machine");
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    @AfterAll
    void stopBrowser() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @BeforeEach
    void openPage() throws IOException {
        running = new RunningSimulator();
        List<JsonNode> answer = searchAnswer();
        running.bot.answers(running.line.address(), event -> answersTo(event, answer));
        errors.clear();
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 800));
        page.onPageError(errors::add);
        page.navigate(running.line.address().toString());
        // before it knows who speaks, what is typed goes nowhere
        assertThat(page.locator(".chat").first()).isVisible();
    }

    @AfterEach
    void closePage() {
        page.close();
        running.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void aTeacherAsksAndGetsCardsWithQuickReplies() {
        say("คลิปคณิต ป.6 หรม");

        assertThat(page.locator(".fx-bubble")).hasCount(4);
        assertThat(page.locator(".fx-bubble").first())
                .containsText("ห.ร.ม. ของจำนวนนับไม่เกินสองจำนวน");
        assertThat(page.locator(".quick-item").first()).hasText("วิดีโอ (24)");
        assertThat(page.locator(".row.mine .marks")).containsText("อ่านแล้ว");
        assertThat(page.locator(".fx-picture img").first())
                .hasAttribute("src", running.bot.address() + "/media/covers/1.svg");
    }

    @Test
    void aTapOnAQuickReplyIsAPostbackWithItsTextShown() {
        say("คลิปคณิต ป.6 หรม");
        page.locator(".quick-item").first().click();

        assertThat(page.locator(".row.mine .bubble").last()).hasText("วิดีโอ");
        Entry.PersonActed tap =
                running.line.await(
                        Entry.PersonActed.class,
                        acted -> acted.event().path("type").asString().equals("postback"),
                        RunningSimulator.SOON);
        assertThat(tap.event().at("/postback/data").asString()).isEqualTo("f:video");
    }

    @Test
    void aPhotoIsAPictureThatTheBotMayDownload() {
        page.click("#plus");
        page.locator("#tray button").first().click();

        Entry.PersonActed photo =
                running.line.await(
                        Entry.PersonActed.class,
                        acted -> acted.event().at("/message/type").asString("").equals("image"),
                        RunningSimulator.SOON);
        assertThat(
                        running.get(
                                        "/v2/bot/message/"
                                                + photo.event().at("/message/id").asString()
                                                + "/content")
                                .body())
                .contains("JFIF");
    }

    @Test
    void aShareLinkIsSentIntoTheChosenGroup() {
        say("คลิปคณิต ป.6 หรม");
        page.locator(".fx-bubble").first().getByText("แชร์").click();
        page.locator(".sheet .choice").first().click();

        Entry.PersonActed shared =
                running.line.await(
                        Entry.PersonActed.class,
                        acted -> acted.chat().equals(running.school.groupId()),
                        RunningSimulator.SOON);
        assertThat(shared.event().at("/message/text").asString())
                .isEqualTo("สื่อ https://contentcenter.obec.go.th/store/11");
    }

    @Test
    void aGroupIsSilentUntilTheBotIsMentioned() {
        page.locator(".chat").nth(1).click();
        say("พรุ่งนี้ประชุมกี่โมงคะ");
        assertThat(page.locator(".row.mine .marks")).containsText("อ่านแล้ว");
        assertThat(page.locator(".row.theirs")).hasCount(0);

        page.locator("#text").pressSequentially("@เพื่อน");
        page.locator(".mention-item").first().click();
        page.locator("#text").pressSequentially("หรม");
        page.locator("#text").press("Enter");

        assertThat(page.locator(".fx-carousel")).isVisible();
        assertThat(page.locator(".mention")).hasText("@เพื่อนครู");
    }

    @Test
    void aCarouselStaysWhereItWasScrolledWhenMoreHappens() {
        say("คลิปคณิต ป.6 หรม");
        page.locator(".fx-arrow.next").click();
        assertThat(page.locator(".fx-arrow.before")).isVisible();

        page.locator(".quick-item").first().click();

        assertThat(page.locator(".fx-carousel")).hasCount(2);
        assertThat(page.locator(".fx-arrow.before").first()).isVisible();
    }

    @Test
    void anOwnMessageCanBeTakenBack() {
        say("พิมพ์ผิด");
        page.locator(".row.mine .bubble").click();
        page.locator(".sheet .choice.danger").click();

        assertThat(page.locator(".note").last()).hasText("คุณยกเลิกข้อความ");
    }

    @Test
    void whatABotSendsIsTextAndNeverMarkup() {
        running.bot.answers(
                running.line.address(),
                event ->
                        List.of(
                                ScriptedBot.text(
                                        "<img src=x onerror=alert(1)> javascript:alert(1)")));
        say("สวัสดี");

        assertThat(page.locator(".row.theirs .bubble"))
                .hasText("<img src=x onerror=alert(1)> javascript:alert(1)");
        assertThat(page.locator(".row.theirs .bubble img, .row.theirs .bubble a")).hasCount(0);
    }

    @Test
    void aPushAppearsAtOnceWithWhatItCosts() {
        push(running.teacher.id(), "ประชุมพรุ่งนี้ 9.00 น.");
        push(running.school.groupId(), "ประชุมพรุ่งนี้ 9.00 น.");

        assertThat(page.locator(".row.theirs .bubble")).hasText("ประชุมพรุ่งนี้ 9.00 น.");
        assertThat(page.locator(".cost-mark")).hasText("ส่งเอง · 1 ข้อความ");
        assertThat(page.locator("#cost")).containsText("3 / 300");
        page.locator(".chat").nth(1).click();
        assertThat(page.locator(".cost-mark")).hasText("ส่งเอง · 2 ข้อความ");
    }

    @Test
    void whoBlocksTheBotSeesThatAPushWasLost() {
        running.teacher.act(new Act.Unfollow());
        push(running.teacher.id(), "ประชุมพรุ่งนี้");

        assertThat(page.locator(".note").last()).containsText("จึงไม่ได้รับ");
        assertThat(page.locator(".row.theirs")).hasCount(0);
    }

    @Test
    void thePersonOfOneBotTalksToTheOther() {
        try (LineSimulator line =
                LineSimulator.start(
                        SimulatorSettings.defaults().withWorld(SeveralBotsTest.twoDistricts()))) {
            page.navigate(line.address().toString());
            assertThat(page.locator(".bot-choice")).hasCount(2);
            page.locator(".person").nth(1).click();
            page.locator(".bot-choice").nth(1).click();

            assertThat(page.locator("#title strong")).hasText("บอตบนดอย");
            assertThat(page.locator("#title .sub")).containsText("ครูเมฆ · ยังไม่เป็นเพื่อนกับบอต");
            page.locator(".person").first().click();
            say("สวัสดี");

            Account hill = line.account("@hill");
            Entry.PersonActed said =
                    line.await(Entry.PersonActed.class, any -> true, RunningSimulator.SOON);
            assertThat(said.userId()).isEqualTo(hill.person("ครูดาว").userId());
        }
    }

    @Test
    void withOneBotThereIsNothingToChoose() {
        assertThat(page.locator(".person").first()).isVisible();
        assertThat(page.locator("#bots")).isHidden();
    }

    @Test
    void thePageFitsAPhone() {
        page.setViewportSize(390, 844);
        page.reload();
        page.locator(".chat").first().click();
        assertThat(page.locator("#text").boundingBox().height).isGreaterThan(38);
        say("คลิปคณิต ป.6 หรม");

        assertThat(page.locator(".fx-carousel")).isVisible();
        Object overflow =
                page.evaluate(
                        "document.documentElement.scrollWidth -"
                                + " document.documentElement.clientWidth");
        assertThat(overflow).isEqualTo(0);
    }

    private void push(String to, String text) {
        ObjectNode body = Json.object().put("to", to);
        body.putArray("messages").add(ScriptedBot.text(text));
        assertThat(running.bot.post("/v2/bot/message/push", body).statusCode()).isEqualTo(200);
    }

    private void say(String text) {
        page.locator("#text").fill(text);
        page.locator("#text").press("Enter");
    }

    private static List<? extends JsonNode> answersTo(JsonNode event, List<JsonNode> answer) {
        boolean group = event.at("/source/type").asString("").equals("group");
        boolean mentioned = event.at("/message/mention/mentionees/0/isSelf").asBoolean(false);
        return group && !mentioned ? List.of() : answer;
    }

    private static List<JsonNode> searchAnswer() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        ChatPageTest.class.getResourceAsStream("search-answer.json"))) {
            return Json.MAPPER.readTree(file).valueStream().toList();
        }
    }
}
