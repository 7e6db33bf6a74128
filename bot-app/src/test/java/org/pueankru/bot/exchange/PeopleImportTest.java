package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.exchange.Change.Difference;
import org.pueankru.bot.exchange.Change.Thing;
import org.pueankru.bot.exchange.Plan.Counts;

import java.nio.charset.StandardCharsets;
import java.util.List;

class PeopleImportTest {
    private final PeopleFilesInTests files = new PeopleFilesInTests();
    private final ExchangeInTests exchange = files.exchange;

    @Test
    void aListOfNamesInThreeCellsBecomesPeopleWithPosts() {
        Plan plan = exchange.put(FileKind.PEOPLE, PeopleFilesInTests.PEOPLE);

        assertThat(plan.counts()).isEqualTo(new Counts(4, 0, 0, 0, 0, 0));
        Person wichai = files.person("นายวิชัย ใจดี");
        assertThat(wichai.name()).isEqualTo("นายวิชัย ใจดี");
        assertThat(wichai.isRegistered()).isFalse();
        assertThat(exchange.directory.posts.held(exchange.phatthalung, wichai.id()))
                .extracting(Post::role)
                .containsExactlyInAnyOrder(Role.DIRECTOR, Role.NETWORK_CHAIR);
        assertThat(exchange.put(FileKind.PEOPLE, PeopleFilesInTests.PEOPLE).counts())
                .isEqualTo(new Counts(0, 0, 0, 0, 4, 0));
    }

    @Test
    void aNewDirectorEndsThePostOfTheOneBeforeAndHistoryStays() {
        exchange.put(FileKind.PEOPLE, PeopleFilesInTests.PEOPLE);

        Plan plan =
                exchange.put(
                        FileKind.PEOPLE,
                        """
                        ชื่อ-สกุล,ตำแหน่ง,รหัสโรงเรียน
                        นายสมคิด มาใหม่,ผู้อำนวยการ,930101
                        """);

        assertThat(plan.changes())
                .containsExactly(
                        new Change.Added(
                                2,
                                Thing.PERSON,
                                "",
                                "นายสมคิด มาใหม่",
                                List.of(
                                        new Difference(
                                                Column.ROLE,
                                                "",
                                                "director|00930101 โรงเรียนบ้านหนองน้ำใส"))),
                        new Change.Ended(
                                2,
                                Thing.PERSON,
                                "",
                                "นายวิชัย ใจดี",
                                Change.Ended.Why.REPLACED,
                                List.of(
                                        new Difference(
                                                Column.ROLE,
                                                "director|00930101 โรงเรียนบ้านหนองน้ำใส",
                                                ""))));
        assertThat(exchange.directory.posts.ofSchool(exchange.phatthalung, files.nongNamSai))
                .extracting(Post::state)
                .containsExactlyInAnyOrder(Post.State.HELD, Post.State.ENDED);
        assertThat(exchange.words.value(Column.ROLE, "director|00930101 โรงเรียนบ้านหนองน้ำใส"))
                .isEqualTo("ผู้อำนวยการโรงเรียน 00930101 โรงเรียนบ้านหนองน้ำใส");
    }

    @Test
    void staffAreToldOfASchoolThatAFileLeavesWithoutDirectorAndEachEndIsNoted() {
        exchange.put(FileKind.PEOPLE, PeopleFilesInTests.PEOPLE);

        exchange.put(
                FileKind.PEOPLE,
                Extent.WHOLE_LIST,
                PeopleFilesInTests.PEOPLE
                        .replaceFirst("(?m)^1,.*\n", "")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(exchange.directory.attention.open(exchange.phatthalung))
                .extracting(Attention.Entry::kind, Attention.Entry::subject)
                .containsExactly(
                        tuple(
                                Attention.NO_DIRECTOR,
                                new Subject("school", files.nongNamSai.value())));
        Post ended =
                exchange.directory
                        .posts
                        .ofSchool(exchange.phatthalung, files.nongNamSai)
                        .getFirst();
        assertThat(exchange.directory.everything())
                .contains("operator,post-ended,post," + ended.id().value());

        exchange.put(
                FileKind.PEOPLE,
                "ชื่อ-สกุล,ตำแหน่ง,รหัสโรงเรียน\nนายสมคิด มาใหม่,ผู้อำนวยการ,930101\n");

        assertThat(exchange.directory.attention.open(exchange.phatthalung)).isEmpty();
    }

    @Test
    void aDirectorWhoWasReplacedByAFileLeavesNobodyToLookFor() {
        exchange.put(FileKind.PEOPLE, PeopleFilesInTests.PEOPLE);

        exchange.put(
                FileKind.PEOPLE,
                "ชื่อ-สกุล,ตำแหน่ง,รหัสโรงเรียน\nนายสมคิด มาใหม่,ผู้อำนวยการ,930101\n");

        assertThat(exchange.directory.attention.open(exchange.phatthalung)).isEmpty();
        assertThat(exchange.directory.everything()).contains("operator,post-ended,post");
    }

    @Test
    void directorsWhoChangePlacesMoveBothWays() {
        exchange.put(FileKind.PEOPLE, PeopleFilesInTests.PEOPLE);

        Plan plan =
                exchange.put(
                        FileKind.PEOPLE,
                        """
                        ชื่อ-สกุล,ตำแหน่ง,โรงเรียน
                        นายวิชัย ใจดี,ผู้อำนวยการ,วัดดอนทราย
                        นางมาลี มีสุข,ผู้อำนวยการ,บ้านหนองน้ำใส
                        """);

        assertThat(plan.counts()).isEqualTo(new Counts(0, 0, 2, 0, 0, 0));
        assertThat(plan.changes())
                .allSatisfy(change -> assertThat(((Change.Moved) change).byNameOnly()).isTrue());
        assertThat(
                        exchange.directory
                                .posts
                                .directorOf(exchange.phatthalung, files.donSai)
                                .orElseThrow()
                                .person())
                .isEqualTo(files.person("วิชัย ใจดี").id());
        assertThat(
                        exchange.directory.posts.held(
                                exchange.phatthalung, files.person("วิชัย ใจดี").id()))
                .extracting(Post::role)
                .containsExactlyInAnyOrder(Role.DIRECTOR, Role.NETWORK_CHAIR);
    }

    @Test
    void aPersonIsKnownByCodeWhateverTheirNameBecomes() {
        exchange.put(
                FileKind.PEOPLE,
                "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nT01,นางสาวสุดา รักเรียน,ครู,วัดดอนทราย\n");

        Plan plan =
                exchange.put(
                        FileKind.PEOPLE,
                        """
                        รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน
                        T01,นางสุดา มีครอบครัว,ครู,บ้านหนองน้ำใส
                        """);

        assertThat(plan.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Moved.class,
                        move -> {
                            assertThat(move.byNameOnly()).isFalse();
                            assertThat(move.differences())
                                    .extracting(Difference::column)
                                    .containsExactly(Column.FULL_NAME, Column.ROLE, Column.ROLE);
                        });
        assertThat(
                        exchange.directory.posts.held(
                                exchange.phatthalung, files.person("สุดา มีครอบครัว").id()))
                .extracting(Post::place)
                .containsExactly(new Place.AtSchool(files.nongNamSai));
    }

    @Test
    void nobodyIsGuessed() {
        exchange.directory.people.add(exchange.phatthalung, "นายสมชาย ใจดี", null, null);
        exchange.directory.people.add(exchange.phatthalung, "นายสมชาย ใจดี", null, null);

        Plan plan =
                files.dryRun(
                        """
                        ชื่อ-สกุล,ตำแหน่ง,โรงเรียน
                        นายสมชาย ใจดี,ครู,วัดดอนทราย
                        นางมี สองที่,ครู,วัดดอนทราย
                        นางมี สองที่,ครู,บ้านหนองน้ำใส
                        นายไม่มี โรงเรียน,ครู,บ้านไม่มี
                        นายสอง โรงเรียน,ครู,บ้านควนดิน
                        นายไม่มี ที่ทำงาน,ครู,
                        นายแปลก ตำแหน่ง,นักบิน,วัดดอนทราย
                        นายผอ หนึ่ง,ผู้อำนวยการ,วัดดอนทราย
                        นายผอ สอง,ผู้อำนวยการ,วัดดอนทราย
                        นายซ้ำ กัน,ครู,วัดดอนทราย
                        นายซ้ำ กัน,ครู,วัดดอนทราย
                        """);

        assertThat(plan.problems())
                .extracting(Problem::row, Problem::reason)
                .containsExactly(
                        tuple(2, Reason.SEVERAL_PEOPLE),
                        tuple(3, Reason.SAME_NAME_IN_FILE),
                        tuple(4, Reason.SAME_NAME_IN_FILE),
                        tuple(5, Reason.UNKNOWN_SCHOOL),
                        tuple(6, Reason.SEVERAL_SCHOOLS),
                        tuple(7, Reason.SCHOOL_NEEDED),
                        tuple(8, Reason.UNKNOWN_ROLE),
                        tuple(10, Reason.SECOND_DIRECTOR),
                        tuple(12, Reason.DUPLICATE));
        assertThat(plan.counts().added()).isEqualTo(2);
    }

    @Test
    void aCodeOfSomebodyWithQuiteAnotherNameGivesNothingAway() {
        exchange.put(
                FileKind.PEOPLE,
                "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nd-020,นายวิชัย ใจดี,ครู,วัดดอนทราย\n");

        Plan plan =
                files.dryRun(
                        """
                        รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน
                        d-020,นางมาลี มีสุข,ผู้อำนวยการ,บ้านหนองน้ำใส
                        """);

        assertThat(plan.problems())
                .extracting(Problem::row, Problem::reason, exchange.words::reason)
                .containsExactly(
                        tuple(
                                2,
                                Reason.ANOTHERS_CODE,
                                "รหัสนี้เป็นของ “นายวิชัย ใจดี” ในระบบ ชื่อและนามสกุลไม่ตรงกันเลย ตรวจรหัส"
                                        + " ถ้าเป็นคนเดียวกันจริง แก้ชื่อที่หน้าของคนนั้นก่อนนะคะ"));
        assertThat(plan.changesAnything()).isFalse();
        assertThat(plan.codeIn(plan.problems().getFirst())).isEqualTo("d-020");
        assertThat(plan.nameIn(plan.problems().getFirst())).isEqualTo("นางมาลี มีสุข");
        for (String same :
                List.of(
                        "ว่าที่ ร.ต. วิชัย มีชัย",
                        "ดร.วิชัย  ใจดี",
                        "นายวิทย์ ใจดี",
                        "วิชัยใจดี")) {
            assertThat(
                            files.dryRun(
                                            "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nd-020,"
                                                    + same
                                                    + ",ครู,วัดดอนทราย\n")
                                    .problems())
                    .as(same)
                    .isEmpty();
        }
    }

    @Test
    void ofTwoNamesWithOneCodeNeitherIsTaken() {
        Plan plan =
                files.dryRun(
                        """
                        รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน
                        t-1,นายวิชัย ใจดี,ครู,วัดดอนทราย
                        t-1,นางมาลี มีสุข,ครู,วัดดอนทราย
                        """);

        assertThat(plan.problems())
                .extracting(Problem::row, Problem::reason, Problem::arguments)
                .containsExactly(
                        tuple(2, Reason.TWO_NAMES, List.of("3")),
                        tuple(3, Reason.TWO_NAMES, List.of("2")));
        assertThat(plan.changesAnything()).isFalse();
    }
}
