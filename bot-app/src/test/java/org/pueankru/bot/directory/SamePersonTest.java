package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.Place.AtSchool;
import org.pueankru.bot.directory.SamePerson.Joined;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.PersonId;

class SamePersonTest {
    private static final Actor OPERATOR = new Actor.Operator();

    private final DirectoryInTests directory = new DirectoryInTests(MovableClock.saturdayMorning());
    private final DistrictId district = directory.phatthalung().id();
    private final School.Id nongNamSai = directory.school(district, "93010001", "บ้านหนองน้ำใส");
    private final School.Id donSai = directory.school(district, "93010002", "วัดดอนทราย");

    @Test
    void whoRegisteredBesideTheListBecomesTheOneOfTheList() {
        Person listed = teacher("นางสมชาย เพชรรัตน์", "t-200", null, nongNamSai);
        Person registered = teacher("สมชาย เพชรรัตน์", null, "U-1", nongNamSai);
        give(registered, donSai);
        directory.noticeChoices.mute(district, registered.id(), NoticeChoices.Kind.NEWS);

        assertThat(directory.namesakes.of(district, listed)).containsExactly(registered);
        Joined joined = directory.samePerson.join(district, registered.id(), listed.id(), OPERATOR);

        Person one = ((Joined.Done) joined).person();
        assertThat(one.id()).isEqualTo(listed.id());
        assertThat(one.line()).isEqualTo(new PersonId("U-1"));
        assertThat(one.code()).isEqualTo("t-200");
        assertThat(directory.posts.held(district, one.id()))
                .extracting(Post::place)
                .containsExactlyInAnyOrder(new AtSchool(nongNamSai), new AtSchool(donSai));
        assertThat(directory.posts.history(district, one.id())).hasSize(3);
        assertThat(directory.noticeChoices.of(district, one.id()).toString()).contains("news");
        assertThat(directory.people.byId(district, registered.id())).isEmpty();
        assertThat(directory.everything()).contains("people-merged");
        assertThat(directory.samePerson.join(district, one.id(), registered.id(), OPERATOR))
                .isEqualTo(new Joined.Gone());
    }

    @Test
    void twoAccountsAndTwoNumbersStayTwo() {
        Person first = teacher("สมชาย เพชรรัตน์", null, "U-1", nongNamSai);
        Person second = teacher("นางสมชาย เพชรรัตน์", null, "U-2", nongNamSai);
        assertThat(directory.samePerson.join(district, first.id(), second.id(), OPERATOR))
                .isEqualTo(new Joined.TwoAccounts());

        Person third = teacher("สมชาย เพชรรัตน์", "t-1", null, nongNamSai);
        Person fourth = teacher("สมชาย เพชรรัตน์", "t-2", null, nongNamSai);
        assertThat(directory.samePerson.join(district, third.id(), fourth.id(), OPERATOR))
                .isEqualTo(new Joined.TwoCodes());
        assertThat(directory.roster.people(district)).hasSize(4);
    }

    private Person teacher(
            String name, @Nullable String code, @Nullable String line, School.Id school) {
        Person person =
                directory.people.add(
                        district, name, code, line == null ? null : new PersonId(line));
        give(person, school);
        return person;
    }

    private void give(Person person, School.Id school) {
        directory.posts.give(
                district,
                person.id(),
                Role.TEACHER,
                new AtSchool(school),
                Post.State.HELD,
                Post.Source.CLAIM);
    }
}
