package org.pueankru.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.District.TeacherAdmission;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Purpose.ForPost;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Place.AtSchool;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.RosterPosts;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChannelId;

import java.time.Duration;
import java.util.List;

class InvitedRegistersTest {
    private static final String NO_GOOD = "รหัสนี้ใช้ไม่ได้";

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final District district = directory.phatthalung();
    private final School.Id school = directory.school(district.id(), "9001", "บ้านหนองน้ำใส");
    private final TalkInTests wichai = TalkInTests.with(directory, Teachers.wichai());

    @Test
    void aDirectorIsInWithTheCode() {
        wichai.says("ลงทะเบียน").taps("ยอมรับ").taps("ผู้อำนวยการ").says(code(null));
        assertThat(wichai.text()).contains("ชื่อและนามสกุล");
        assertThat(wichai.says("วิชัย มีสุข").text())
                .contains("วิชัย มีสุข", "ผู้อำนวยการ · โรงเรียนบ้านหนองน้ำใส");

        assertThat(wichai.taps("✓ ถูกต้อง").text()).contains("ลงทะเบียนแล้ว");
        assertThat(posts())
                .singleElement()
                .returns(Role.DIRECTOR, Post::role)
                .returns(Post.State.HELD, Post::state)
                .returns(Post.Source.INVITE, Post::source);
        assertThat(wichai.again().text()).contains("ลงทะเบียนแล้ว");
        assertThat(directory.database.rows("post")).isOne();
    }

    @Test
    void aCodeBehindTheCommandWaitsSealedUntilTheNoticeIsAccepted() {
        String code = code(null);
        wichai.says("ลงทะเบียน " + code);
        assertThat(wichai.memory()).doesNotContain(code);
        assertThat(wichai.labels()).contains("ยอมรับ");

        wichai.taps("ยอมรับ").says("วิชัย มีสุข").taps("✓ ถูกต้อง");

        assertThat(posts()).hasSize(1);
    }

    @Test
    void aCodeIsNotUsedUpByThoseWhoRefuseOrGoAway() {
        String code = code(null);
        wichai.says("ลงทะเบียน " + code).taps("ไม่ยอมรับ");
        wichai.says("ลงทะเบียน " + code).taps("ยอมรับ").says("ยกเลิก");

        TalkInTests somsri = TalkInTests.with(directory, Teachers.somsri());
        somsri.says("ลงทะเบียน " + code).taps("ยอมรับ").says("สมศรี ใจดี").taps("✓ ถูกต้อง");

        assertThat(somsri.text()).contains("ลงทะเบียนแล้ว");
        wichai.says("ลงทะเบียน " + code).taps("ยอมรับ");
        assertThat(wichai.text()).contains(NO_GOOD);
    }

    @Test
    void whoeverConfirmsSecondWithTheSameCodeHearsThatItIsNoGood() {
        String code = code(null);
        TalkInTests somsri = TalkInTests.with(directory, Teachers.somsri());
        wichai.says("ลงทะเบียน " + code).taps("ยอมรับ").says("วิชัย มีสุข");
        somsri.says("ลงทะเบียน " + code).taps("ยอมรับ").says("สมศรี ใจดี").taps("✓ ถูกต้อง");

        assertThat(wichai.taps("✓ ถูกต้อง").text()).contains(NO_GOOD);
        assertThat(directory.people.byLine(district.id(), Teachers.wichai())).isEmpty();
    }

    @Test
    void wrongAndExpiredCodesSoundTheSameAndFiveWrongOnesMeanWaiting() {
        String expired = code(null);
        clock.move(Invites.USUAL_LIFE.plusDays(1));
        TalkInTests later = TalkInTests.with(directory, Teachers.wichai());
        later.says("ลงทะเบียน").taps("ยอมรับ").taps("ผู้อำนวยการ");

        assertThat(later.says(expired).text()).contains(NO_GOOD);
        for (int i = 0; i < 4; i++) {
            assertThat(later.says("AAAA-BBB" + (i + 2)).text()).contains(NO_GOOD);
        }
        assertThat(later.says(code(null)).text()).contains("ลองใหม่หลังเวลา");
        assertThat(directory.attention.open(district.id()))
                .extracting(entry -> entry.kind())
                .containsExactly("code-guessing");

        clock.move(Duration.ofMinutes(2));
        assertThat(later.says(code(null)).text()).contains("ชื่อและนามสกุล");
    }

    @Test
    void wordsInPlaceOfACodeAreNoGuess() {
        wichai.says("ลงทะเบียน").taps("ยอมรับ").taps("ครูแกนนำ");
        for (int i = 0; i < 9; i++) {
            assertThat(wichai.says("ไม่มีรหัสค่ะ").text()).contains("8 ตัว");
        }
        assertThat(directory.database.rows("code_guess")).isZero();
    }

    @Test
    void aCodeForSomebodyOfAnImportTiesTheAccountToThem() {
        Person imported = directory.people.add(district.id(), "นายวิชัย มีสุข", "E1", null);
        wichai.says("ลงทะเบียน " + code(imported.id())).taps("ยอมรับ");
        assertThat(wichai.text()).contains("นายวิชัย มีสุข");
        wichai.taps("✓ ถูกต้อง");

        assertThat(directory.people.byLine(district.id(), Teachers.wichai()))
                .map(Person::id)
                .contains(imported.id());
        assertThat(directory.consents.has(district.id(), imported.id())).isTrue();
        assertThat(directory.database.rows("person")).isOne();
    }

    @Test
    void whoRegisteredBeforeTheCodeForThemCameBecomesOnePerson() {
        wichai.says("ลงทะเบียน").taps("ยอมรับ").taps("ครู").says("หนองน้ำใส");
        wichai.says("วิชัย มีสุข").taps("✓ ถูกต้อง");
        Person imported = directory.people.add(district.id(), "นายวิชัย มีสุข", "E1", null);

        wichai.says("ลงทะเบียน " + code(imported.id())).taps("✓ ถูกต้อง");

        assertThat(directory.people.byLine(district.id(), Teachers.wichai()))
                .map(Person::id)
                .contains(imported.id());
        assertThat(posts()).extracting(Post::role).contains(Role.TEACHER, Role.DIRECTOR);
        assertThat(directory.everything()).contains("people-merged");
        assertThat(directory.consents.has(district.id(), imported.id())).isTrue();
    }

    @Test
    void whereStaffApproveThePostWaitsAndStaffAreTold() {
        directory.districts.changeAdmission(district.id(), TeacherAdmission.OPEN, true);
        wichai.says("ลงทะเบียน " + code(null)).taps("ยอมรับ").says("วิชัย มีสุข");

        assertThat(wichai.taps("✓ ถูกต้อง").text()).contains("รอเจ้าหน้าที่เขตยืนยัน");
        assertThat(posts()).singleElement().returns(Post.State.WAITING, Post::state);
        assertThat(directory.attention.open(district.id()))
                .extracting(entry -> entry.kind())
                .containsExactly("post-waiting");
    }

    @Test
    void aSecondCodeForSomebodyWhoRegisteredIsNoGoodFromAnotherAccount() {
        Person imported = directory.people.add(district.id(), "นายวิชัย มีสุข", "E1", null);
        TalkInTests thief = TalkInTests.with(directory, Teachers.somsri());
        thief.says("ลงทะเบียน " + code(imported.id())).taps("ยอมรับ");
        wichai.says("ลงทะเบียน " + code(imported.id())).taps("ยอมรับ");
        wichai.taps("✓ ถูกต้อง");
        Invites.Made second = make(imported.id());

        assertThat(thief.taps("✓ ถูกต้อง").text()).contains(NO_GOOD);
        assertThat(thief.says(second.code()).text()).contains(NO_GOOD);

        assertThat(directory.people.byLine(district.id(), Teachers.somsri())).isEmpty();
        assertThat(directory.people.byLine(district.id(), Teachers.wichai()))
                .map(Person::id)
                .contains(imported.id());
        assertThat(directory.codes(district.id(), "used_at is not null")).isEqualTo(1);
        assertThat(directory.attention.open(district.id()))
                .extracting(entry -> entry.kind())
                .contains("code-of-another");
        assertThat(directory.everything()).contains("person-tied");
    }

    @Test
    void anotherAccountThatWasFasterIsNeverOverwritten() {
        Person imported = directory.people.add(district.id(), "นายวิชัย มีสุข", "E1", null);

        assertThat(directory.people.tie(district.id(), imported.id(), Teachers.wichai())).isTrue();
        assertThat(directory.people.tie(district.id(), imported.id(), Teachers.somsri())).isFalse();
        assertThat(directory.people.byLine(district.id(), Teachers.somsri())).isEmpty();
    }

    @Test
    void aCodeMadeBeforeTheDirectorChangedIsNoGood() {
        String old = code(null);
        Person malee = directory.people.add(district.id(), "มาลี มีสุข", "E2", null);
        Post post =
                directory.posts.give(
                        district.id(),
                        malee.id(),
                        Role.DIRECTOR,
                        new AtSchool(school),
                        Post.State.HELD,
                        Post.Source.CONSOLE);
        wichai.says("ลงทะเบียน " + old).taps("ยอมรับ");

        assertThat(wichai.text()).contains(NO_GOOD);
        assertThat(directory.posts.directorOf(district.id(), school)).contains(post);
    }

    @Test
    void aCodeForAClosedSchoolIsNoGood() {
        String code = code(null);
        directory.roster.closeSchools(district.id(), List.of(school));
        wichai.says("ลงทะเบียน " + code).taps("ยอมรับ");

        assertThat(wichai.text()).contains(NO_GOOD);
    }

    @Test
    void aCodeForSomebodyWhoIsErasedIsWithdrawn() {
        Person imported = directory.people.add(district.id(), "นายวิชัย มีสุข", "E1", null);
        String code = code(imported.id());
        directory.people.erase(district.id(), imported.id());
        wichai.says("ลงทะเบียน " + code).taps("ยอมรับ");

        assertThat(wichai.text()).contains(NO_GOOD);
        assertThat(directory.codes(district.id(), "revoked_at is null")).isZero();
    }

    @Test
    void whereStaffApproveThePostOfAnImportWaitsToo() {
        directory.districts.changeAdmission(district.id(), TeacherAdmission.OPEN, true);
        Person imported = directory.people.add(district.id(), "นายวิชัย มีสุข", "E1", null);
        directory.rosterPosts.hold(
                district.id(),
                List.of(
                        new RosterPosts.Holding(
                                imported.id(), Role.DIRECTOR, new AtSchool(school))));
        wichai.says("ลงทะเบียน " + code(imported.id())).taps("ยอมรับ").taps("✓ ถูกต้อง");

        assertThat(wichai.text()).contains("รอเจ้าหน้าที่เขตยืนยัน");
        assertThat(posts()).singleElement().returns(Post.State.WAITING, Post::state);
        assertThat(directory.attention.open(district.id()))
                .extracting(entry -> entry.kind())
                .containsExactly("post-waiting");
    }

    @Test
    void whoTypesTheirOwnUsedCodeAgainHearsWhatTheyAre() {
        String code = code(null);
        wichai.says("ลงทะเบียน " + code).taps("ยอมรับ").says("วิชัย มีสุข").taps("✓ ถูกต้อง");

        assertThat(wichai.says("ลงทะเบียน " + code).text())
                .contains("ลงทะเบียนแล้วค่ะ วิชัย มีสุข", "ผู้อำนวยการ");
        assertThat(directory.database.rows("code_guess")).isZero();
    }

    private Invites.Made make(Person.Id person) {
        return directory.invites.make(
                district.id(),
                new ForPost(Role.DIRECTOR, new AtSchool(school), person),
                null,
                Invites.USUAL_LIFE);
    }

    @Test
    void aCodeInAGroupIsNotUsed() {
        String code = code(null);
        TalkInTests group = new TalkInTests(directory, ChannelId.FIRST, Groups.threeTeachers());

        assertThat(group.says("ลงทะเบียน " + code).text()).contains("แชตส่วนตัว", "ยังไม่ถูกใช้");
        assertThat(directory.database.rows("code_guess")).isZero();
        wichai.says("ลงทะเบียน " + code).taps("ยอมรับ");
        assertThat(wichai.text()).contains("ชื่อและนามสกุล");
    }

    @Test
    void aCodeOfAnotherDistrictIsNoGood() {
        District songkhla = directory.songkhla();
        School.Id there = directory.school(songkhla.id(), "1", "บ้านควน");
        String code = codeOf(songkhla, there, null);
        wichai.says("ลงทะเบียน " + code).taps("ยอมรับ");

        assertThat(wichai.text()).contains(NO_GOOD);
    }

    private List<Post> posts() {
        Person person = directory.people.byLine(district.id(), Teachers.wichai()).orElseThrow();
        return directory.posts.current(district.id(), person.id());
    }

    private String code(Person.@org.jspecify.annotations.Nullable Id person) {
        return codeOf(district, school, person);
    }

    private String codeOf(
            District at, School.Id there, Person.@org.jspecify.annotations.Nullable Id person) {
        Place place = new AtSchool(there);
        return directory
                .invites
                .make(at.id(), new ForPost(Role.DIRECTOR, place, person), null, Invites.USUAL_LIFE)
                .code();
    }
}
