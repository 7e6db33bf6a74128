package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** People ask the office for a copy of what is kept of them, or to erase it. */
class PersonalDataPageTest extends Journey {
    private static final String CANARY = "คานารีขาว";

    @Autowired private ApplicationContext service;
    @Autowired private People people;
    @Autowired private Schools schools;

    @SuppressWarnings("NullAway.Init")
    private StaffInTests staff;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @SuppressWarnings("NullAway.Init")
    private Person.Id kept;

    @BeforeEach
    void aTeacherIsKnownAndStaffIsSignedIn() {
        staff = StaffInTests.of(service);
        staff.removeAll();
        database().sql("delete from shelf_item").update();
        staff.make(kanchana.chatId());
        browser = PlainBrowser.signedIn(addressOfTheBot(), kanchana);

        School.Id school =
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
        kept = staff.make(somsri.chatId(), Role.TEACHER, new Place.AtSchool(school));
        people.rename(staff.district(), kept, "สมศรี " + CANARY);
        browser.opens(page());
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
    }

    @Test
    void theCopyIsTheOneThatTheChatGivesAndIsNoted() {
        somsri.asks("คลิปคณิต ป.6 หรม");
        somsri.tapsOnCard(1, "เก็บไว้");
        somsri.asks("ข้อมูลของฉัน");
        List<String> inTheChat = somsri.taps("ขอสำเนาข้อมูล").sent().texts();

        HttpResponse<String> file = browser.posts(page() + "/copy", Map.of());

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"personal-data.json\"; filename*=UTF-8''");
        assertThat(file.body()).contains(CANARY, "\"shelf\"", "บ้านควนนา");
        assertThat(inTheChat).contains(file.body());
        assertThat(notes()).containsExactly("person-copied {}");
    }

    @Test
    void whoIsErasedIsFoundNowhere() {
        somsri.asks("คลิปคณิต ป.6 หรม");
        somsri.tapsOnCard(1, "เก็บไว้");
        somsri.asks("ข้อมูลของฉัน");
        var everything = new Kept(database(), redis(), dataDirectory());
        assertThat(everything.inRedis()).contains("หรม");

        HttpResponse<String> done = browser.posts(page() + "/erase", Map.of("sure", "on"));

        assertThat(done.headers().firstValue("Location")).hasValue("/console/people");
        assertThat(browser.opens("/console/people").body()).contains("ลบข้อมูลของบุคคลนั้นแล้ว");
        assertThat(browser.opens(page()).statusCode()).isEqualTo(404);
        assertThat(everything.inPostgres()).doesNotContain(CANARY);
        assertThat(keptOfPeople()).doesNotContain(somsri.chatId());
        assertThat(everything.inRedis()).doesNotContain(CANARY, "หรม", somsri.chatId());
        assertThat(everything.filesThatContain(CANARY))
                .allMatch(file -> file.startsWith(dataDirectory().resolve("postgres")));
        assertThat(notes())
                .containsExactly("person-erased {}", "post-ended {\"role\": \"teacher\"}");
    }

    @Test
    void nothingIsErasedWithoutTheTick() {
        browser.posts(page() + "/erase", Map.of());

        assertThat(browser.opens(page()).body()).contains("ยังไม่ได้ลบ", CANARY);
    }

    @Test
    void theLastStaffIsNotErased() {
        String own =
                "/console/people/" + staff.postsOf(kanchana.chatId()).getFirst().person().value();

        browser.posts(own + "/erase", Map.of("sure", "on"));

        assertThat(browser.opens(own).body()).contains("เป็นเจ้าหน้าที่คนสุดท้าย");
        assertThat(staff.postsOf(kanchana.chatId())).extracting(Post::role).contains(Role.STAFF);
    }

    private String page() {
        return "/console/people/" + kept.value();
    }

    /** What the console noted of the teacher, without who and when. */
    private List<String> notes() {
        return database()
                .sql(
                        """
                        select act || ' ' || details::text from audit_entry
                        where actor_kind = 'person' and act <> 'signed-in' order by act
                        """)
                .query(String.class)
                .list();
    }

    /** Rows of people; the inbox knows the chat for thirty days, so that it answers once. */
    private String keptOfPeople() {
        return List.of(
                        "person",
                        "post",
                        "consent",
                        "invite",
                        "shelf_item",
                        "audit_entry",
                        "attention")
                .stream()
                .map(table -> database().sql("select * from " + table).query().listOfRows())
                .toList()
                .toString();
    }
}
