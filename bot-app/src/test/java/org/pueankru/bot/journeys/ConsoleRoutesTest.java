package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.OtherDistrict;
import org.pueankru.bot.console.login.SmallDistrict;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.console.security.ForAnybody;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Every route of the console: for nobody, for each role, and with ids of another district. */
class ConsoleRoutesTest extends Journey {
    private static final List<Role> ROLES =
            List.of(Role.STAFF, Role.SUPERVISOR, Role.EXECUTIVE, Role.NETWORK_CHAIR);

    @Autowired private ApplicationContext service;
    @Autowired private Networks networks;
    @Autowired private Attention attention;

    @Autowired
    @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @SuppressWarnings("NullAway.Init")
    private StaffInTests staff;

    @SuppressWarnings("NullAway.Init")
    private Map<String, UUID> elsewhere;

    /** One way to ask for one handler. */
    private record Route(RequestMethod method, String pattern, HandlerMethod handler) {
        boolean isForAnybody() {
            return handler.hasMethodAnnotation(ForAnybody.class);
        }

        boolean isFor(Role role) {
            Needs needs = Objects.requireNonNull(handler.getMethodAnnotation(Needs.class));
            return Arrays.stream(needs.value())
                    .anyMatch(permission -> permission.roles().contains(role));
        }

        boolean endsTheSession() {
            return pattern.contains("/logout");
        }

        String address(Map<String, UUID> ids) {
            String kind = pattern.replaceFirst("/console/?", "").replaceFirst("/.*", "");
            return pattern.replace("{id}", ids.getOrDefault(kind, UUID.randomUUID()).toString())
                    .replace("{answer}", UUID.randomUUID().toString())
                    .replace("{template}", UUID.randomUUID().toString())
                    .replaceFirst("\\{place.*", "nothing-here/at-all");
        }
    }

    @BeforeEach
    void twoDistricts() {
        staff = StaffInTests.of(service);
        staff.removeAll();
        elsewhere = OtherDistrict.in(service);
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
    }

    @Test
    void everyHandlerSaysWhoItIsFor() {
        assertThat(routes()).hasSizeGreaterThan(30);
        assertThat(routes())
                .allMatch(
                        route ->
                                route.isForAnybody()
                                        || route.handler().hasMethodAnnotation(Needs.class));
    }

    @Test
    void nobodyIsSentToTheLogin() {
        for (Route route : routes()) {
            if (!route.isForAnybody()) {
                PlainBrowser browser = new PlainBrowser(addressOfTheBot());
                HttpResponse<String> answer = ask(browser, route);
                assertThat(answer.headers().firstValue("Location"))
                        .as("%s", route)
                        .hasValue("/console/login");
            }
        }
    }

    @Test
    void eachRoleGetsWhatItsPermissionsGive() {
        for (Role role : ROLES) {
            staff.make(kanchana.chatId());
            become(role);
            PlainBrowser browser = signedIn();
            browser.opens("/console/me");
            for (Route route : routes()) {
                if (!route.isForAnybody() && !route.endsTheSession()) {
                    int status = ask(browser, route).statusCode();
                    if (route.isFor(role)) {
                        assertThat(status).as("%s for %s", route, role).isIn(200, 302, 404);
                    } else {
                        assertThat(status).as("%s for %s", route, role).isEqualTo(403);
                    }
                }
            }
        }
    }

    @Test
    void idsOfAnotherDistrictAreNotFound() {
        PlainBrowser browser = signedInAsStaff();
        browser.opens("/console/me");
        List<Route> withIds =
                routes().stream().filter(route -> route.pattern().contains("{id}")).toList();
        assertThat(withIds).hasSizeGreaterThan(15);
        for (Route route : withIds) {
            assertThat(ask(browser, route).statusCode()).as("%s", route).isEqualTo(404);
        }
        assertThat(OtherDistrict.trace(service))
                .isEqualTo(
                        "1 school, 1 waiting post, 1 open code, 1 passkey, 1 waiting chat, 1 person, 1 draft");
    }

    @Test
    void choicesInFormsOfAnotherDistrictAreNotFound() {
        PlainBrowser browser = signedInAsStaff();
        browser.opens("/console/me");
        String school = "school:" + elsewhere.get("schools");
        String network = Objects.requireNonNull(elsewhere.get("networks")).toString();

        assertThat(
                        browser.posts(
                                        "/console/invites",
                                        Map.of("role", "director", "place", school))
                                .statusCode())
                .isEqualTo(404);
        assertThat(browser.posts("/console/groups/codes", Map.of("target", school)).statusCode())
                .isEqualTo(404);
        assertThat(
                        browser.posts(
                                        "/console/schools",
                                        Map.of("code", "99", "name", "ก", "network", network))
                                .statusCode())
                .isEqualTo(404);
        assertThat(browser.opens("/console/people?school=" + elsewhere.get("schools")).statusCode())
                .isEqualTo(404);
        assertThat(browser.opens("/console/schools?network=" + network).body())
                .contains("ไม่พบรายการ");
    }

    @Test
    void aSupervisorNeitherLetsAnybodyIntoTheOfficeNorMakesOrTakesBackItsCodes() {
        staff.make(kanchana.chatId());
        Post waiting = staff.waits(somsri.chatId(), Role.STAFF);
        Invites.Made code = staff.code(Role.EXECUTIVE);
        become(Role.SUPERVISOR);
        PlainBrowser browser = signedIn();
        browser.opens("/console/me");

        for (String act :
                List.of(
                        "posts/" + waiting.id().value() + "/agree",
                        "posts/" + waiting.id().value() + "/refuse",
                        "invites/" + code.id() + "/revoke")) {
            assertThat(browser.posts("/console/" + act, Map.of()).statusCode())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(
                        browser.posts(
                                        "/console/invites",
                                        Map.of("role", "staff", "place", "district"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(staff.postsOf(somsri.chatId())).containsExactly(waiting);
    }

    @Test
    void whoeverHasAPasskeyIsAskedForItBeforeWhatAStolenSessionMustNotDo() {
        PlainBrowser browser = signedInAsStaff();
        browser.opens("/console/me");
        staff.hasAPasskey(kanchana.chatId());
        List<Route> proven =
                routes().stream()
                        .filter(route -> route.handler().hasMethodAnnotation(Proven.class))
                        .toList();

        assertThat(proven)
                .extracting(Route::pattern)
                .contains(
                        "/console/posts/{id}/agree",
                        "/console/imports/export",
                        "/console/imports/codes",
                        "/console/imports/{id}/apply",
                        "/console/settings",
                        "/console/settings/tokens",
                        "/console/districts",
                        "/console/districts/{id}/channel",
                        "/console/schools/{id}/close",
                        "/console/networks/{id}/close",
                        "/console/passkeys/{id}/remove",
                        "/console/people/{id}/passkeys/remove");
        for (Route route : proven) {
            assertThat(ask(browser, route).body()).as("%s", route).contains("ยืนยันด้วย passkey");
        }
        for (String role : List.of("staff", "executive", "supervisor")) {
            Map<String, String> post = Map.of("role", role, "place", "district");
            String own =
                    "/console/people/"
                            + staff.postsOf(kanchana.chatId()).getFirst().person().value();
            assertThat(browser.posts("/console/invites", post).statusCode()).isEqualTo(403);
            assertThat(browser.posts(own + "/posts", post).statusCode()).isEqualTo(403);
        }
        assertThat(OtherDistrict.trace(service)).contains("1 passkey");
    }

    @Test
    void aPasskeyIsAskedForBeforeDirectorsAreMadeAndPostsOfOthersEnd() {
        SmallDistrict.in(service, staff.district());
        PlainBrowser browser = signedInAsStaff();
        Post somsris = staff.waits(somsri.chatId(), Role.SUPERVISOR);
        String school =
                "school:"
                        + database()
                                .sql(
                                        "select id from school where code = '93010001' and district_id = ?")
                                .param(staff.district().value())
                                .query(UUID.class)
                                .single();
        browser.opens("/console/me");
        staff.hasAPasskey(kanchana.chatId());

        for (String role : List.of("director", "teacher")) {
            assertThat(
                            browser.posts("/console/invites", Map.of("role", role, "place", school))
                                    .statusCode())
                    .as(role)
                    .isEqualTo(role.equals("director") ? 403 : 302);
        }
        String end = "/console/posts/" + somsris.id().value() + "/end";
        assertThat(browser.posts(end, Map.of()).body())
                .contains("ยืนยันด้วย passkey", "สิ้นสุดตำแหน่งของคนอื่น");
        assertThat(staff.postsOf(somsri.chatId())).containsExactly(somsris);
    }

    @Test
    void theLastStaffCannotBeEnded() {
        PlainBrowser browser = signedInAsStaff();
        browser.opens("/console/me");
        Post last = staff.postsOf(kanchana.chatId()).getFirst();

        browser.posts("/console/posts/" + last.id().value() + "/end", Map.of());

        assertThat(browser.opens("/console/people").statusCode()).isEqualTo(200);
        assertThat(staff.postsOf(kanchana.chatId())).containsExactly(last);
    }

    @Test
    void whatWasDecidedNeedsNoAttentionAnyMore() {
        PlainBrowser browser = signedInAsStaff();
        Post waiting = staff.waits(somsri.chatId(), Role.SUPERVISOR);
        attention.tell(staff.district(), "post-waiting", new Subject("post", waiting.id().value()));
        assertThat(browser.opens("/console").body()).contains("มีคนขอตำแหน่ง");

        browser.posts("/console/posts/" + waiting.id().value() + "/agree", Map.of());

        assertThat(attention.open(staff.district())).isEmpty();
    }

    @Test
    void whatIsDoneIsNotedWithWhoDidIt() {
        PlainBrowser browser = signedInAsStaff();
        browser.opens("/console/me");
        browser.posts("/console/networks", Map.of("code", "77", "name", "เครือข่ายใหม่"));

        assertThat(
                        database()
                                .sql(
                                        "select act || ' ' || actor_kind || ' ' || (details->>'code') from audit_entry"
                                                + " where act = 'network-added'")
                                .query(String.class)
                                .list())
                .containsExactly("network-added person 77");
        assertThat(browser.opens("/console/audit?who=" + "kannobody").body())
                .contains("ไม่พบรายการ");
    }

    @Test
    void aPostWithoutTheTokenOfThePageChangesNothing() {
        PlainBrowser browser = signedInAsStaff();
        browser.forgetsTheToken();
        assertThat(
                        browser.posts("/console/networks", Map.of("code", "1", "name", "ก"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(networks.all(staff.district())).noneMatch(n -> n.name().equals("ก"));
    }

    @Test
    void thePagesCarryStrictHeadersAndWebhookAndHealthCarryNone() {
        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        HttpResponse<String> login = browser.opens("/console/login");
        assertThat(login.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(login.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(login.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(login.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(login.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/console");
        assertThat(login.body()).doesNotContain("style=", "<style", "onclick", "javascript:");

        for (String asset : List.of("console.css", "console.js", "passkeys.js", "htmx.min.js")) {
            HttpResponse<String> answer = browser.opens("/console/assets/" + asset);
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValue("max-age=3600, public");
        }
        assertThat(browser.opens("/console/assets/nothing.js").statusCode()).isEqualTo(404);

        for (String path : List.of("/actuator/health", "/media/nothing")) {
            HttpResponse<String> answer = browser.opens(path);
            assertThat(answer.headers().map())
                    .doesNotContainKeys("set-cookie", "content-security-policy");
        }
        assertThat(browser.posts("/webhook", Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void overHttpsTheCookieIsForHttpsOnly() throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(addressOfTheBot().resolve("/console/login"))
                                        .header("X-Forwarded-Proto", "https")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Secure-console=")
                .contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    private static HttpResponse<String> ask(
            PlainBrowser browser, Route route, Map<String, UUID> ids) {
        String address = route.address(ids);
        return route.method() == RequestMethod.GET
                ? browser.opens(address)
                : browser.posts(address, Map.of());
    }

    private HttpResponse<String> ask(PlainBrowser browser, Route route) {
        return ask(browser, route, elsewhere);
    }

    private void become(Role role) {
        staff.endPosts(kanchana.chatId());
        staff.make(
                kanchana.chatId(),
                role,
                role == Role.NETWORK_CHAIR
                        ? new Place.InNetwork(networks.put(staff.district(), "n1", "ริมน้ำ"))
                        : new Place.WholeDistrict());
    }

    private PlainBrowser signedInAsStaff() {
        staff.make(kanchana.chatId());
        return signedIn();
    }

    private PlainBrowser signedIn() {
        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        kanchana.asks(browser.opensTheLogin());
        kanchana.taps("ใช่ ฉันเอง");
        browser.posts("/console/login/enter", Map.of());
        return browser;
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(
                        entry ->
                                entry.getKey().getPatternValues().stream()
                                        .filter(pattern -> pattern.startsWith("/console"))
                                        .flatMap(
                                                pattern ->
                                                        methods(
                                                                        entry.getKey()
                                                                                .getMethodsCondition()
                                                                                .getMethods())
                                                                .map(
                                                                        method ->
                                                                                new Route(
                                                                                        method,
                                                                                        pattern,
                                                                                        entry
                                                                                                .getValue()))))
                .toList();
    }

    private static Stream<RequestMethod> methods(java.util.Set<RequestMethod> methods) {
        return methods.isEmpty()
                ? Stream.of(RequestMethod.GET, RequestMethod.POST)
                : methods.stream();
    }
}
