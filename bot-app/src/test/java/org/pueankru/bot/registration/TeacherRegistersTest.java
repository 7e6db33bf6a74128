package org.pueankru.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.District.TeacherAdmission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place.AtSchool;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;

import java.util.List;

class TeacherRegistersTest {
    private final DirectoryInTests directory = new DirectoryInTests(MovableClock.saturdayMorning());
    private final District district = directory.phatthalung();
    private final TalkInTests somsri = TalkInTests.with(directory, Teachers.somsri());
    private School.Id nongNamSai = new School.Id(new java.util.UUID(0, 0));

    @BeforeEach
    void schools() {
        nongNamSai = directory.school(district.id(), "9001", "บ้านหนองน้ำใส");
        schoolAt("9002", "บ้านนา", "ควนขนุน");
        schoolAt("9003", "บ้านนา", "ศรีนครินทร์");
    }

    private void schoolAt(String code, String name, String amphoe) {
        directory.schools.put(
                district.id(),
                new Schools.Told(
                        code,
                        name,
                        null,
                        null,
                        null,
                        null,
                        new School.Location(null, amphoe, null)));
    }

    @Test
    void aTeacherIsInAfterFiveTaps() {
        assertThat(somsri.says("ลงทะเบียน").text()).contains("ยังไม่เก็บอะไร", "ลบเอง");
        assertThat(somsri.labels()).containsExactly("ยอมรับ", "ไม่ยอมรับ");
        somsri.taps("ยอมรับ").taps("ครู").says("หนองน้ำไส").says("สมศรี ใจดี");
        assertThat(somsri.text()).contains("สมศรี ใจดี", "ครู · โรงเรียนบ้านหนองน้ำใส");
        somsri.taps("✓ ถูกต้อง");

        assertThat(somsri.text()).contains("ลงทะเบียนแล้ว");
        Person person = person();
        assertThat(person.name()).isEqualTo("สมศรี ใจดี");
        assertThat(directory.consents.has(district.id(), person.id())).isTrue();
        assertThat(postsOf(person))
                .singleElement()
                .returns(Role.TEACHER, Post::role)
                .returns(new AtSchool(nongNamSai), Post::place)
                .returns(Post.State.HELD, Post::state)
                .returns(Post.Source.CLAIM, Post::source);
    }

    @Test
    void theSameTurnTwiceRegistersOnce() {
        upToConfirming().taps("✓ ถูกต้อง");
        String said = somsri.text();

        assertThat(somsri.again().text()).isEqualTo(said);
        assertThat(directory.database.rows("person")).isOne();
        assertThat(directory.database.rows("post")).isOne();
        assertThat(directory.database.rows("consent")).isOne();
        assertThat(directory.database.rows("audit_entry")).isOne();
    }

    @Test
    void nothingThatIsTypedBeforeAcceptingIsKept() {
        somsri.says("ลงทะเบียน คานารีหนึ่ง");
        somsri.says("คานารีสอง ใจดี");
        assertThat(somsri.isAnswered()).isFalse();
        assertThat(somsri.memory()).doesNotContain("คานารี").contains("NOTICE");
        assertThat(somsri.says("ไม่ยอมรับ").text()).contains("ไม่ได้เก็บข้อมูลใด");
        assertThat(somsri.memory()).isEqualTo("{}");

        for (String table : List.of("person", "post", "consent", "audit_entry")) {
            assertThat(directory.database.rows(table)).as(table).isZero();
        }
    }

    @Test
    void aButtonOfALaterStepDoesNotGetAroundTheNotice() {
        somsri.says("ลงทะเบียน");
        somsri.sends(RegisterTap.ROLE.data("teacher"));
        assertThat(somsri.labels()).contains("ยอมรับ");
        somsri.sends(RegisterTap.CONFIRM.data());
        assertThat(somsri.labels()).contains("ยอมรับ");
        somsri.afterALongWhile().sends(RegisterTap.SCHOOL.data(nongNamSai.value().toString()));

        assertThat(somsri.text()).contains("เริ่มใหม่", "ยังไม่เก็บอะไร");
        assertThat(directory.database.rows("person")).isZero();
    }

    @Test
    void schoolsOfTheSameNameAreToldApart() {
        somsri.says("ลงทะเบียน").taps("ยอมรับ").taps("ครู").says("บ้านนา");

        assertThat(somsri.text()).contains("1. โรงเรียนบ้านนา (อ.ควนขนุน)", "2. โรงเรียนบ้านนา");
        assertThat(somsri.labels()).contains("1. บ้านนา", "2. บ้านนา", "ไม่มีในนี้", "ย้อนกลับ");
        somsri.taps("2. บ้านนา").says("สมศรี ใจดี");
        assertThat(somsri.text()).contains("โรงเรียนบ้านนา (อ.ศรีนครินทร์)");
        somsri.taps("✓ ถูกต้อง");
        assertThat(postsOf(person()).getFirst().place())
                .isEqualTo(
                        new AtSchool(
                                directory
                                        .schools
                                        .byCode(district.id(), "9003")
                                        .orElseThrow()
                                        .id()));
    }

    @Test
    void whoDoesNotFindTheSchoolIsToldWhatToDo() {
        somsri.says("ลงทะเบียน").taps("ยอมรับ").taps("ครู");

        assertThat(somsri.says("สวนกุหลาบ").text()).contains("ไม่พบโรงเรียน", "เจ้าหน้าที่เขต");
        assertThat(somsri.says("บ้านนา").taps("ไม่มีในนี้").text()).contains("ไม่พบโรงเรียน");
        assertThat(somsri.says("หนองน้ำใส").text()).contains("ชื่อและนามสกุล");
    }

    @Test
    void everyStepGoesBackToTheOneBefore() {
        upToConfirming();

        assertThat(somsri.says("ย้อนกลับ").text()).contains("พิมพ์ชื่อและนามสกุล");
        assertThat(somsri.says("ย้อนกลับ").text()).contains("โรงเรียนอะไร");
        assertThat(somsri.says("ย้อนกลับ").text()).contains("หน้าที่ใด");
        assertThat(somsri.says("ย้อนกลับ").text()).contains("ยังไม่เก็บอะไร");
        assertThat(somsri.says("ย้อนกลับ").text()).contains("ไม่ได้เก็บข้อมูลใด");
        assertThat(somsri.memory()).isEqualTo("{}");
    }

    @Test
    void whatIsNoNameIsAskedForAgain() {
        somsri.says("ลงทะเบียน").taps("ยอมรับ").taps("ครู").says("หนองน้ำใส");

        assertThat(somsri.says("<b>สมศรี</b>").text()).contains("ขอชื่อและนามสกุล");
        assertThat(somsri.says("สมศรี ใจดี").taps("แก้ชื่อ").says("สมศรี ใจงาม").text())
                .contains("สมศรี ใจงาม");
    }

    @Test
    void everythingCanBeTypedPolitelyInPlaceOfATap() {
        somsri.says("ลงทะเบียน").says("ยอมรับค่ะ").says("เป็นครูค่ะ").says("หนองน้ำใสค่ะ");
        somsri.says("นางสมศรี ใจดีค่ะ").says("ถูกต้องค่ะ");

        assertThat(person().name()).isEqualTo("นางสมศรี ใจดี");
    }

    @Test
    void aSearchWhileConfirmingIsLeftToTheSearch() {
        upToConfirming().says("คลิปคณิต ป.6 หรม");

        assertThat(somsri.isAnswered()).isFalse();
    }

    @Test
    void whoIsRegisteredSeesWhatTheyAreAndMovesToAnotherSchool() {
        upToConfirming().taps("✓ ถูกต้อง");
        assertThat(somsri.says("ลงทะเบียน").text())
                .contains("สมศรี ใจดี", "ครู · โรงเรียนบ้านหนองน้ำใส");

        somsri.taps("ย้ายโรงเรียน").says("บ้านนา").taps("1. บ้านนา").taps("✓ ถูกต้อง");

        assertThat(postsOf(person())).singleElement().returns(Post.State.HELD, Post::state);
        assertThat(directory.posts.history(district.id(), person().id()))
                .extracting(Post::state)
                .containsExactlyInAnyOrder(Post.State.HELD, Post.State.ENDED);
        assertThat(directory.database.rows("person")).isOne();
    }

    @Test
    void aSecondSchoolIsASecondPost() {
        upToConfirming().taps("✓ ถูกต้อง");
        somsri.says("ลงทะเบียน").taps("เพิ่มตำแหน่ง").taps("ครู").says("บ้านนา");
        somsri.taps("1. บ้านนา").taps("✓ ถูกต้อง");

        assertThat(postsOf(person())).hasSize(2);
    }

    @Test
    void aSchoolThatClosesMeanwhileIsNotTaken() {
        upToConfirming();
        directory.schools.close(district.id(), nongNamSai, java.time.LocalDate.of(2026, 11, 20));

        assertThat(somsri.taps("✓ ถูกต้อง").text()).contains("ไม่อยู่ในรายชื่อแล้ว");
        assertThat(directory.database.rows("person")).isZero();
    }

    @Test
    void theDirectorLetsTheTeacherInWhereTheDistrictWantsIt() {
        directory.districts.changeAdmission(district.id(), TeacherAdmission.DIRECTOR, false);
        TalkInTests wichai = director();
        assertThat(wichai.offers()).isEmpty();

        assertThat(upToConfirming().taps("✓ ถูกต้อง").text()).contains("รอผู้อำนวยการ");
        assertThat(somsri.says("ข้อมูลของฉัน").text()).contains("(รอยืนยัน)");
        assertThat(wichai.offers()).containsExactly("ครูรอยืนยัน 1 คน");
        assertThat(wichai.says("ข้อมูลของฉัน").taps("ครูรอยืนยัน 1 คน").cards())
                .singleElement()
                .satisfies(card -> assertThat(card.title()).isEqualTo("สมศรี ใจดี"));

        assertThat(wichai.taps("ยืนยัน เป็นครูที่นี่").text()).contains("ยืนยันแล้ว", "สมศรี");
        assertThat(wichai.again().text()).contains("ยืนยันแล้ว");
        assertThat(postsOf(person())).singleElement().returns(Post.State.HELD, Post::state);
        assertThat(wichai.offers()).isEmpty();
        assertThat(directory.attention.open(district.id())).isEmpty();
    }

    @Test
    void theDirectorOfAnotherSchoolLetsNobodyIn() {
        directory.districts.changeAdmission(district.id(), TeacherAdmission.DIRECTOR, false);
        TalkInTests wichai = director();
        upToConfirming().taps("✓ ถูกต้อง");
        wichai.sends("admit:list");
        var yes = wichai.tapBehind("ยืนยัน เป็นครูที่นี่");
        Post own =
                postsOf(directory.people.byLine(district.id(), Teachers.wichai()).orElseThrow())
                        .getFirst();
        directory.posts.end(district.id(), own.id());

        assertThat(wichai.does(yes).text()).contains("ขออภัย");
        assertThat(postsOf(person())).singleElement().returns(Post.State.WAITING, Post::state);
    }

    @Test
    void staffAreToldOfATeacherWhoseSchoolHasNoDirector() {
        directory.districts.changeAdmission(district.id(), TeacherAdmission.DIRECTOR, false);
        upToConfirming().taps("✓ ถูกต้อง");

        assertThat(directory.attention.open(district.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo("post-waiting"));
    }

    private TalkInTests director() {
        directory.registered(
                district.id(),
                "วิชัย มีสุข",
                Teachers.wichai(),
                new Held(Role.DIRECTOR, new AtSchool(nongNamSai)));
        return TalkInTests.with(directory, Teachers.wichai());
    }

    private TalkInTests upToConfirming() {
        return somsri.says("ลงทะเบียน")
                .taps("ยอมรับ")
                .taps("ครู")
                .says("หนองน้ำใส")
                .says("สมศรี ใจดี");
    }

    private Person person() {
        return directory.people.byLine(district.id(), Teachers.somsri()).orElseThrow();
    }

    private List<Post> postsOf(Person person) {
        return directory.posts.current(district.id(), person.id());
    }
}
