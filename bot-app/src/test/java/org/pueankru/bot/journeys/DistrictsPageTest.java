package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.OtherDistrict;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.ChannelBook;
import org.pueankru.bot.directory.Retention;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What staff see of districts, of programs' tokens, and everybody of the privacy page. */
class DistrictsPageTest extends Journey {
    private static final Pattern TOKEN = Pattern.compile("id=\"token\">([^<]+)<");

    @Autowired private ApplicationContext service;
    @Autowired private ApiTokens tokens;

    @SuppressWarnings("NullAway.Init")
    private StaffInTests staff;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @BeforeEach
    void staffAreSignedIn() {
        staff = StaffInTests.of(service);
        staff.removeAll();
        database()
                .sql(
                        "delete from api_token where id not in (select by_token from notice where by_token is not null)")
                .update();
        staff.make(kanchana.chatId());
        browser = new PlainBrowser(addressOfTheBot());
        kanchana.asks(browser.opensTheLogin());
        kanchana.taps("ใช่ ฉันเอง");
        browser.posts("/console/login/enter", Map.of());
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
    }

    @Test
    void theWebhookAddressIsShownAndSecretsNever() {
        String page = browser.opens("/console/districts").body();
        assertThat(page).contains("https://demo.invalid/webhook", "สพป.ตัวอย่าง เขต 1");

        HttpResponse<String> refused = add("a-secret-that-was-typed", "a-token-line-does-not-know");
        assertThat(refused.body())
                .contains("LINE ไม่รับ Channel access token นี้", "value=\"สพป.ใหม่\"")
                .doesNotContain("a-secret-that-was-typed", "a-token-line-does-not-know");
        assertThat(add("", "").body()).contains("กรุณาวาง Channel secret");
        assertThat(add("x", "with a\r\nline").body()).contains("กรุณาวาง Channel secret");
        assertThat(database().sql("select name from district").query(String.class).list())
                .doesNotContain("สพป.ใหม่");
    }

    @Test
    void aDistrictWithAnotherBotsTokenIsToldSo() {
        OtherDistrict.in(service);
        assertThat(browser.opens("/console/districts").body()).contains("สพป.สงขลา เขต 2");
        UUID elsewhere =
                database()
                        .sql("select id from district where name = 'สพป.สงขลา เขต 2'")
                        .query(UUID.class)
                        .single();
        HttpResponse<String> changed =
                browser.posts(
                        "/console/districts/" + elsewhere + "/channel",
                        Map.of("secret", "s", "token", "token-of-the-journeys-channel"));
        assertThat(changed.body()).contains("token นี้เป็นของบัญชี LINE อื่น");
        assertThat(
                        browser.posts(
                                        "/console/districts/"
                                                + staff.district().value()
                                                + "/channel",
                                        Map.of("secret", "s", "token", "t"))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDistrictIsAddedWithItsChannelAndItsFirstStaffCanCome() throws Exception {
        String bot =
                database()
                        .sql(
                                "select coalesce(bot_user_id, '') from district where channel_id = 'first'")
                        .query(String.class)
                        .single();
        database()
                .sql("update district set bot_user_id = 'U0' where channel_id = 'first'")
                .update();
        browser.opens("/console/districts");
        try {
            assertThat(
                            add("a-channel-secret", "token-of-the-journeys-channel")
                                    .headers()
                                    .firstValue("Location"))
                    .hasValue("/console/districts");
            assertThat(browser.opens("/console/districts").body())
                    .contains("เพิ่มเขตแล้ว", "สพป.ใหม่", "บัญชี LINE: ")
                    .doesNotContain("a-channel-secret");
            assertThat(Files.readString(dataDirectory().resolve("setup-code")))
                    .contains("สพป.ใหม่");
            assertThat(
                            database()
                                    .sql(
                                            "select actor_kind from audit_entry where act = 'district-added' order by 1")
                                    .query(String.class)
                                    .list())
                    .isEqualTo(List.of("operator", "person"));
        } finally {
            database().sql("delete from audit_entry").update();
            database().sql("delete from setup_code").update();
            database().sql("delete from district where name = 'สพป.ใหม่'").update();
            database()
                    .sql(
                            "update district set bot_user_id = nullif(?, '') where channel_id = 'first'")
                    .param(bot)
                    .update();
            // has the channels read anew
            service.getBean(ChannelBook.class)
                    .change(staff.district(), "s", "token-of-the-journeys-channel");
        }
    }

    @Test
    void staffOfAnotherDistrictNeitherSeeTheDistrictsNorAddAny() {
        database()
                .sql("update district set channel_id = 'not-first' where channel_id = 'first'")
                .update();
        try {
            assertThat(browser.opens("/console/districts").statusCode()).isEqualTo(403);
            assertThat(browser.opens("/console/me").body()).doesNotContain("/console/districts");
            assertThat(add("s", "t").statusCode()).isEqualTo(403);
        } finally {
            database()
                    .sql("update district set channel_id = 'first' where channel_id = 'not-first'")
                    .update();
        }
        assertThat(browser.opens("/console/me").body()).contains("/console/districts");
    }

    @Test
    void aTokenIsShownOnceAndIsGoodUntilItIsRevoked() {
        browser.opens("/console/settings");
        String page =
                browser.posts("/console/settings/tokens", Map.of("name", "โปรแกรมสารบรรณ")).body();
        Matcher shown = TOKEN.matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(tokens.find(shown.group(1)).map(ApiTokens.Good::district))
                .hasValue(staff.district());
        String settings = browser.opens("/console/settings").body();
        assertThat(settings).contains("โปรแกรมสารบรรณ").doesNotContain(shown.group(1));

        UUID id = tokens.all(staff.district()).getFirst().id();
        browser.posts("/console/settings/tokens/" + id + "/revoke", Map.of());

        assertThat(tokens.find(shown.group(1)).map(ApiTokens.Good::district)).isEmpty();
        assertThat(browser.opens("/console/settings").body()).contains("ยกเลิกแล้ว");
        assertThat(
                        database()
                                .sql(
                                        "select act from audit_entry where act like 'api-%' order by at")
                                .query(String.class)
                                .list())
                .isEqualTo(List.of("api-token-made", "api-token-revoked"));
        assertThat(browser.opens("/console/audit").body())
                .contains("สร้าง token ให้โปรแกรม", "ยกเลิก token ของโปรแกรม");
    }

    @Test
    void everybodyCanReadWhatIsKeptAndForHowLong() {
        HttpResponse<String> page = new PlainBrowser(addressOfTheBot()).opens("/privacy");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body())
                .contains("180 วัน", "2 ปี", "90 วัน")
                .doesNotContain("??", "style=");
        assertThat(page.body().split("class=\"nowrap\"", -1)).hasSize(Retention.kinds().size() + 1);
        assertThat(browser.opens("/console/me").body()).contains("href=\"/privacy\"");
    }

    private HttpResponse<String> add(String secret, String token) {
        return browser.posts(
                "/console/districts", Map.of("name", "สพป.ใหม่", "secret", secret, "token", token));
    }
}
