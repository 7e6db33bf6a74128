package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Map;

/** What staff do to schools, people and posts, and what else goes with it. */
class ConsoleActsTest extends Journey {
    @Autowired private ApplicationContext service;
    @Autowired private Schools schools;
    @Autowired private Invites invites;
    @Autowired private Attention attention;

    @SuppressWarnings("NullAway.Init")
    private StaffInTests staff;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @SuppressWarnings("NullAway.Init")
    private School.Id school;

    @BeforeEach
    void staffIsSignedIn() {
        staff = StaffInTests.of(service);
        staff.removeAll();
        staff.make(kanchana.chatId());
        school =
                schools.put(
                        staff.district(),
                        new Schools.Told(
                                "KN-17",
                                "บ้านควนนา",
                                null,
                                null,
                                null,
                                null,
                                School.Location.UNKNOWN));
        browser = new PlainBrowser(addressOfTheBot());
        kanchana.asks(browser.opensTheLogin());
        kanchana.taps("ใช่ ฉันเอง");
        browser.posts("/console/login/enter", Map.of());
        browser.opens("/console/me");
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
    }

    @Test
    void postsAndOpenCodesEndWithTheSchool() {
        staff.make(somsri.chatId(), Role.TEACHER, new Place.AtSchool(school));
        var made =
                invites.make(
                        staff.district(),
                        new Invites.Purpose.ForPost(
                                Role.DIRECTOR, new Place.AtSchool(school), null),
                        null,
                        Invites.USUAL_LIFE);

        browser.posts(path("/close"), Map.of());

        assertThat(staff.postsOf(somsri.chatId())).isEmpty();
        assertThat(
                        database()
                                .sql("select revoked_at is not null from invite where id = ?")
                                .param(made.id())
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(
                        database()
                                .sql(
                                        "select act from audit_entry where actor_kind = 'person' order by id desc limit 3")
                                .query(String.class)
                                .list())
                .containsExactly("invite-revoked", "post-ended", "school-closed");
    }

    @Test
    void aClosedSchoolIsNeitherEditedNorGivenPostsOrCodes() {
        browser.posts(path("/close"), Map.of());

        browser.posts(path(""), Map.of("name", "บ้านควนใหม่"));
        assertThat(browser.opens(path("")).body()).contains("โรงเรียนนี้ปิดแล้ว", "บ้านควนนา");
        assertThat(browser.opens(path("/edit")).statusCode()).isEqualTo(302);
        assertThat(
                        browser.posts(
                                        "/console/invites",
                                        Map.of(
                                                "role",
                                                "director",
                                                "place",
                                                "school:" + school.value()))
                                .statusCode())
                .isEqualTo(404);

        browser.opens("/console/me");
        browser.posts(path("/open"), Map.of());
        assertThat(schools.byId(staff.district(), school).orElseThrow().closedOn()).isNull();
    }

    @Test
    void codesAreFoundAsTheyAreWritten() {
        browser.posts("/console/people", Map.of("name", "มาลี มีสุข", "code", "Pk-007"));

        for (String typed : List.of("Pk-007", "pk-007")) {
            assertThat(browser.opens("/console/people?q=" + typed).body()).contains("มาลี มีสุข");
        }
        for (String typed : List.of("KN-17", "kn-17", "KN-")) {
            assertThat(browser.opens("/console/schools?q=" + typed).body()).contains("บ้านควนนา");
        }
    }

    @Test
    void aCitizenNumberIsNoCode() {
        browser.posts("/console/people", Map.of("name", "มาลี มีสุข", "code", "1-2345-67890-12-3"));

        assertThat(browser.opens("/console/people").body())
                .contains("ระบบไม่เก็บเลขประจำตัวประชาชน")
                .doesNotContain("มาลี มีสุข");
    }

    @Test
    void whatWasDecidedNeedsNoAttentionAnyMore() {
        Post agreed = staff.waits(somsri.chatId(), Role.SUPERVISOR);
        Post refused = staff.waits(wichai.chatId(), Role.SUPERVISOR);
        for (Post post : List.of(agreed, refused)) {
            attention.tell(
                    staff.district(), "post-waiting", new Subject("post", post.id().value()));
        }
        attention.tell(
                staff.district(), "school-without-director", new Subject("school", school.value()));

        browser.posts("/console/posts/" + agreed.id().value() + "/agree", Map.of());
        browser.posts("/console/posts/" + refused.id().value() + "/refuse", Map.of());
        browser.posts(
                "/console/people/" + agreed.person().value() + "/posts",
                Map.of("role", "director", "place", "school:" + school.value()));

        assertThat(attention.open(staff.district())).isEmpty();
    }

    private String path(String act) {
        return "/console/schools/" + school.value() + act;
    }
}
