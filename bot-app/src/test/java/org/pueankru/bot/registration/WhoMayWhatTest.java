package org.pueankru.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every role, in every kind of chat, with every command and button of this package. */
class WhoMayWhatTest {
    private static final DirectoryInTests DIRECTORY =
            new DirectoryInTests(MovableClock.saturdayMorning());
    private static final District DISTRICT = DIRECTORY.phatthalung();
    private static final School.Id SCHOOL =
            DIRECTORY.school(DISTRICT.id(), "9001", "บ้านหนองน้ำใส");
    private static final Network.Id NETWORK =
            DIRECTORY.networks.put(DISTRICT.id(), "N1", "เครือข่ายควนขนุน");

    private static final List<String> WORDS =
            List.of("ลงทะเบียน", "ลงทะเบียน AAAA-BBBB", "ข้อมูลของฉัน", "ตั้งค่าแจ้งเตือน");
    private static final List<String> TAPS =
            List.of(
                    "reg:yes",
                    "reg:role|teacher",
                    "reg:ok",
                    "reg:add",
                    "me:all",
                    "me:name",
                    "me:posts",
                    "me:export",
                    "me:erase",
                    "me:mute|news",
                    "admit:list");

    /** No role at all is somebody who did not register. */
    private static Stream<Optional<Role>> roles() {
        return Stream.concat(
                Stream.of(Optional.empty()), Arrays.stream(Role.values()).map(Optional::of));
    }

    static List<Arguments> inGroups() {
        return roles().flatMap(
                        role ->
                                Stream.of(Groups.network(), Groups.threeTeachers())
                                        .map(chat -> Arguments.of(role, chat)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("inGroups")
    void inGroupsNobodyIsToldOrAskedAnythingOfThemselves(Optional<Role> role, ChatId chat) {
        role.ifPresent(WhoMayWhatTest::line);
        String before = DIRECTORY.everything();
        var talk = new TalkInTests(DIRECTORY, ChannelId.FIRST, chat);

        for (String word : WORDS) {
            assertThat(talk.says(word).text()).as(word).contains("แชตส่วนตัว");
        }
        for (String tap : TAPS.stream().filter(tap -> !tap.startsWith("admit")).toList()) {
            assertThat(talk.sends(tap).text()).as(tap).contains("แชตส่วนตัว");
        }
        talk.sends("admit:list");
        assertThat(talk.cards()).isEmpty();
        assertThat(talk.memory()).isEqualTo("{}");
        assertThat(DIRECTORY.everything()).isEqualTo(before);
    }

    static List<Role> held() {
        return List.of(Role.values());
    }

    @ParameterizedTest
    @MethodSource("held")
    void oneToOneEverybodySeesTheirOwnAndOnlyTheirOwn(Role role) {
        TalkInTests talk = TalkInTests.with(DIRECTORY, line(role));

        assertThat(talk.says("ข้อมูลของฉัน").text()).contains("คน " + inThai(role));
        assertThat(talk.says("ลงทะเบียน").text()).contains("คน " + inThai(role));
        assertThat(talk.says("ตั้งค่าแจ้งเตือน").text()).contains("ข่าว");
        assertThat(talk.sends("me:export").text())
                .contains("คน " + inThai(role), "\"role\" : \"" + role.code() + "\"");
    }

    @ParameterizedTest
    @MethodSource("held")
    void onlyTheDirectorOfTheSchoolLetsItsTeachersIn(Role role) {
        Person waiting = DIRECTORY.people.add(DISTRICT.id(), "ครู ใหม่", null, null);
        Post post =
                DIRECTORY.posts.give(
                        DISTRICT.id(),
                        waiting.id(),
                        Role.TEACHER,
                        new Place.AtSchool(SCHOOL),
                        Post.State.WAITING,
                        Post.Source.CLAIM);
        TalkInTests talk = TalkInTests.with(DIRECTORY, line(role));
        boolean may = role == Role.DIRECTOR;

        assertThat(talk.offers()).hasSize(may ? 1 : 0);
        assertThat(talk.sends("admit:list").cards()).hasSize(may ? 1 : 0);
        talk.sends("admit:yes|" + post.id().value());
        assertThat(DIRECTORY.posts.byId(DISTRICT.id(), post.id()).orElseThrow().isHeld())
                .isEqualTo(may);
        DIRECTORY.posts.end(DISTRICT.id(), post.id());
    }

    @ParameterizedTest
    @MethodSource("held")
    void nobodyGetsBeyondATeachersPostWithoutACode(Role role) {
        PersonId stranger = new PersonId("U-stranger-" + role.code());
        TalkInTests talk = TalkInTests.with(DIRECTORY, stranger);
        talk.says("ลงทะเบียน").taps("ยอมรับ").sends("reg:role|" + role.code());
        talk.sends("reg:ok");

        assertThat(talk.text()).contains(role == Role.TEACHER ? "โรงเรียนอะไร" : "รหัส");
        assertThat(DIRECTORY.people.byLine(DISTRICT.id(), stranger)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void whoDidNotRegisterIsKnownByNothing() {
        TalkInTests talk = TalkInTests.with(DIRECTORY, new PersonId("U-nobody"));
        String before = DIRECTORY.everything();

        for (String word : List.of("ข้อมูลของฉัน", "ตั้งค่าแจ้งเตือน")) {
            assertThat(talk.says(word).text()).contains("ยังไม่ได้ลงทะเบียน");
        }
        for (String tap : TAPS) {
            talk.sends(tap);
        }
        assertThat(DIRECTORY.everything()).isEqualTo(before);
    }

    private static String inThai(Role role) {
        return "ที่" + "กขคงจฉช".charAt(role.ordinal());
    }

    /** Somebody who holds this role, the same at each call. */
    private static PersonId line(Role role) {
        PersonId line = new PersonId("U-" + role.code());
        if (DIRECTORY.people.byLine(DISTRICT.id(), line).isEmpty()) {
            Person person =
                    DIRECTORY.registered(
                            DISTRICT.id(), "คน " + inThai(role), line, new Held(role, place(role)));
            DIRECTORY.consents.accepted(DISTRICT.id(), person.id(), Events.SATURDAY_MORNING);
        }
        return line;
    }

    private static Place place(Role role) {
        return switch (role.reach()) {
            case SCHOOL -> new Place.AtSchool(SCHOOL);
            case NETWORK -> new Place.InNetwork(NETWORK);
            case DISTRICT -> new Place.WholeDistrict();
        };
    }
}
