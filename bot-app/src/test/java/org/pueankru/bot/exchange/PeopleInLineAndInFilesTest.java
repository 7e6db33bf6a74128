package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.PersonId;

import java.nio.charset.StandardCharsets;

class PeopleInLineAndInFilesTest {
    private final PeopleFilesInTests files = new PeopleFilesInTests();
    private final ExchangeInTests exchange = files.exchange;

    @Test
    void aNameThatSomebodyChoseInLineMakesNobodyDirector() {
        Person impostor =
                exchange.directory.people.add(
                        exchange.phatthalung, "นายวิชัย ใจดี", null, new PersonId("U-impostor"));
        exchange.directory.posts.give(
                exchange.phatthalung,
                impostor.id(),
                Role.TEACHER,
                new Place.AtSchool(files.nongNamSai),
                Post.State.HELD,
                Post.Source.CLAIM);

        Plan byName =
                files.dryRun(
                        "ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nนายวิชัย ใจดี,ผู้อำนวยการ,บ้านหนองน้ำใส\n");
        assertThat(byName.problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.REGISTERED_NAME);

        Plan withCode =
                files.dryRun(
                        "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nD1,นายวิชัย ใจดี,ผู้อำนวยการ,บ้านหนองน้ำใส\n");
        assertThat(withCode.problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.REGISTERED_NAME);

        exchange.put(
                FileKind.PEOPLE,
                "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nD1,นายวิชัย ใจดี,ครู,บ้านหนองน้ำใส\n");
        assertThat(files.person("วิชัย ใจดี").code()).isNull();
    }

    @Test
    void aDirectorWhoProvedItMovesByName() {
        exchange.directory.registered(
                exchange.phatthalung,
                "นายวิชัย ใจดี",
                new PersonId("U-wichai"),
                new Held(Role.DIRECTOR, new Place.AtSchool(files.nongNamSai)));

        Plan plan =
                exchange.put(
                        FileKind.PEOPLE,
                        "ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nนายวิชัย ใจดี,ผู้อำนวยการ,วัดดอนทราย\n");

        assertThat(plan.counts().moved()).isEqualTo(1);
        assertThat(files.person("วิชัย ใจดี").isRegistered()).isTrue();
    }

    @Test
    void whatAPostReplacesThatAFileAgreesToEndsWithANoteOfItsOwn() {
        Person malee =
                exchange.directory.people.add(
                        exchange.phatthalung, "นางมาลี มีสุข", "T1", new PersonId("U-malee"));
        Post old = asks(malee, files.nongNamSai);
        Post next = asks(malee, files.donSai);
        exchange.directory.posts.replace(exchange.phatthalung, old.id(), next.id());

        exchange.put(
                FileKind.PEOPLE,
                "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nT1,นางมาลี มีสุข,ครู,วัดดอนทราย\n");

        assertThat(exchange.directory.posts.current(exchange.phatthalung, malee.id()))
                .extracting(Post::id)
                .containsExactly(next.id());
        assertThat(exchange.directory.everything())
                .contains("service,post-ended,post," + old.id().value());
        assertThat(exchange.directory.attention.open(exchange.phatthalung)).isEmpty();
    }

    @Test
    void whoWaitsOnForTheirNextSchoolKeepsTheOneTheyHave() {
        Person malee =
                exchange.directory.registered(
                        exchange.phatthalung,
                        "นางมาลี มีสุข",
                        new PersonId("U-malee"),
                        new Held(Role.TEACHER, new Place.AtSchool(files.nongNamSai)));
        asks(malee, files.donSai);

        exchange.put(FileKind.PEOPLE, "ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nนางมาลี มีสุข,ครู,วัดดอนทราย\n");

        assertThat(exchange.directory.posts.held(exchange.phatthalung, malee.id()))
                .extracting(Post::place)
                .containsExactly(new Place.AtSchool(files.nongNamSai));
    }

    @Test
    void whoTookTheirRecordByTheirWordIsMadeDirectorByNoFile() {
        exchange.put(
                FileKind.PEOPLE,
                "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nt-1,นายวิชัย ใจดี,ครู,วัดดอนทราย\n");
        Person wichai = files.person("วิชัย ใจดี");
        exchange.directory.people.tie(exchange.phatthalung, wichai.id(), new PersonId("U-1"));
        exchange.directory.namesakes.saidSo(exchange.phatthalung, wichai.id(), true);
        String director =
                "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nt-1,นายวิชัย ใจดี,ผู้อำนวยการ,วัดดอนทราย\n";

        assertThat(files.dryRun(director).problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.ONLY_SAID_SO);
        assertThat(files.dryRun(director.replace("ผู้อำนวยการ", "ครู")).problems()).isEmpty();

        exchange.directory.namesakes.saidSo(exchange.phatthalung, wichai.id(), false);
        assertThat(files.dryRun(director).problems()).isEmpty();
    }

    @Test
    void whoRegisteredInLineAndIsInTheFileIsThatPerson() {
        Person malai = files.registersAsTeacher("มาลัย ใหม่มา", "U-malai");

        Plan plan =
                exchange.put(
                        FileKind.PEOPLE,
                        Extent.WHOLE_LIST,
                        "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nt-1,นางมาลัย  ใหม่มา,ครู,บ้านหนองน้ำใส\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(plan.counts().added()).isZero();
        assertThat(plan.changes()).noneMatch(Change.Kept.class::isInstance);
        assertThat(files.person("มาลัย ใหม่มา").id()).isEqualTo(malai.id());
    }

    private Post asks(Person person, School.Id school) {
        Post post =
                exchange.directory.posts.give(
                        exchange.phatthalung,
                        person.id(),
                        Role.TEACHER,
                        new Place.AtSchool(school),
                        Post.State.WAITING,
                        Post.Source.CLAIM);
        exchange.directory.attention.tell(
                exchange.phatthalung,
                Attention.POST_WAITING,
                new Subject("post", post.id().value()));
        return post;
    }
}
