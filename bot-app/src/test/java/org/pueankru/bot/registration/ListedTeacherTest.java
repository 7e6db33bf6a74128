package org.pueankru.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.District.TeacherAdmission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place.AtSchool;
import org.pueankru.bot.directory.Place.InNetwork;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.PersonId;

import java.util.List;
import java.util.Objects;

/** Teachers whom a file told of before they registered. */
class ListedTeacherTest {
    private final DirectoryInTests directory = new DirectoryInTests(MovableClock.saturdayMorning());
    private final District district = directory.phatthalung();
    private final TalkInTests somsri = TalkInTests.with(directory, Teachers.somsri());
    private School.Id nongNamSai = new School.Id(new java.util.UUID(0, 0));

    @BeforeEach
    void school() {
        nongNamSai = directory.school(district.id(), "93010001", "บ้านหนองน้ำใส");
    }

    @Test
    void aTeacherOfTheListSaysSoAndIsNotThereTwice() {
        Person listed = listed("t-200", "นางสมศรี  ใจดี");

        assertThat(upToConfirming().taps("✓ ถูกต้อง").text())
                .contains("ในรายชื่อของโรงเรียนบ้านหนองน้ำใสมี “นางสมศรี  ใจดี” แล้ว");
        assertThat(directory.database.rows("person")).isOne();
        somsri.taps("✓ ใช่ คือฉันเอง");
        String said = somsri.text();

        assertThat(said).contains("ลงทะเบียนแล้ว");
        assertThat(somsri.again().text()).isEqualTo(said);
        assertThat(directory.database.rows("person")).isOne();
        assertThat(person().id()).isEqualTo(listed.id());
        assertThat(person().code()).isEqualTo("t-200");
        assertThat(directory.consents.has(district.id(), listed.id())).isTrue();
        assertThat(postsOf(listed))
                .singleElement()
                .returns(Post.Source.IMPORT, Post::source)
                .returns(Post.State.HELD, Post::state);
        assertThat(directory.everything()).contains("person-tied");
        assertThat(directory.roster.whoOnlySaidSo(district.id())).containsExactly(listed.id());
        assertThat(directory.attention.open(district.id())).isEmpty();
    }

    @Test
    void aNamesakeOfTheListIsSomebodyElseAndStaffMayLook() {
        Person listed = listed("t-200", "นางสมศรี ใจดี");

        upToConfirming().taps("✓ ถูกต้อง").says("ไม่ใช่ค่ะ");

        assertThat(somsri.text()).contains("ลงทะเบียนแล้ว");
        assertThat(person().id()).isNotEqualTo(listed.id());
        assertThat(told()).containsExactly(person().id());
        assertThat(somsri.again().text()).contains("ลงทะเบียนแล้ว");
        assertThat(directory.attention.open(district.id()).getFirst().times()).isOne();
    }

    @Test
    void nobodyTakesOverWhoRegisteredFromAnotherAccount() {
        Person other = listed("t-200", "นางสมศรี ใจดี");
        directory.people.tie(district.id(), other.id(), new PersonId("U-first"));

        upToConfirming().taps("✓ ถูกต้อง");

        assertThat(somsri.text()).contains("ลงทะเบียนแล้ว");
        assertThat(person().id()).isNotEqualTo(other.id());
        assertThat(told()).containsExactly(person().id());
    }

    @Test
    void nobodyTakesOverWhoIsMoreThanATeacher() {
        Person chair = listed("t-200", "นางสมศรี ใจดี");
        directory.networks.put(district.id(), "n1", "ควนขนุน 1");
        directory.posts.give(
                district.id(),
                chair.id(),
                Role.NETWORK_CHAIR,
                new InNetwork(directory.networks.all(district.id()).getFirst().id()),
                Post.State.HELD,
                Post.Source.IMPORT);

        upToConfirming().taps("✓ ถูกต้อง");
        assertThat(person().id()).isNotEqualTo(chair.id());
        assertThat(told()).containsExactly(person().id());

        somsri.sends(RegisterTap.LISTED.data());
        assertThat(directory.people.byId(district.id(), chair.id()).orElseThrow().isRegistered())
                .isFalse();
    }

    @Test
    void whoseRecordBecomesSomebodyElsesMeanwhileIsSomebodyNew() {
        Person listed = listed("t-200", "นางสมศรี ใจดี");
        upToConfirming().taps("✓ ถูกต้อง");
        directory.people.tie(district.id(), listed.id(), new PersonId("U-first"));

        somsri.taps("✓ ใช่ คือฉันเอง");

        assertThat(person().id()).isNotEqualTo(listed.id());
        assertThat(told()).containsExactly(person().id());
    }

    @Test
    void whereTheDirectorDecidesTheRecordIsTheirsOnlyWhenTheDirectorAgrees() {
        directory.districts.changeAdmission(district.id(), TeacherAdmission.DIRECTOR, false);
        TalkInTests wichai = director();
        Person listed = listed("t-200", "นางสมศรี ใจดี");

        somsri.says("ลงทะเบียน").taps("ยอมรับ").taps("ครู").says("หนองน้ำใส").says("สมศรี ใจดี");
        somsri.taps("✓ ถูกต้อง").taps("✓ ใช่ คือฉันเอง");
        assertThat(somsri.text()).contains("รอผู้อำนวยการ");
        assertThat(person().id()).isNotEqualTo(listed.id());

        wichai.sends("admit:list").taps("ยืนยัน เป็นครูที่นี่");
        assertThat(wichai.text()).contains("ยืนยันแล้วค่ะ นางสมศรี ใจดี");
        assertThat(wichai.again().text()).contains("ยืนยันแล้วค่ะ นางสมศรี ใจดี");

        assertThat(person().id()).isEqualTo(listed.id());
        assertThat(directory.consents.has(district.id(), listed.id())).isTrue();
        assertThat(postsOf(listed)).singleElement().returns(Post.State.HELD, Post::state);
        assertThat(directory.everything()).contains("people-merged");
        assertThat(directory.roster.whoOnlySaidSo(district.id())).isEmpty();
        assertThat(directory.attention.open(district.id())).isEmpty();
    }

    @Test
    void whomTheDirectorRefusesTakesNothingFromTheList() {
        directory.districts.changeAdmission(district.id(), TeacherAdmission.DIRECTOR, false);
        TalkInTests wichai = director();
        Person listed = listed("t-200", "นางสมศรี ใจดี");
        upToConfirming().taps("✓ ถูกต้อง").taps("✓ ใช่ คือฉันเอง");

        wichai.sends("admit:list").taps("ไม่ใช่ครูที่นี่");

        assertThat(postsOf(listed)).singleElement().returns(Post.State.HELD, Post::state);
        assertThat(directory.people.byId(district.id(), listed.id()).orElseThrow().isRegistered())
                .isFalse();
        assertThat(postsOf(person())).isEmpty();
        assertThat(somsri.says("ข้อมูลของฉัน").text())
                .contains("คำขอนี้ไม่ได้รับการยืนยัน", "สอบถามผู้อำนวยการโรงเรียน")
                .doesNotContain("ยังไม่มีตำแหน่ง");
    }

    @Test
    void aDirectorWhoTypesThatTheyAgreeSeesWhoWaitsAndNobodyElseDoes() {
        directory.districts.changeAdmission(district.id(), TeacherAdmission.DIRECTOR, false);
        TalkInTests wichai = director();
        upToConfirming().taps("✓ ถูกต้อง");

        assertThat(wichai.says("อนุมัติค่ะ").cards()).hasSize(1);
        assertThat(somsri.says("อนุมัติ").isAnswered()).isFalse();
    }

    @Test
    void aSchoolIsFoundByItsCode() {
        directory.school(district.id(), "93010002", "วัดดอนทราย");

        somsri.says("ลงทะเบียน").taps("ยอมรับ").taps("ครู").says("๙๓๐๑๐๐๐๒").says("สมศรี ใจดี");

        assertThat(somsri.text()).contains("วัดดอนทราย");
    }

    @Test
    void aCorrectedNameIsTakenWhileItIsAskedWhetherAllIsRight() {
        upToConfirming();

        assertThat(somsri.says("สมศรี ใจงาม").text()).contains("ถูกต้องไหมคะ", "สมศรี ใจงาม");
        assertThat(somsri.says("แก้ชื่อเป็น แก้วตา ใจงามค่ะ").text())
                .contains("ชื่อ: แก้วตา ใจงาม");
        assertThat(somsri.says("ไม่ถูกต้องค่ะ").text()).contains("พิมพ์ชื่อและนามสกุล");
    }

    private Person listed(@Nullable String code, String name) {
        Person person = directory.people.add(district.id(), name, code, null);
        directory.posts.give(
                district.id(),
                person.id(),
                Role.TEACHER,
                new AtSchool(nongNamSai),
                Post.State.HELD,
                Post.Source.IMPORT);
        return person;
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

    private List<Person.Id> told() {
        return directory.attention.open(district.id()).stream()
                .filter(entry -> entry.kind().equals(Attention.PERSON_TWICE))
                .map(entry -> Objects.requireNonNull(entry.subject()))
                .map(subject -> new Person.Id(subject.id()))
                .toList();
    }
}
