package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What staff do to people and posts. */
class PeopleActsTest extends ActingInConsole {
    @Test
    void whoCameByAFileIsTiedToLineByACodeOfTheirOwn() {
        Person known = people.add(staff.district(), "นางนิภาพร ใจดี", "p-77", null);
        Post post =
                posts.give(
                        staff.district(),
                        known.id(),
                        Role.TEACHER,
                        new Place.AtSchool(school),
                        Post.State.HELD,
                        Post.Source.IMPORT);

        String page =
                browser.postsAndFollows("/console/posts/" + post.id().value() + "/code", Map.of())
                        .body();
        Matcher code = Pattern.compile("id=\"code\">([^<]+)<").matcher(page);
        assertThat(code.find()).isTrue();
        somsri.asks("ลงทะเบียน " + code.group(1));
        somsri.taps("ยอมรับ");
        somsri.taps("✓ ถูกต้อง");

        assertThat(staff.postsOf(somsri.chatId()))
                .extracting(Post::person)
                .containsExactly(known.id());
        assertThat(
                        browser.posts("/console/posts/" + post.id().value() + "/code", Map.of())
                                .headers()
                                .firstValue("location"))
                .hasValue("/console/people/" + known.id().value());
    }

    @Test
    void twoRecordsOfOnePersonAreJoinedOnThePageOfEither() {
        Person listed = people.add(staff.district(), "นางเพ็ญศรี แก้วขาว", "p-88", null);
        Person twice = people.add(staff.district(), "เพ็ญศรี แก้วขาว", null, null);
        Person another = people.add(staff.district(), "เพ็ญศรี แก้วดำ", null, null);
        posts.give(
                staff.district(),
                twice.id(),
                Role.TEACHER,
                new Place.AtSchool(school),
                Post.State.HELD,
                Post.Source.CLAIM);
        String page = "/console/people/" + listed.id().value();

        assertThat(browser.opens(page).body())
                .contains("เป็นคนเดียวกับ …", twice.id().value().toString())
                .doesNotContain(another.id().value().toString());
        browser.posts(page + "/same", Map.of("other", twice.id().value().toString()));
        assertThat(people.byId(staff.district(), twice.id())).isPresent();
        browser.posts(
                "/console/people/" + twice.id().value() + "/same",
                Map.of("other", listed.id().value().toString(), "sure", "on"));

        assertThat(people.byId(staff.district(), twice.id())).isEmpty();
        assertThat(posts.held(staff.district(), listed.id())).hasSize(1);
        assertThat(browser.opens(page).body()).doesNotContain("เป็นคนเดียวกับ …");
        assertThat(browser.opens("/console/audit").body()).contains("รวมบุคลากรที่ซ้ำกัน");
        assertThat(
                        browser.posts(
                                        page + "/same",
                                        Map.of(
                                                "other",
                                                twice.id().value().toString(),
                                                "sure",
                                                "on"))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCitizenNumberIsNoCode() {
        browser.posts("/console/people", Map.of("name", "มาลี มีสุข", "code", "1-2345-67890-12-3"));

        assertThat(browser.opens("/console/people").body())
                .contains("ระบบไม่เก็บเลขประจำตัวประชาชน")
                .doesNotContain("มาลี มีสุข");
    }

    @Test
    void aPostOfStaffWhoNeverRegisteredMayEnd() {
        Person never = people.add(staff.district(), "มานี ยังไม่มา", null, null);
        Post post =
                posts.give(
                        staff.district(),
                        never.id(),
                        Role.STAFF,
                        new Place.WholeDistrict(),
                        Post.State.HELD,
                        Post.Source.CONSOLE);

        browser.posts("/console/posts/" + post.id().value() + "/end", Map.of());

        assertThat(posts.held(staff.district(), never.id())).isEmpty();
        assertThat(staff.postsOf(kanchana.chatId())).isNotEmpty();
    }

    @Test
    void whoBlockedTheBotIsMarkedAndFound() {
        Person person =
                staff.postsOf(kanchana.chatId()).stream()
                        .findFirst()
                        .flatMap(post -> people.byId(staff.district(), post.person()))
                        .orElseThrow();
        database()
                .sql("update person set blocked = true where id = ?")
                .param(person.id().value())
                .update();

        assertThat(browser.opens("/console/people?line=blocked").body())
                .contains(person.id().value().toString(), "tag warn\">บล็อกเพื่อนครู");
        assertThat(browser.opens("/console/people/" + person.id().value()).body())
                .contains("แตะเลิกบล็อก");

        database().sql("update person set blocked = false").update();
        assertThat(browser.opens("/console/people?line=blocked").body()).contains("ไม่พบรายการ");
    }

    @Test
    void whoeverWasKnownFromAFileAskedWhenTheyRegistered() {
        Person known = people.add(staff.district(), "นายประสิทธิ์ รออยู่", null, null);
        Post post =
                posts.give(
                        staff.district(),
                        known.id(),
                        Role.DIRECTOR,
                        new Place.AtSchool(school),
                        Post.State.HELD,
                        Post.Source.IMPORT);
        Instant imported = clock.instant().minus(Duration.ofHours(3));
        database()
                .sql("update post set created_at = ? where id = ?")
                .params(Timestamp.from(imported), post.id().value())
                .update();

        posts.putBack(staff.district(), post.id());

        String start = browser.opens("/console").body();
        assertThat(start).contains("นายประสิทธิ์ รออยู่", "ขอเมื่อ");
        assertThat(start).doesNotContain("ขอเมื่อ " + dates.moment(imported));
    }

    @Test
    void aNameThatIsTooLongIsRefusedAndNotCut() {
        browser.posts("/console/people", Map.of("name", "ก".repeat(201)));

        assertThat(browser.opens("/console/people").body())
                .contains("ชื่อยาวเกินไป")
                .doesNotContain("กกก");
    }
}
