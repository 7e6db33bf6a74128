package org.pueankru.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.NoticeChoices.Kind;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Place.AtSchool;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.Tap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class MyDataTest {
    private static final String NAME = "สมศรี คานารี";

    private final DirectoryInTests directory = new DirectoryInTests(MovableClock.saturdayMorning());
    private final District district = directory.phatthalung();
    private final School.Id school = directory.school(district.id(), "9001", "บ้านหนองน้ำใส");
    private final Person person =
            directory.registered(
                    district.id(),
                    NAME,
                    Teachers.somsri(),
                    new Held(Role.TEACHER, new AtSchool(school)));
    private final TalkInTests somsri = TalkInTests.with(directory, Teachers.somsri());

    MyDataTest() {
        directory.consents.accepted(district.id(), person.id(), Events.SATURDAY_MORNING);
    }

    @Test
    void whoeverTypesThatDataBeErasedIsOfferedIt() {
        somsri.says("ลบข้อมูล").taps("ลบข้อมูล").taps("ต้องการลบ").taps("ยืนยันลบถาวร");

        assertThat(somsri.text()).contains("ลบข้อมูลของท่านแล้ว");
    }

    @Test
    void allThatIsKeptIsShown() {
        assertThat(somsri.says("ข้อมูลของฉัน").text())
                .contains(NAME, "ครู · โรงเรียนบ้านหนองน้ำใส", "21 พ.ย. 2569", "รับทุกเรื่อง");
        assertThat(somsri.labels())
                .contains("แก้ชื่อ", "ตำแหน่ง", "ขอสำเนาข้อมูล", "ลบข้อมูล", "ย้อนกลับ", "ยกเลิก");
    }

    @Test
    void theNameIsCorrected() {
        somsri.says("ข้อมูลของฉัน").taps("แก้ชื่อ");
        assertThat(somsri.says("12345").text()).contains("ขอชื่อและนามสกุล");
        assertThat(somsri.says("สมศรี ใจงาม").text()).contains("สมศรี ใจงาม");
        somsri.again();

        assertThat(directory.people.byId(district.id(), person.id()))
                .map(Person::name)
                .contains("สมศรี ใจงาม");
    }

    @Test
    void aPostIsEndedAfterAQuestion() {
        somsri.says("ข้อมูลของฉัน").taps("ตำแหน่ง").taps("พ้น: ครู");
        assertThat(posts()).hasSize(1);
        somsri.taps("ใช่ พ้นตำแหน่ง");

        assertThat(posts()).isEmpty();
        assertThat(somsri.again().text()).contains("พ้นจากตำแหน่ง");
    }

    @Test
    void nobodyEndsThePostOfAnother() {
        School.Id elsewhere = directory.school(district.id(), "9002", "บ้านควน");
        Person other =
                directory.registered(
                        district.id(),
                        "วิชัย มีสุข",
                        Teachers.wichai(),
                        new Held(Role.TEACHER, new AtSchool(elsewhere)));
        Post post = directory.posts.held(district.id(), other.id()).getFirst();

        somsri.sends("me:end|" + post.id().value());
        somsri.sends("me:end-now|" + post.id().value());
        somsri.sends(RegisterTap.MOVE.data(post.id().value().toString()));
        somsri.says("บ้านควน").taps("✓ ถูกต้อง");

        assertThat(directory.posts.held(district.id(), other.id())).containsExactly(post);
    }

    @Test
    void aDirectorWhoLeavesIsToldToStaff() {
        directory.registered(
                district.id(),
                "วิชัย มีสุข",
                Teachers.wichai(),
                new Held(Role.DIRECTOR, new AtSchool(school)));
        TalkInTests wichai = TalkInTests.with(directory, Teachers.wichai());
        wichai.says("ข้อมูลของฉัน").taps("ตำแหน่ง").taps("พ้น: ผู้อำนวยการ").taps("ใช่ พ้นตำแหน่ง");

        assertThat(directory.attention.open(district.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo("school-without-director"));
    }

    @Test
    void theLastStaffNeitherLeaveNorVanish() {
        Person first = staff("วิชัย มีสุข", Teachers.wichai());
        TalkInTests wichai = TalkInTests.with(directory, Teachers.wichai());
        wichai.says("ข้อมูลของฉัน").taps("ตำแหน่ง").taps("พ้น: เจ้าหน้าที่เขต");
        assertThat(wichai.taps("ใช่ พ้นตำแหน่ง").text()).contains("คนสุดท้าย");
        wichai.says("ข้อมูลของฉัน").taps("ลบข้อมูล").taps("ต้องการลบ").taps("ยืนยันลบถาวร");
        assertThat(wichai.text()).contains("คนสุดท้าย");
        assertThat(directory.posts.held(district.id(), first.id())).hasSize(1);

        directory.posts.give(
                district.id(),
                person.id(),
                Role.STAFF,
                new Place.WholeDistrict(),
                Post.State.HELD,
                Post.Source.CONSOLE);
        wichai.says("ข้อมูลของฉัน").taps("ลบข้อมูล").taps("ต้องการลบ").taps("ยืนยันลบถาวร");
        assertThat(directory.people.byLine(district.id(), Teachers.wichai())).isEmpty();
    }

    private Person staff(String name, PersonId line) {
        return directory.registered(
                district.id(), name, line, new Held(Role.STAFF, new Place.WholeDistrict()));
    }

    @Test
    void anOldButtonStoresNobodyWhoDidNotAcceptTheNotice() {
        Tap add = somsri.says("ลงทะเบียน").tapBehind("เพิ่มตำแหน่ง");
        somsri.says("ข้อมูลของฉัน").taps("ลบข้อมูล").taps("ต้องการลบ").taps("ยืนยันลบถาวร");
        somsri.says("ลงทะเบียน").taps("ยอมรับ").does(add).taps("ครู").says("หนองน้ำใส");
        somsri.says("สมศรี ใจดี").taps("✓ ถูกต้อง");

        Person again = directory.people.byLine(district.id(), Teachers.somsri()).orElseThrow();
        assertThat(directory.consents.has(district.id(), again.id())).isTrue();
    }

    @Test
    void whoMovesStaysUntilTheNewDirectorAgrees() {
        directory.districts.changeAdmission(
                district.id(), District.TeacherAdmission.DIRECTOR, false);
        School.Id elsewhere = directory.school(district.id(), "9002", "บ้านควน");
        somsri.says("ลงทะเบียน").taps("ย้ายโรงเรียน").says("บ้านควน").taps("✓ ถูกต้อง");

        assertThat(directory.posts.held(district.id(), person.id()))
                .extracting(Post::place)
                .containsExactly(new AtSchool(school));
        Post next = directory.posts.ofSchool(district.id(), elsewhere).getFirst();
        directory.posts.agree(district.id(), next.id(), null);
        assertThat(posts()).extracting(Post::place).containsExactly(new AtSchool(elsewhere));
        assertThat(directory.everything()).contains("post-ended");
    }

    @Test
    void theCopyIsReadableByPrograms() {
        directory.noticeChoices.mute(district.id(), person.id(), Kind.NEWS);

        somsri.says("ข้อมูลของฉัน").taps("ขอสำเนาข้อมูล");

        JsonNode copy = JsonMapper.shared().readTree(((Text) somsri.messages().get(1)).text());
        assertThat(copy.path("name").asString()).isEqualTo(NAME);
        assertThat(copy.path("lineUserId").asString()).isEqualTo(Teachers.somsri().value());
        assertThat(copy.at("/posts/0/place").asString()).isEqualTo("บ้านหนองน้ำใส");
        assertThat(copy.at("/mutedNotices/0").asString()).isEqualTo("news");
        assertThat(copy.path("privacyNoticeAccepted").asString()).startsWith("2026-11-21");
    }

    @Test
    void kindsOfNoticeAreTurnedOffAndOnAgain() {
        somsri.says("ตั้งค่าแจ้งเตือน");
        assertThat(somsri.text()).contains("✓ รับข่าว", "เรื่องด่วน", "แจ้งเสมอ");
        assertThat(somsri.taps("ปิด การประกวด").text()).contains("✗ ไม่รับการประกวด");
        somsri.again();
        assertThat(directory.noticeChoices.muted(district.id(), person.id()))
                .containsExactly(Kind.CONTESTS);
        assertThat(somsri.says("ข้อมูลของฉัน").text()).contains("แจ้งเตือนที่ปิดไว้: การประกวด");
        assertThat(somsri.says("ตั้งค่าแจ้งเตือน").taps("เปิด การประกวด").text())
                .contains("✓ รับการประกวด");

        assertThat(directory.noticeChoices.muted(district.id(), person.id())).isEmpty();
    }

    @Test
    void everyStepGoesBackToTheOverviewAndFromThereOut() {
        for (String step : List.of("แก้ชื่อ", "ตำแหน่ง", "ขอสำเนาข้อมูล", "ลบข้อมูล")) {
            somsri.says("ข้อมูลของฉัน").taps(step).says("ย้อนกลับ");
            assertThat(somsri.text()).as(step).contains("ข้อมูลของท่าน");
        }
        assertThat(somsri.says("ย้อนกลับ").text()).contains("ได้ค่ะ");
        assertThat(somsri.memory()).isEqualTo("{}");
    }

    @Test
    void erasingLeavesNothingThatNamesThePerson() {
        directory.noticeChoices.mute(district.id(), person.id(), Kind.NEWS);
        somsri.says("ข้อมูลของฉัน").taps("ลบข้อมูล").taps("ต้องการลบ");
        assertThat(directory.people.byLine(district.id(), Teachers.somsri())).isPresent();
        somsri.taps("ยืนยันลบถาวร");

        assertThat(somsri.text()).contains("ลบข้อมูลของท่านแล้ว");
        assertThat(somsri.memory()).isEqualTo("{}");
        assertThat(directory.everything()).doesNotContain("คานารี", Teachers.somsri().value());
        assertThat(directory.database.rows("muted_notice")).isZero();
        assertThat(somsri.forgotten())
                .containsExactly(new ChatId.Person(Teachers.somsri().value()));
        assertThat(posts()).isEmpty();
        assertThat(directory.consents.has(district.id(), person.id())).isFalse();
        assertThat(somsri.again().text()).contains("ลบข้อมูลของท่านแล้ว");
        assertThat(somsri.says("ข้อมูลของฉัน").text()).contains("ยังไม่ได้ลงทะเบียน");
    }

    @Test
    void whoIsErasedRegistersAnewAsSomebodyNew() {
        somsri.says("ข้อมูลของฉัน").taps("ลบข้อมูล").taps("ต้องการลบ").taps("ยืนยันลบถาวร");
        somsri.says("ลงทะเบียน").taps("ยอมรับ").taps("ครู").says("หนองน้ำใส");
        somsri.says("สมศรี ใจดี").taps("✓ ถูกต้อง");

        assertThat(directory.people.byLine(district.id(), Teachers.somsri()))
                .map(Person::id)
                .isPresent()
                .isNotEqualTo(java.util.Optional.of(person.id()));
    }

    @Test
    void aButtonThatErasesIsGoodForHalfAnHour() {
        somsri.says("ข้อมูลของฉัน").taps("ลบข้อมูล").taps("ต้องการลบ");
        Tap old = somsri.tapBehind("ยืนยันลบถาวร");

        assertThat(somsri.afterALongWhile().does(old).text()).contains("ต้องการลบไหม");
        assertThat(directory.people.byLine(district.id(), Teachers.somsri())).isPresent();
    }

    private List<Post> posts() {
        return directory.posts.current(district.id(), person.id());
    }
}
