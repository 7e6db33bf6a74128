package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.CodeMaking;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What staff do to schools, people and posts, and what else goes with it. */
class ConsoleActsTest extends Journey {
    @Autowired private ApplicationContext service;
    @Autowired private Schools schools;
    @Autowired private Invites invites;
    @Autowired private Attention attention;
    @Autowired private Groups groups;
    @Autowired private ThaiDates dates;
    @Autowired private SchoolLists lists;
    @Autowired private People people;
    @Autowired private Posts posts;
    @Autowired private ApiTokens tokens;
    @Autowired private CodeMaking codes;

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
        browser = PlainBrowser.signedIn(addressOfTheBot(), kanchana);
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

    @Test
    void whatNeedsAttentionIsNamed() {
        Post waiting = staff.waits(somsri.chatId(), Role.SUPERVISOR);
        Person person = people.add(staff.district(), "นางวันดี ถูกบล็อก", null, null);
        attention.tell(
                staff.district(), "school-without-director", new Subject("school", school.value()));
        attention.tell(
                staff.district(), "person-blocked", new Subject("person", person.id().value()));
        attention.tell(staff.district(), "post-waiting", new Subject("post", waiting.id().value()));
        attention.tell(staff.district(), "messages-used-up", null);

        String start = browser.opens("/console").body();

        assertThat(start)
                .contains(
                        "<span class=\"line\">บ้านควนนา</span>",
                        "<span class=\"line\">นางวันดี ถูกบล็อก</span>");
    }

    @Test
    void theLogSaysForWhichPlaceACodeWasMadeAndAPostGivenAndByWhichProgram() {
        Person person = people.add(staff.district(), "นางมาลี ศรีสุข", null, null);
        browser.posts(
                "/console/people/" + person.id().value() + "/posts",
                Map.of("role", "teacher", "place", "school:" + school.value()));
        browser.posts(
                "/console/invites",
                Map.of("role", "director", "place", "school:" + school.value()));
        browser.posts("/console/groups/codes", Map.of("target", "district"));
        UUID token = tokens.make(staff.district(), "ระบบบุคลากร", null, Duration.ofDays(1)).id();
        codes.make(
                staff.district(),
                new Invites.Purpose.ForGroup(new Stands.ForSchool(school)),
                Invites.USUAL_LIFE,
                new Actor.Api(token));

        String log = browser.opens("/console/audit").body();

        assertThat(log)
                .contains("นางมาลี ศรีสุข · บ้านควนนา <small", "<span>บ้านควนนา <small")
                .contains("<span>สพป.ตัวอย่าง เขต 1")
                .contains("<span>ระบบบุคลากร <small class=\"muted\">โปรแกรมภายนอก</small>");
        assertThat(browser.opens("/console/audit?who=ระบบบุค").body())
                .contains("ระบบบุคลากร")
                .doesNotContain("ให้ตำแหน่ง</td>");
    }

    @Test
    void aGroupThatGuessedMayTryAgainWhenStaffSaySo() {
        for (int i = 2; i < 7; i++) {
            somsriInTheSchoolGroup.asks("ผูก AAAA-BBB" + i);
        }
        assertThat(somsriInTheSchoolGroup.asks("ผูก AAAA-BBB8").words())
                .contains("อนุญาตให้ลองใหม่")
                .doesNotContain("ขอรหัสใหม่");
        var made =
                invites.make(
                        staff.district(),
                        new Invites.Purpose.ForGroup(new Stands.ForSchool(school)),
                        null,
                        Invites.USUAL_LIFE);
        String start = browser.opens("/console").body();
        assertThat(start).contains("มีคนใส่รหัสผิดหลายครั้ง", "รอถึง");
        assertThat(browser.opens("/console/groups").body()).contains("แชตที่ต้องรอ");
        Matcher form = Pattern.compile("/console/code-waits/[^\"]+/end").matcher(start);
        assertThat(form.find()).isTrue();

        browser.posts(form.group(), Map.of());

        assertThat(attention.open(staff.district())).isEmpty();
        assertThat(somsriInTheSchoolGroup.asks("ผูก " + made.code()).words()).contains("บ้านควนนา");
        assertThat(browser.opens("/console/audit").body()).contains("อนุญาตให้แชตใส่รหัสใหม่");
    }

    @Test
    void codesOfAListThatIsGoneSaySo() {
        UUID list = lists.add(staff.district(), "โรงเรียนริมเล").orElseThrow();
        var made =
                invites.make(
                        staff.district(),
                        new Invites.Purpose.ForGroup(new Stands.ForList(list)),
                        null,
                        Invites.USUAL_LIFE);
        invites.revoke(staff.district(), made.id());
        assertThat(browser.opens("/console/invites").body()).contains("ผูกกลุ่ม · โรงเรียนริมเล");

        lists.delete(staff.district(), list);

        assertThat(browser.opens("/console/invites").body())
                .contains("ผูกกลุ่ม · รายชื่อที่ลบไปแล้ว");
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
    void aNewCodeIsShownOnceWithWhoseItIsAndLoadingItAgainMakesNoOther() {
        Map<String, String> form = Map.of("role", "director", "place", "school:" + school.value());
        String address =
                browser.posts("/console/invites", form)
                        .headers()
                        .firstValue("location")
                        .orElseThrow();

        assertThat(browser.opens(address).body())
                .contains("รหัสสำหรับ ผอ.โรงเรียน · บ้านควนนา")
                .contains("รหัสเชิญสำหรับ ผอ.โรงเรียน · บ้านควนนา\n")
                .contains("id=\"code\"");
        assertThat(browser.opens(address).headers().firstValue("location"))
                .hasValue("/console/invites");
        assertThat(browser.opens("/console/invites").body()).contains("รหัสแสดงครั้งเดียว");
        assertThat(database().sql("select count(*) from invite").query(Long.class).single())
                .isEqualTo(1);
        assertThat(
                        browser.postsAndFollows(
                                        "/console/groups/codes",
                                        Map.of("target", form.get("place")))
                                .body())
                .contains("รหัสผูกกลุ่มของ บ้านควนนา", "รหัสผูกกลุ่ม LINE ของ บ้านควนนา\n");
    }

    @Test
    void aWrongPlaceForARoleLosesNoChoice() {
        browser.posts(
                "/console/invites", Map.of("role", "director", "place", "district", "days", "7"));

        assertThat(browser.opens("/console/invites").body())
                .contains("ตำแหน่งนี้ใช้กับที่ที่เลือกไม่ได้")
                .contains("value=\"district\" selected", "value=\"director\" selected")
                .contains("value=\"7\" selected");
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
    void theLogSaysWhyAPostEndedWhatChangedAndIsSearchedByWhomItConcerns() {
        Person before = people.add(staff.district(), "นายสมชาย คนเดิม", null, null);
        Person after = people.add(staff.district(), "นางวันเพ็ญ คนใหม่", null, null);
        for (Person director : List.of(before, after)) {
            browser.posts(
                    "/console/people/" + director.id().value() + "/posts",
                    Map.of("role", "director", "place", "school:" + school.value()));
        }
        browser.posts(path(""), Map.of("name", "บ้านควนนาใหม่", "staff", "12", "level", "primary"));
        browser.posts(path(""), Map.of("name", "บ้านควนนาใหม่", "staff", "14"));
        browser.posts("/console/settings", Map.of("name", "เขตชื่อใหม่", "admission", "open"));
        browser.posts("/console/settings/tokens", Map.of("name", "โปรแกรมบุคลากร", "days", "30"));

        String log = browser.opens("/console/audit").body();

        assertThat(log)
                .contains("เพราะ นางวันเพ็ญ คนใหม่ รับตำแหน่งนี้แทน")
                .contains("เปลี่ยนชื่อ", "เปลี่ยนระดับ เดิมไม่ระบุ", "เปลี่ยนระดับ เดิมประถมศึกษา")
                .contains("เปลี่ยนจำนวนครูและบุคลากร เดิม 12")
                .contains("เขตชื่อใหม่ <small class=\"muted\">เปลี่ยนชื่อ</small>")
                .contains("<span>โปรแกรมบุคลากร");
        assertThat(browser.opens("/console/audit?about=สมชาย").body())
                .contains("นายสมชาย คนเดิม", "สิ้นสุดตำแหน่ง")
                .doesNotContain("โปรแกรมบุคลากร", "<td data-label=\"สิ่งที่ทำ\">แก้ไขโรงเรียน");
        browser.posts(
                "/console/settings", Map.of("name", "สพป.ตัวอย่าง เขต 1", "admission", "open"));
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
    void aWaitThatIsOverKeepsTheNameOfItsChat() {
        for (int i = 2; i < 8; i++) {
            somsriInTheSchoolGroup.asks("ผูก AAAA-BBB" + i);
        }
        database().sql("update code_guess set locked_until = now() - interval '1 minute'").update();

        assertThat(browser.opens("/console").body())
                .contains("กลุ่มที่ยังไม่ทราบชื่อ")
                .contains("aria-label=\"ดู มีคนใส่รหัสผิดหลายครั้ง\"")
                .doesNotContain("รอถึง", "อนุญาตให้ลองใหม่</button>");
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
        Instant imported = Instant.now().minus(Duration.ofHours(3));
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

    @Test
    void aNameThatIsTooLongIsRefusedAndNotCut() {
        browser.posts("/console/people", Map.of("name", "ก".repeat(201)));

        assertThat(browser.opens("/console/people").body())
                .contains("ชื่อยาวเกินไป")
                .doesNotContain("กกก");
    }

    private String path(String act) {
        return "/console/schools/" + school.value() + act;
    }
}
