package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.exchange.Change.Difference;
import org.pueankru.bot.exchange.Change.Thing;
import org.pueankru.bot.exchange.Plan.Counts;
import org.pueankru.bot.messaging.PersonId;

import java.nio.charset.StandardCharsets;
import java.util.List;

class PeopleImportTest {
    private static final String PEOPLE =
            """
            บัญชีรายชื่อข้าราชการครูและบุคลากร,,,,,
            ที่,ชื่อ - สกุล,,,ตำแหน่ง,โรงเรียน,เครือข่าย
            1,นาย,วิชัย,ใจดี,ผู้อำนวยการโรงเรียน,บ้านหนองน้ำใส,
            2,นาง,มาลี,มีสุข,ผอ.รร.,โรงเรียนวัดดอนทราย,
            3,นางสาว,สุดา,รักเรียน,ครู คศ.2,วัดดอนทราย,
            4,นาย,วิชัย,ใจดี,ประธานเครือข่าย,,ควนขนุน 1
            5,นาย,อำนวย,นำทาง,ศึกษานิเทศก์,,
            """;

    private final ExchangeInTests exchange = new ExchangeInTests();
    private School.Id nongNamSai;
    private School.Id donSai;

    @BeforeEach
    void schools() {
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

    private School.Id school(String code) {
        return exchange.directory.schools.byCode(exchange.phatthalung, code).orElseThrow().id();
    }

    private Person person(String name) {
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

    private Plan dryRun(String csv) {
        return exchange.dryRun(FileKind.PEOPLE, Extent.ADD_AND_CHANGE, csv).plan();
    }

    @Test
    void aListOfNamesInThreeCellsBecomesPeopleWithPosts() {
        Plan plan = exchange.put(FileKind.PEOPLE, PEOPLE);

        assertThat(plan.counts()).isEqualTo(new Counts(4, 0, 0, 0, 0, 0));
        Person wichai = person("นายวิชัย ใจดี");
        assertThat(wichai.name()).isEqualTo("นายวิชัย ใจดี");
        assertThat(wichai.isRegistered()).isFalse();
        assertThat(exchange.directory.posts.held(exchange.phatthalung, wichai.id()))
                .extracting(Post::role)
                .containsExactlyInAnyOrder(Role.DIRECTOR, Role.NETWORK_CHAIR);
        assertThat(exchange.put(FileKind.PEOPLE, PEOPLE).counts())
                .isEqualTo(new Counts(0, 0, 0, 0, 4, 0));
    }

    @Test
    void aNewDirectorEndsThePostOfTheOneBeforeAndHistoryStays() {
        exchange.put(FileKind.PEOPLE, PEOPLE);

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
        assertThat(exchange.directory.posts.ofSchool(exchange.phatthalung, nongNamSai))
                .extracting(Post::state)
                .containsExactlyInAnyOrder(Post.State.HELD, Post.State.ENDED);
        assertThat(exchange.words.value(Column.ROLE, "director|00930101 โรงเรียนบ้านหนองน้ำใส"))
                .isEqualTo("ผู้อำนวยการโรงเรียน 00930101 โรงเรียนบ้านหนองน้ำใส");
    }

    @Test
    void staffAreToldOfASchoolThatAFileLeavesWithoutDirectorAndEachEndIsNoted() {
        exchange.put(FileKind.PEOPLE, PEOPLE);

        exchange.put(
                FileKind.PEOPLE,
                Extent.WHOLE_LIST,
                PEOPLE.replaceFirst("(?m)^1,.*\n", "").getBytes(StandardCharsets.UTF_8));

        assertThat(exchange.directory.attention.open(exchange.phatthalung))
                .extracting(Attention.Entry::kind, Attention.Entry::subject)
                .containsExactly(
                        tuple(Attention.NO_DIRECTOR, new Subject("school", nongNamSai.value())));
        Post ended = exchange.directory.posts.ofSchool(exchange.phatthalung, nongNamSai).getFirst();
        assertThat(exchange.directory.everything())
                .contains("operator,post-ended,post," + ended.id().value());

        exchange.put(
                FileKind.PEOPLE,
                "ชื่อ-สกุล,ตำแหน่ง,รหัสโรงเรียน\nนายสมคิด มาใหม่,ผู้อำนวยการ,930101\n");

        assertThat(exchange.directory.attention.open(exchange.phatthalung)).isEmpty();
    }

    @Test
    void aDirectorWhoWasReplacedByAFileLeavesNobodyToLookFor() {
        exchange.put(FileKind.PEOPLE, PEOPLE);

        exchange.put(
                FileKind.PEOPLE,
                "ชื่อ-สกุล,ตำแหน่ง,รหัสโรงเรียน\nนายสมคิด มาใหม่,ผู้อำนวยการ,930101\n");

        assertThat(exchange.directory.attention.open(exchange.phatthalung)).isEmpty();
        assertThat(exchange.directory.everything()).contains("operator,post-ended,post");
    }

    @Test
    void directorsWhoChangePlacesMoveBothWays() {
        exchange.put(FileKind.PEOPLE, PEOPLE);

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
                                .directorOf(exchange.phatthalung, donSai)
                                .orElseThrow()
                                .person())
                .isEqualTo(person("วิชัย ใจดี").id());
        assertThat(exchange.directory.posts.held(exchange.phatthalung, person("วิชัย ใจดี").id()))
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
                                exchange.phatthalung, person("สุดา มีครอบครัว").id()))
                .extracting(Post::place)
                .containsExactly(new Place.AtSchool(nongNamSai));
    }

    @Test
    void nobodyIsGuessed() {
        exchange.directory.people.add(exchange.phatthalung, "นายสมชาย ใจดี", null, null);
        exchange.directory.people.add(exchange.phatthalung, "นายสมชาย ใจดี", null, null);

        Plan plan =
                dryRun(
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
    void aNameThatSomebodyChoseInLineMakesNobodyDirector() {
        Person impostor =
                exchange.directory.people.add(
                        exchange.phatthalung, "นายวิชัย ใจดี", null, new PersonId("U-impostor"));
        exchange.directory.posts.give(
                exchange.phatthalung,
                impostor.id(),
                Role.TEACHER,
                new Place.AtSchool(nongNamSai),
                Post.State.HELD,
                Post.Source.CLAIM);

        Plan byName =
                dryRun("ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nนายวิชัย ใจดี,ผู้อำนวยการ,บ้านหนองน้ำใส\n");
        assertThat(byName.problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.REGISTERED_NAME);

        Plan withCode =
                dryRun(
                        "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nD1,นายวิชัย ใจดี,ผู้อำนวยการ,บ้านหนองน้ำใส\n");
        assertThat(withCode.problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.REGISTERED_NAME);

        exchange.put(
                FileKind.PEOPLE,
                "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nD1,นายวิชัย ใจดี,ครู,บ้านหนองน้ำใส\n");
        assertThat(person("วิชัย ใจดี").code()).isNull();
    }

    @Test
    void aDirectorWhoProvedItMovesByName() {
        exchange.directory.registered(
                exchange.phatthalung,
                "นายวิชัย ใจดี",
                new PersonId("U-wichai"),
                new Held(Role.DIRECTOR, new Place.AtSchool(nongNamSai)));

        Plan plan =
                exchange.put(
                        FileKind.PEOPLE,
                        "ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nนายวิชัย ใจดี,ผู้อำนวยการ,วัดดอนทราย\n");

        assertThat(plan.counts().moved()).isEqualTo(1);
        assertThat(person("วิชัย ใจดี").isRegistered()).isTrue();
    }

    @Test
    void whatAPostReplacesThatAFileAgreesToEndsWithANoteOfItsOwn() {
        Person malee =
                exchange.directory.people.add(
                        exchange.phatthalung, "นางมาลี มีสุข", "T1", new PersonId("U-malee"));
        Post old = asks(malee, nongNamSai);
        Post next = asks(malee, donSai);
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
                        new Held(Role.TEACHER, new Place.AtSchool(nongNamSai)));
        asks(malee, donSai);

        exchange.put(FileKind.PEOPLE, "ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nนางมาลี มีสุข,ครู,วัดดอนทราย\n");

        assertThat(exchange.directory.posts.held(exchange.phatthalung, malee.id()))
                .extracting(Post::place)
                .containsExactly(new Place.AtSchool(nongNamSai));
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

    @Test
    void aWholeListEndsPostsOfTheRolesThatItNames() {
        exchange.put(FileKind.PEOPLE, PEOPLE);
        Plan plan =
                exchange.put(
                        FileKind.PEOPLE,
                        Extent.WHOLE_LIST,
                        "ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nนายวิชัย ใจดี,ผู้อำนวยการ,บ้านหนองน้ำใส\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(plan.counts()).isEqualTo(new Counts(0, 0, 0, 1, 1, 0));
        assertThat(exchange.directory.posts.held(exchange.phatthalung, person("มาลี มีสุข").id()))
                .isEmpty();
        assertThat(
                        exchange.directory.posts.held(
                                exchange.phatthalung, person("สุดา รักเรียน").id()))
                .hasSize(1);
    }

    @Test
    void aWholeListEndsNobodyWhoRegisteredInLineAndSaysSo() {
        exchange.put(FileKind.PEOPLE, PEOPLE);
        Person malai = registersAsTeacher("นางมาลัย ใหม่มา", "U-malai");
        Person suda = person("สุดา รักเรียน");

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
    void whoRegisteredInLineAndIsInTheFileIsThatPerson() {
        Person malai = registersAsTeacher("มาลัย ใหม่มา", "U-malai");

        Plan plan =
                exchange.put(
                        FileKind.PEOPLE,
                        Extent.WHOLE_LIST,
                        "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nt-1,นางมาลัย  ใหม่มา,ครู,บ้านหนองน้ำใส\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(plan.counts().added()).isZero();
        assertThat(plan.changes()).noneMatch(Change.Kept.class::isInstance);
        assertThat(person("มาลัย ใหม่มา").id()).isEqualTo(malai.id());
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

    private Person registersAsTeacher(String name, String line) {
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

    @Test
    void aCodeOfSomebodyWithQuiteAnotherNameGivesNothingAway() {
        exchange.put(
                FileKind.PEOPLE,
                "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nd-020,นายวิชัย ใจดี,ครู,วัดดอนทราย\n");

        Plan plan =
                dryRun(
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
                            dryRun(
                                            "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nd-020,"
                                                    + same
                                                    + ",ครู,วัดดอนทราย\n")
                                    .problems())
                    .as(same)
                    .isEmpty();
        }
    }

    @Test
    void whoTookTheirRecordByTheirWordIsMadeDirectorByNoFile() {
        exchange.put(
                FileKind.PEOPLE,
                "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nt-1,นายวิชัย ใจดี,ครู,วัดดอนทราย\n");
        Person wichai = person("วิชัย ใจดี");
        exchange.directory.people.tie(exchange.phatthalung, wichai.id(), new PersonId("U-1"));
        exchange.directory.namesakes.saidSo(exchange.phatthalung, wichai.id(), true);
        String director =
                "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\nt-1,นายวิชัย ใจดี,ผู้อำนวยการ,วัดดอนทราย\n";

        assertThat(dryRun(director).problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.ONLY_SAID_SO);
        assertThat(dryRun(director.replace("ผู้อำนวยการ", "ครู")).problems()).isEmpty();

        exchange.directory.namesakes.saidSo(exchange.phatthalung, wichai.id(), false);
        assertThat(dryRun(director).problems()).isEmpty();
    }

    @Test
    void ofTwoNamesWithOneCodeNeitherIsTaken() {
        Plan plan =
                dryRun(
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
}
