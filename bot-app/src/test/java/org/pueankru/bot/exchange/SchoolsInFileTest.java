package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.directory.School;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class SchoolsInFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final List<School> KNOWN =
            List.of(
                    school("93010001", "โรงเรียนบ้านหนองน้ำใส"),
                    school("93010002", "โรงเรียนวัดดอนทราย"),
                    school("93010003", "โรงเรียนวัดดอนทราย"),
                    school("93010004", "โรงเรียนบ้านควนดิน"));

    private static School school(String code, String name) {
        return new School(
                new School.Id(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8))),
                code,
                name,
                null,
                null,
                null,
                null,
                School.Location.UNKNOWN,
                null);
    }

    @Test
    void schoolsAreFoundByCodeOrNameAndWhatIsNotClearIsSaidWithItsRow() throws RefusedFile {
        SchoolsInFile.Read read =
                read(
                        """
                        ประทับเวลา,รหัสโรงเรียน,ชื่อโรงเรียน,ผู้รายงาน
                        25/11/2569 14:03,๙๓๐๑๐๐๐๑,,ครูสมศรี
                        ,,วัดดอนทราย,
                        ,,รร.บ้านควนดิน,
                        ,99999999,,
                        ,,โรงเรียนไม่มีจริง,
                        ,93010001,,
                        27/11/2569,93010002,,
                        รวม,3,,
                        """);

        assertThat(read.lines())
                .extracting(
                        SchoolsInFile.Line::row,
                        line -> line.school().code(),
                        SchoolsInFile.Line::day)
                .containsExactly(
                        tuple(2, "93010001", LocalDate.of(2026, 11, 25)),
                        tuple(4, "93010004", null));
        assertThat(read.problems())
                .extracting(Problem::row, Problem::reason)
                .containsExactly(
                        tuple(3, Reason.SEVERAL_SCHOOLS),
                        tuple(5, Reason.UNKNOWN_SCHOOL),
                        tuple(6, Reason.UNKNOWN_SCHOOL),
                        tuple(7, Reason.DUPLICATE),
                        tuple(8, Reason.BAD_DAY));
        assertThat(read.warnings())
                .extracting(Problem::reason)
                .containsOnly(Reason.COLUMN_NOT_USED);
    }

    /** Else the file that a round's page gives would say that all of its schools reported. */
    @Test
    void whereAFileHasAStatusOnlyThoseThatReportedAreMeant() throws RefusedFile {
        SchoolsInFile.Read read =
                read(
                        """
                        รหัสโรงเรียน,โรงเรียน,สถานะ,รายงานเมื่อ
                        93010001,โรงเรียนบ้านหนองน้ำใส,รายงานแล้ว,25/11/2569
                        93010002,โรงเรียนวัดดอนทราย,เลยกำหนด,–
                        93010003,โรงเรียนวัดดอนทราย,,
                        93010004,โรงเรียนบ้านควนดิน,รายงานช้า,26 พ.ย. 2569
                        """);

        assertThat(read.lines())
                .extracting(line -> line.school().code(), SchoolsInFile.Line::day)
                .containsExactly(
                        tuple("93010001", LocalDate.of(2026, 11, 25)), tuple("93010004", TODAY));
        assertThat(read.undone())
                .extracting(line -> line.school().code())
                .containsExactly("93010002", "93010003");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void anEmptyColumnForAStatusSaysNothing() throws RefusedFile {
        assertThat(read("รหัสโรงเรียน,สถานะ\n93010001,\n").lines()).hasSize(1);
    }

    @Test
    void aFileWithoutSchoolsIsRefused() {
        assertThatThrownBy(() -> read("ก,ข\n1,2\n")).isInstanceOf(RefusedFile.class);
    }

    private static SchoolsInFile.Read read(String csv) throws RefusedFile {
        return SchoolsInFile.read(csv.getBytes(StandardCharsets.UTF_8), KNOWN, TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    26/11/2569
                    26/11/2569 14:03 น.
                    26-11-2026
                    26/11/2026, 9:00:01
                    2026-11-26
                    2026-11-26T09:00:01Z
                    ๒๖ พฤศจิกายน ๒๕๖๙
                    26 พ.ย. 2569
                    26 พ.ย. พ.ศ. 2569
                    46352
                    46352.58
                    """)
    void daysAreReadAsOfficesAndSpreadsheetsWriteThem(String cell) {
        assertThat(DayText.read(cell)).hasValue(TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2569", "11/26/2026", "เมื่อวาน", "26 ฟหก 2569", "1/1/1999", "12"})
    void whatIsNoDayIsNotGuessed(String cell) {
        assertThat(DayText.read(cell)).isEmpty();
    }
}
