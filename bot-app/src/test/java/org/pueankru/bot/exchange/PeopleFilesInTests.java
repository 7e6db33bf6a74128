package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.PersonId;

import java.util.List;

/** Two schools of Phatthalung and the lists of people that an office brings. */
class PeopleFilesInTests {
    static final String PEOPLE =
            """
            บัญชีรายชื่อข้าราชการครูและบุคลากร,,,,,
            ที่,ชื่อ - สกุล,,,ตำแหน่ง,โรงเรียน,เครือข่าย
            1,นาย,วิชัย,ใจดี,ผู้อำนวยการโรงเรียน,บ้านหนองน้ำใส,
            2,นาง,มาลี,มีสุข,ผอ.รร.,โรงเรียนวัดดอนทราย,
            3,นางสาว,สุดา,รักเรียน,ครู คศ.2,วัดดอนทราย,
            4,นาย,วิชัย,ใจดี,ประธานเครือข่าย,,ควนขนุน 1
            5,นาย,อำนวย,นำทาง,ศึกษานิเทศก์,,
            """;

    final ExchangeInTests exchange = new ExchangeInTests();
    final School.Id nongNamSai;
    final School.Id donSai;

    PeopleFilesInTests() {
        exchange.put(
                FileKind.SCHOOLS,
                """
                รหัสโรงเรียน,ชื่อโรงเรียน,เครือข่าย
                00930101,โรงเรียนบ้านหนองน้ำใส,ควนขนุน 1
                93010002,โรงเรียนวัดดอนทราย,ควนขนุน 1
                93010003,โรงเรียนบ้านควนดิน,ป่าบอน
                93010004,โรงเรียนบ้านควนดิน,ควนขนุน 1
                """);
        nongNamSai = school("00930101");
        donSai = school("93010002");
    }

    School.Id school(String code) {
        return exchange.directory.schools.byCode(exchange.phatthalung, code).orElseThrow().id();
    }

    Person person(String name) {
        List<Person> named =
                exchange.directory.roster.people(exchange.phatthalung).stream()
                        .filter(
                                each ->
                                        NameKey.ofPerson(each.name())
                                                .equals(NameKey.ofPerson(name)))
                        .toList();
        assertThat(named).hasSize(1);
        return named.getFirst();
    }

    Plan dryRun(String csv) {
        return exchange.dryRun(FileKind.PEOPLE, Extent.ADD_AND_CHANGE, csv).plan();
    }

    Person registersAsTeacher(String name, String line) {
        Person person =
                exchange.directory.people.add(exchange.phatthalung, name, null, new PersonId(line));
        exchange.directory.posts.give(
                exchange.phatthalung,
                person.id(),
                Role.TEACHER,
                new Place.AtSchool(nongNamSai),
                Post.State.HELD,
                Post.Source.CLAIM);
        return person;
    }
}
