package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.exchange.Change.Difference;
import org.pueankru.bot.exchange.Imports.DryRun;
import org.pueankru.bot.exchange.Imports.Outcome;
import org.pueankru.bot.exchange.Plan.Counts;
import org.pueankru.bot.messaging.PersonId;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class SchoolsImportTest {
    private static final String AS_AN_OFFICE_HAS_IT =
            """
            ,ข้อมูลสถานศึกษา ปีการศึกษา ๒๕๖๙,,,,,,,
            ,,,,,,,,
            ที่,รหัสโรงเรียน,ชื่อโรงเรียน,กลุ่มเครือข่าย,ระดับที่เปิดสอน,ขนาด,จำนวนครู (คน),ตำบล,อำเภอ
            ๑,๙๓๐๑๐๐๐๑,โรงเรียนบ้านหนองน้ำใส,ควนขนุน 1,อ.2-ป.6,เล็ก,๗,ต.หนองน้ำใส,อ.ควนขนุน
            2,93010002.0,"โรงเรียน
            วัดดอนทราย",เครือข่ายควนขนุน 1,อ.2 - ม.3,กลาง,24 คน,ดอนทราย,ควนขนุน

            3,9.3010003E7,โรงเรียนบ้าน\u200bควนดิน\u00a0,ป่าบอน,มัธยมศึกษา,ใหญ่พิเศษ,"1,024",โคกทราย,ป่าบอน
            รวม,,,,,,1055,,
            """;

    private final ExchangeInTests exchange = new ExchangeInTests();

    @Test
    void aFileAsAnOfficeHasItBecomesSchoolsAndNetworks() {
        Plan plan = exchange.put(FileKind.SCHOOLS, AS_AN_OFFICE_HAS_IT);

        assertThat(plan.counts()).isEqualTo(new Counts(5, 0, 0, 0, 0, 0));
        assertThat(exchange.directory.networks.all(exchange.phatthalung))
                .extracting("code", "name")
                .containsExactly(tuple("N01", "ควนขนุน 1"), tuple("N02", "ป่าบอน"));
        assertThat(exchange.directory.schools.all(exchange.phatthalung))
                .extracting("code", "name", "level", "size", "staffCount", "location.amphoe")
                .containsExactly(
                        tuple(
                                "93010001",
                                "โรงเรียนบ้านหนองน้ำใส",
                                School.Level.PRIMARY,
                                School.Size.SMALL,
                                7,
                                "ควนขนุน"),
                        tuple(
                                "93010002",
                                "โรงเรียน วัดดอนทราย",
                                School.Level.EXTENDED,
                                School.Size.MEDIUM,
                                24,
                                "ควนขนุน"),
                        tuple(
                                "93010003",
                                "โรงเรียนบ้านควนดิน",
                                School.Level.SECONDARY,
                                School.Size.EXTRA_LARGE,
                                1024,
                                "ป่าบอน"));
    }

    @Test
    void theSameFileInWindows874AndWithSemicolonsChangesNothing() {
        exchange.put(FileKind.SCHOOLS, AS_AN_OFFICE_HAS_IT);
        String semicolons =
                """
                รหัสสถานศึกษา;ชื่อสถานศึกษา;ศูนย์เครือข่าย;จำนวนครู/บุคลากร
                93010001;โรงเรียนบ้านหนองน้ำใส;เครือข่ายควนขนุน 1;7
                """;

        DryRun run =
                exchange.dryRun(
                        FileKind.SCHOOLS,
                        Extent.ADD_AND_CHANGE,
                        semicolons.getBytes(Charset.forName("x-windows-874")));

        assertThat(run.plan().changes()).singleElement().isInstanceOf(Change.Unchanged.class);
        assertThat(run.plan().changesAnything()).isFalse();
    }

    @Test
    void aChangeIsToldValueByValueAndABlankCellTellsNothing() {
        exchange.put(FileKind.SCHOOLS, AS_AN_OFFICE_HAS_IT);

        Plan plan =
                exchange.put(
                        FileKind.SCHOOLS,
                        "รหัสโรงเรียน,ชื่อโรงเรียน,ขนาด,จำนวนครู\n93010001,,กลาง,12\n");

        assertThat(plan.changes())
                .singleElement()
                .isEqualTo(
                        new Change.Changed(
                                2,
                                Change.Thing.SCHOOL,
                                "93010001",
                                "โรงเรียนบ้านหนองน้ำใส",
                                java.util.List.of(
                                        new Difference(Column.SIZE, "small", "medium"),
                                        new Difference(Column.STAFF_COUNT, "7", "12"))));
        assertThat(
                        exchange.directory
                                .schools
                                .byCode(exchange.phatthalung, "93010001")
                                .orElseThrow()
                                .network())
                .isNotNull();
    }

    @Test
    void schoolsThatAreNotInAWholeListCloseAndOpenAgainWhenTheyAre() {
        exchange.put(FileKind.SCHOOLS, AS_AN_OFFICE_HAS_IT);

        Plan plan =
                exchange.put(
                        FileKind.SCHOOLS,
                        Extent.WHOLE_LIST,
                        "รหัสโรงเรียน,ชื่อโรงเรียน\n93010001,โรงเรียนบ้านหนองน้ำใส\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(plan.counts()).isEqualTo(new Counts(0, 0, 0, 2, 1, 0));
        assertThat(exchange.directory.schools.open(exchange.phatthalung)).hasSize(1);

        assertThat(exchange.put(FileKind.SCHOOLS, AS_AN_OFFICE_HAS_IT).counts())
                .isEqualTo(new Counts(0, 2, 0, 0, 1, 0));
        assertThat(exchange.directory.schools.open(exchange.phatthalung)).hasSize(3);
    }

    @Test
    void eachMistakeIsToldWithRowAndColumn() {
        Plan plan =
                exchange.dryRun(
                                FileKind.SCHOOLS,
                                Extent.ADD_AND_CHANGE,
                                """
                                รหัสโรงเรียน,ชื่อโรงเรียน,ระดับ,ขนาด,จำนวนครู
                                93010001,โรงเรียนบ้านหนองน้ำใส,อุดมศึกษา,ยักษ์,สิบ
                                ,ไม่มีรหัส,,,
                                93010002,,,,
                                93010003,โรงเรียนดี,,,
                                93010003,โรงเรียนดีสอง,,,
                                9.30E+07,โรงเรียนปัดเลข,,,
                                93010004,#REF!,,,
                                93010005,โรงเรียน 1-1020-00000-00-0,,,
                                """)
                        .plan();

        assertThat(plan.problems())
                .extracting(Problem::row, Problem::column, Problem::reason)
                .containsExactly(
                        tuple(2, Column.LEVEL, Reason.UNKNOWN_LEVEL),
                        tuple(2, Column.SIZE, Reason.UNKNOWN_SIZE),
                        tuple(2, Column.STAFF_COUNT, Reason.BAD_COUNT),
                        tuple(3, Column.SCHOOL_CODE, Reason.MISSING),
                        tuple(4, Column.SCHOOL, Reason.MISSING),
                        tuple(5, Column.SCHOOL_CODE, Reason.TWO_ROWS),
                        tuple(6, Column.SCHOOL_CODE, Reason.TWO_ROWS),
                        tuple(7, Column.SCHOOL_CODE, Reason.ROUNDED_CODE),
                        tuple(8, Column.SCHOOL, Reason.ERROR_CELL),
                        tuple(9, Column.SCHOOL, Reason.CITIZEN_NUMBER));
        assertThat(plan.counts().added()).isZero();
        assertThat(plan.problems().get(5))
                .satisfies(
                        problem -> {
                            assertThat(plan.codeIn(problem)).isEqualTo("93010003");
                            assertThat(plan.nameIn(problem)).isEqualTo("โรงเรียนดี");
                        });
        assertThat(plan.isApplicable(false)).isFalse();
        assertThat(plan.isApplicable(true)).isTrue();
    }

    @Test
    void networksThatAFileMakesAreCountedApart() {
        Plan plan =
                exchange.dryRun(FileKind.SCHOOLS, Extent.ADD_AND_CHANGE, AS_AN_OFFICE_HAS_IT)
                        .plan();

        assertThat(plan.counts(Change.Thing.SCHOOL).added()).isEqualTo(3);
        assertThat(plan.counts(Change.Thing.NETWORK).added()).isEqualTo(2);
    }

    @Test
    void signaturesAndDatesUnderAListAreLeftOutWithANote() {
        Plan plan =
                exchange.dryRun(
                                FileKind.SCHOOLS,
                                Extent.WHOLE_LIST,
                                """
                                ที่,รหัสโรงเรียน,ชื่อโรงเรียน,จำนวนครู
                                1,93010001,โรงเรียนบ้านหนองน้ำใส,11
                                2,93010002,โรงเรียนวัดดอนทราย,9
                                ,,,ตรวจแล้วถูกต้อง
                                ,,(ลงชื่อ) ........................ ผู้รายงาน,
                                ,,(นายสมหมาย ใจดี),
                                ,,เจ้าพนักงานธุรการ,
                                ,,,วันที่ ๒๖ พฤศจิกายน ๒๕๖๙
                                """)
                        .plan();

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.counts().added()).isEqualTo(2);
        assertThat(plan.warnings())
                .extracting(exchange.words::reason)
                .containsExactly(
                        "ข้าม 5 แถวที่ไม่ใช่รายการ (ลายเซ็น วันที่ หมายเหตุ): แถว 4, 5, 6, 7, 8");
        assertThat(plan.isApplicable(false)).isTrue();
    }

    @Test
    void aPlanIsAppliedAsItWasShownOrNotAtAll() {
        DryRun run = exchange.dryRun(FileKind.SCHOOLS, Extent.ADD_AND_CHANGE, AS_AN_OFFICE_HAS_IT);
        exchange.directory.school(exchange.phatthalung, "93010001", "โรงเรียนชื่ออื่น");

        Outcome first =
                exchange.imports.apply(
                        exchange.phatthalung,
                        run.id(),
                        run.plan().fingerprint(),
                        ExchangeInTests.OPERATOR,
                        false);

        assertThat(first).isInstanceOf(Outcome.Otherwise.class);
        assertThat(exchange.directory.schools.all(exchange.phatthalung)).hasSize(1);
        Outcome unseen =
                exchange.imports.apply(
                        exchange.phatthalung,
                        run.id(),
                        run.plan().fingerprint(),
                        ExchangeInTests.OPERATOR,
                        false);
        assertThat(unseen)
                .as("the new plan was not confirmed")
                .isInstanceOf(Outcome.Otherwise.class);
        String shown = ((Outcome.Otherwise) first).now().plan().fingerprint();
        Outcome second =
                exchange.imports.apply(
                        exchange.phatthalung, run.id(), shown, ExchangeInTests.OPERATOR, false);
        assertThat(second).isInstanceOf(Outcome.Applied.class);
        assertThat(exchange.directory.schools.all(exchange.phatthalung)).hasSize(3);
        Outcome third =
                exchange.imports.apply(
                        exchange.phatthalung, run.id(), shown, ExchangeInTests.OPERATOR, false);
        assertThat(third).isInstanceOf(Outcome.Gone.class);
    }

    @Test
    void aPlanThatIsNotTheOneOfBeforeSaysSo() {
        DryRun run = exchange.dryRun(FileKind.SCHOOLS, Extent.ADD_AND_CHANGE, AS_AN_OFFICE_HAS_IT);
        assertThat(again(run).changedSince()).isFalse();

        exchange.directory.school(exchange.phatthalung, "93010001", "โรงเรียนชื่ออื่น");

        assertThat(again(run).changedSince()).isTrue();
        assertThat(again(run).changedSince()).isFalse();
    }

    private DryRun again(DryRun run) {
        return exchange.imports.again(exchange.phatthalung, run.id()).orElseThrow();
    }

    @Test
    void whatASchoolHadEndsWithItWhenAFileClosesIt() {
        exchange.put(FileKind.SCHOOLS, AS_AN_OFFICE_HAS_IT);
        School.Id closing =
                exchange.directory
                        .schools
                        .byCode(exchange.phatthalung, "93010003")
                        .orElseThrow()
                        .id();
        Place there = new Place.AtSchool(closing);
        Person malee =
                exchange.directory.registered(
                        exchange.phatthalung,
                        "มาลี มีสุข",
                        new PersonId("U-malee"),
                        new Held(Role.TEACHER, there));
        exchange.directory.invites.make(
                exchange.phatthalung,
                new Invites.Purpose.ForPost(Role.DIRECTOR, there, null),
                null,
                Invites.USUAL_LIFE);
        exchange.directory.attention.tell(
                exchange.phatthalung,
                Attention.NO_DIRECTOR,
                new Subject("school", closing.value()));

        exchange.put(
                FileKind.SCHOOLS,
                Extent.WHOLE_LIST,
                AS_AN_OFFICE_HAS_IT
                        .replaceFirst("(?m)^3,9.3010003E7.*\n", "")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(exchange.directory.posts.current(exchange.phatthalung, malee.id())).isEmpty();
        assertThat(exchange.directory.codes(exchange.phatthalung, "revoked_at is null")).isZero();
        assertThat(exchange.directory.attention.open(exchange.phatthalung)).isEmpty();
        assertThat(exchange.directory.everything())
                .contains("operator,post-ended,post", "operator,invite-revoked,invite");
    }

    @Test
    void aDryRunIsForgottenAfterHalfAnHourAndIsNobodyElses() {
        DryRun run = exchange.dryRun(FileKind.SCHOOLS, Extent.ADD_AND_CHANGE, AS_AN_OFFICE_HAS_IT);
        assertThat(exchange.imports.again(exchange.directory.songkhla().id(), run.id())).isEmpty();
        assertThat(exchange.imports.again(exchange.phatthalung, run.id())).isPresent();

        exchange.clock.move(Duration.ofMinutes(30));

        assertThat(exchange.imports.again(exchange.phatthalung, run.id())).isEmpty();
        exchange.dryRun(FileKind.SCHOOLS, Extent.ADD_AND_CHANGE, AS_AN_OFFICE_HAS_IT);
        assertThat(exchange.directory.database.rows("import_upload")).isEqualTo(1);
    }

    @Test
    void anActIsNotedWithFiguresOnly() {
        exchange.put(FileKind.SCHOOLS, AS_AN_OFFICE_HAS_IT);

        assertThat(
                        exchange.directory
                                .database
                                .jdbc()
                                .sql(
                                        "select act || ' ' || actor_kind || ' ' || (details ->> 'added') from audit_entry")
                                .query(String.class)
                                .single())
                .isEqualTo("file-imported operator 5");
    }
}
