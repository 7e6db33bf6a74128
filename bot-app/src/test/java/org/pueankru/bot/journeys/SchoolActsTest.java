package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.Stands;

import java.util.List;
import java.util.Map;

/** What staff do to schools, and what else goes with it. */
class SchoolActsTest extends ActingInConsole {
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
    void aGroupStandsForNothingOnceItsSchoolIsClosed() {
        Stands stands = new Stands.ForSchool(school);
        String code =
                invites.make(
                                staff.district(),
                                new Invites.Purpose.ForGroup(stands),
                                null,
                                Invites.USUAL_LIFE)
                        .code();
        somsriInTheSchoolGroup.asks("ผูก " + code);

        browser.posts(path("/close"), Map.of());

        assertThat(groups.all(staff.district())).noneMatch(group -> stands.equals(group.stands()));
        assertThat(browser.opens("/console").body())
                .contains("กลุ่มของโรงเรียนหรือเครือข่ายที่ปิดแล้ว");
        assertThat(browser.opens("/console/audit?about=ควนนา").body())
                .contains("เลิกผูกกลุ่ม", "ผูกกลุ่ม", "ของ บ้านควนนา");
    }

    @Test
    void anEmptyDistrictIsToldWhereToBegin() {
        database().sql("update school set closed_on = current_date").update();

        assertThat(browser.opens("/console").body())
                .contains(
                        "เริ่มใช้งาน",
                        "นำเข้าเครือข่ายและโรงเรียน",
                        "href=\"/console/imports#codes\"");
        assertThat(browser.opens("/console/schools").body())
                .contains("ยังไม่มีโรงเรียน", "ไปหน้านำเข้า")
                .doesNotContain("ลองเอาตัวกรองออก");
        assertThat(browser.opens("/console/schools?q=ก").body()).contains("ลองเอาตัวกรองออก");
    }

    @Test
    void aSchoolFormSaysAtTheFieldWhatIsWrong() {
        String form =
                browser.posts(path(""), Map.of("name", "บ้านควนนา", "staff", "หลายคน")).body();

        assertThat(form)
                .containsPattern("name=\"staff\"[^>]*aria-invalid=\"true\"")
                .containsPattern("name=\"staff\"[^>]*aria-describedby=\"trouble-staff\"")
                .contains("id=\"trouble-staff\"")
                .doesNotContain("id=\"trouble-name\"");
    }
}
