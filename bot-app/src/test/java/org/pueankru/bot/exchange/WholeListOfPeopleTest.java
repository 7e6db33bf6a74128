package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.exchange.Plan.Counts;
import org.pueankru.bot.messaging.PersonId;

import java.nio.charset.StandardCharsets;
import java.util.List;

class WholeListOfPeopleTest {
    private final PeopleFilesInTests files = new PeopleFilesInTests();
    private final ExchangeInTests exchange = files.exchange;

    @Test
    void aWholeListEndsPostsOfTheRolesThatItNames() {
        exchange.put(FileKind.PEOPLE, PeopleFilesInTests.PEOPLE);
        Plan plan =
                exchange.put(
                        FileKind.PEOPLE,
                        Extent.WHOLE_LIST,
                        "ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nนายวิชัย ใจดี,ผู้อำนวยการ,บ้านหนองน้ำใส\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(plan.counts()).isEqualTo(new Counts(0, 0, 0, 1, 1, 0));
        assertThat(
                        exchange.directory.posts.held(
                                exchange.phatthalung, files.person("มาลี มีสุข").id()))
                .isEmpty();
        assertThat(
                        exchange.directory.posts.held(
                                exchange.phatthalung, files.person("สุดา รักเรียน").id()))
                .hasSize(1);
    }

    @Test
    void aWholeListEndsNobodyWhoRegisteredInLineAndSaysSo() {
        exchange.put(FileKind.PEOPLE, PeopleFilesInTests.PEOPLE);
        Person malai = files.registersAsTeacher("นางมาลัย ใหม่มา", "U-malai");
        Person suda = files.person("สุดา รักเรียน");

        Plan plan =
                exchange.put(
                        FileKind.PEOPLE,
                        Extent.WHOLE_LIST,
                        "ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nนายครู คนเดียว,ครู,บ้านหนองน้ำใส\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(plan.changes())
                .contains(
                        new Change.Kept(
                                "",
                                "นางมาลัย ใหม่มา",
                                Change.Kept.Because.CLAIMED,
                                List.of("teacher|00930101 โรงเรียนบ้านหนองน้ำใส")));
        assertThat(plan.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        assertThat(plan.roles().named()).containsExactly(Role.TEACHER);
        assertThat(plan.roles().others())
                .containsExactlyInAnyOrder(Role.DIRECTOR, Role.NETWORK_CHAIR, Role.SUPERVISOR);
        assertThat(exchange.directory.posts.held(exchange.phatthalung, malai.id())).hasSize(1);
        assertThat(exchange.directory.posts.held(exchange.phatthalung, suda.id())).isEmpty();
    }

    @Test
    void whoeverBringsAWholeListAndTheFirstStaffAreListedAsKept() {
        Person first = staff("นายคนแรก ตั้งต้น", "U-first", Post.Source.SETUP);
        Person importer = staff("นางผู้นำ เข้า", "U-importer", Post.Source.INVITE);
        staff("นายอีกคน หนึ่ง", "U-other", Post.Source.INVITE);

        Plan plan =
                wholeListBy(
                        importer, "ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nนายใหม่ มาแรง,เจ้าหน้าที่เขต,\n");

        assertThat(plan.changes())
                .filteredOn(Change.Kept.class::isInstance)
                .extracting(Change::name, change -> ((Change.Kept) change).why())
                .containsExactlyInAnyOrder(
                        tuple(first.name(), Change.Kept.Because.SETUP),
                        tuple(importer.name(), Change.Kept.Because.OWN));
        assertThat(plan.counts().ended()).isEqualTo(1);
    }

    @Test
    void rowsThatAreNoPeopleDoNotBlockAWholeList() {
        Plan plan =
                exchange.dryRun(
                                FileKind.PEOPLE,
                                Extent.WHOLE_LIST,
                                """
                                รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน
                                t-1,นายวิชัย ใจดี,ครู,วัดดอนทราย
                                t-2,นางมาลี มีสุข,ครู,วัดดอนทราย
                                ,(ลงชื่อ) ............,ผู้รายงาน,
                                ,(นายสมหมาย ใจดี),ผู้อำนวยการโรงเรียน,
                                ,,,26 พ.ย. 2569
                                """)
                        .plan();

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.counts().added()).isEqualTo(2);
        assertThat(plan.warnings())
                .extracting(Problem::reason)
                .containsExactly(Reason.ROWS_LEFT_OUT);
    }

    private Plan wholeListBy(Person importer, String csv) {
        try {
            return exchange.imports
                    .dryRun(
                            exchange.phatthalung,
                            FileKind.PEOPLE,
                            Extent.WHOLE_LIST,
                            csv.getBytes(StandardCharsets.UTF_8),
                            new Actor.Somebody(importer.id()))
                    .plan();
        } catch (RefusedFile e) {
            throw new AssertionError(e);
        }
    }

    private Person staff(String name, String line, Post.Source source) {
        Person person =
                exchange.directory.people.add(exchange.phatthalung, name, null, new PersonId(line));
        exchange.directory.posts.give(
                exchange.phatthalung,
                person.id(),
                Role.STAFF,
                new Place.WholeDistrict(),
                Post.State.HELD,
                source);
        return person;
    }
}
