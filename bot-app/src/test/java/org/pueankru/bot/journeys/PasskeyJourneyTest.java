package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.console.passkeys.SoftAuthenticator;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A passkey from its making to its removal, as the service sees it. */
class PasskeyJourneyTest extends Journey {
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final String EXPORT = "/console/imports/export?kind=schools&format=csv";

    @Autowired private ApplicationContext service;
    @Autowired private Districts districts;

    @SuppressWarnings("NullAway.Init")
    private StaffInTests staff;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @SuppressWarnings("NullAway.Init")
    private SoftAuthenticator laptop;

    @BeforeEach
    void kanchanaIsIn() {
        staff = StaffInTests.of(service);
        staff.removeAll();
        staff.make(kanchana.chatId());
        laptop = device();
        browser = signedIn();
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        staff.removeAll();
    }

    @Test
    void onceThereIsAPasskeyExportsAskForIt() {
        assertThat(browser.opens(EXPORT).statusCode()).isEqualTo(200);
        adds(browser, laptop);

        // who has just made one has just proven it
        assertThat(browser.opens(EXPORT).statusCode()).isEqualTo(200);

        PlainBrowser another = signedIn();
        HttpResponse<String> asked = another.opens(EXPORT);
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body())
                .contains("ยืนยันด้วย passkey", "action=\"/console/imports/export\"")
                .contains("name=\"kind\" value=\"schools\"", "name=\"format\" value=\"csv\"");

        assertThat(proves(another, laptop)).isEqualTo(204);
        assertThat(another.opens(EXPORT).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasTypedIsKeptOverTheQuestion() {
        adds(browser, laptop);
        PlainBrowser another = signedIn();
        another.opens("/console/settings");
        Map<String, String> typed =
                Map.of("name", "สพป. <b>ใหม่</b> & \"เขต\" 1", "admission", "director");
        HttpResponse<String> asked = another.posts("/console/settings", typed);

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body())
                .contains("สพป. &lt;b&gt;ใหม่&lt;/b&gt; &amp; &quot;เขต&quot; 1")
                .contains("action=\"/console/settings\" method=\"post\"");
        assertThat(asked.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(districts.byId(staff.district()).orElseThrow().name())
                .isEqualTo("สพป.ตัวอย่าง เขต 1");

        proves(another, laptop);
        assertThat(
                        another.posts("/console/settings", Map.of("name", "สพป.ตัวอย่าง เขต 1"))
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void anotherDeviceOrAnOldSignProvesNothing() {
        adds(browser, laptop);
        PlainBrowser another = signedIn();
        another.opens("/console/me");

        assertThat(proves(another, device())).isEqualTo(403);
        String sign = laptop.signs(challengeFor("/console/proof/options", another));
        assertThat(another.posts("/console/proof", Map.of("credential", sign)).statusCode())
                .isEqualTo(204);
        assertThat(another.posts("/console/proof", Map.of("credential", sign)).statusCode())
                .isEqualTo(403);
        assertThat(signedIn().opens(EXPORT).statusCode()).isEqualTo(403);
    }

    @Test
    void aFurtherPasskeyWantsTheFirst() {
        adds(browser, laptop);
        PlainBrowser another = signedIn();
        another.opens("/console/me");

        assertThat(another.posts("/console/passkeys/options", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(
                        another.posts("/console/passkeys", Map.of("label", "ก", "credential", "{}"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(another.opens("/console/passkeys/new").body()).contains("ยืนยันด้วย passkey");
    }

    @Test
    void aPasskeyIsRenamedAndRemovedByItsOwnerAloneAndTheLogKnows() {
        adds(browser, laptop);
        UUID passkey = passkeys().getFirst();
        staff.make(somsri.chatId());
        PlainBrowser colleague = signedInAs(somsri);
        colleague.opens("/console/me");
        assertThat(
                        colleague
                                .posts(
                                        "/console/passkeys/" + passkey + "/rename",
                                        Map.of("label", "ของฉัน"))
                                .statusCode())
                .isEqualTo(404);
        assertThat(
                        colleague
                                .posts("/console/passkeys/" + passkey + "/remove", Map.of())
                                .statusCode())
                .isEqualTo(404);

        browser.posts(
                "/console/passkeys/" + passkey + "/rename", Map.of("label", "เครื่องห้อง ผอ."));
        assertThat(browser.opens("/console/passkeys").body()).contains("เครื่องห้อง ผอ.");
        browser.posts("/console/passkeys/" + passkey + "/remove", Map.of());

        assertThat(passkeys()).isEmpty();
        assertThat(browser.opens("/console/audit").body()).contains("เพิ่ม passkey", "ลบ passkey");
    }

    @Test
    void aColleagueHelpsWhenTheDeviceIsLost() {
        adds(browser, laptop);
        UUID kanchanaId = staff.postsOf(kanchana.chatId()).getFirst().person().value();
        staff.make(
                somsri.chatId(), Role.STAFF, new org.pueankru.bot.directory.Place.WholeDistrict());
        PlainBrowser colleague = signedInAs(somsri);

        assertThat(colleague.opens("/console/people/" + kanchanaId).body())
                .contains("มี passkey 1 อัน");
        colleague.posts("/console/people/" + kanchanaId + "/passkeys/remove", Map.of());

        assertThat(passkeys()).isEmpty();
        assertThat(signedIn().opens(EXPORT).statusCode()).isEqualTo(200);
        assertThat(colleague.opens("/console/audit").body()).contains("ลบ passkey ของคนอื่น");
    }

    private SoftAuthenticator device() {
        return new SoftAuthenticator(
                "http://localhost:" + addressOfTheBot().getPort(), "localhost");
    }

    private static void adds(PlainBrowser browser, SoftAuthenticator device) {
        browser.opens("/console/passkeys/new");
        String challenge = challengeFor("/console/passkeys/options", browser);
        browser.posts(
                "/console/passkeys",
                Map.of("label", "โน้ตบุ๊ก", "credential", device.makes(challenge)));
        assertThat(browser.opens("/console/passkeys").body()).contains("โน้ตบุ๊ก");
    }

    private static int proves(PlainBrowser browser, SoftAuthenticator device) {
        String challenge = challengeFor("/console/proof/options", browser);
        return browser.posts("/console/proof", Map.of("credential", device.signs(challenge)))
                .statusCode();
    }

    private static String challengeFor(String path, PlainBrowser browser) {
        HttpResponse<String> options = browser.posts(path, Map.of());
        Matcher challenge = CHALLENGE.matcher(options.body());
        if (!challenge.find()) {
            throw new AssertionError(options.statusCode() + " without a challenge");
        }
        return challenge.group(1);
    }

    private PlainBrowser signedIn() {
        return signedInAs(kanchana);
    }

    private PlainBrowser signedInAs(Member member) {
        PlainBrowser fresh = new PlainBrowser(addressOfTheBot());
        member.asks(fresh.opensTheLogin());
        member.taps("ใช่ ฉันเอง");
        fresh.posts("/console/login/enter", Map.of());
        return fresh;
    }

    private List<UUID> passkeys() {
        return database().sql("select id from passkey").query(UUID.class).list();
    }
}
