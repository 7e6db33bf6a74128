package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Headers of two rows, the first with merged cells over several columns. */
class TwoRowHeadersTest {
    /** As a spreadsheet with merged cells is saved: their text once, at the left and above. */
    private static final String TEACHERS =
            """
            บัญชีรายชื่อข้าราชการครูและบุคลากรทางการศึกษา,,,,,
            สังกัดสำนักงานเขตพื้นที่การศึกษาประถมศึกษาพัทลุง เขต 1,,,,,
            ที่,ชื่อ-สกุล,,,ตำแหน่ง,โรงเรียน
            ,คำนำหน้า,ชื่อ,นามสกุล,,
            ๑,นาย,วิชัย,ใจดี,ผู้อำนวยการโรงเรียน,บ้านหนองน้ำใส
            ๒,นาง,มาลี,ศรีสุข,ครู คศ.3,วัดดอนทราย
            ที่,ชื่อ-สกุล,,,ตำแหน่ง,โรงเรียน
            ,คำนำหน้า,ชื่อ,นามสกุล,,
            ๓,นางสาว,สุดา,รักเรียน,ครูผู้ช่วย,วัดดอนทราย
            รวม 3 คน,,,,,
            """;

    private static FileRows read(FileKind kind, String csv) throws RefusedFile {
        return FileReading.read(kind, csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSecondRowPartsTheNameAndIsNobody() throws Exception {
        FileRows rows = read(FileKind.PEOPLE, TEACHERS);

        assertThat(rows.rows())
                .extracting(
                        FileRows.Row::number,
                        row -> row.text(Column.TITLE),
                        row -> row.text(Column.FIRST_NAME),
                        row -> row.text(Column.LAST_NAME),
                        row -> row.text(Column.ROLE),
                        row -> row.text(Column.SCHOOL))
                .containsExactly(
                        tuple(5, "นาย", "วิชัย", "ใจดี", "ผู้อำนวยการโรงเรียน", "บ้านหนองน้ำใส"),
                        tuple(6, "นาง", "มาลี", "ศรีสุข", "ครู คศ.3", "วัดดอนทราย"),
                        tuple(9, "นางสาว", "สุดา", "รักเรียน", "ครูผู้ช่วย", "วัดดอนทราย"));
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.warnings()).isEmpty();
    }

    @Test
    void aWorkbookWithMergedCellsIsReadTheSame() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Excel", "16.0")) {
            var sheet = workbook.newWorksheet("บุคลากร");
            String[] lines = TEACHERS.split("\n", -1);
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
            sheet.range(0, 0, 0, 5).merge();
            sheet.range(2, 1, 2, 3).merge();
            sheet.range(2, 0, 3, 0).merge();
            sheet.range(2, 4, 3, 4).merge();
            sheet.range(2, 5, 3, 5).merge();
        }

        FileRows rows = FileReading.read(FileKind.PEOPLE, bytes.toByteArray());

        assertThat(rows.rows()).isEqualTo(read(FileKind.PEOPLE, TEACHERS).rows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the columns that are not parted are named again
                "ที่,ชื่อ - นามสกุล,,,ตำแหน่ง,โรงเรียน\nที่,คำนำหน้าชื่อ,ชื่อ,สกุล,ตำแหน่ง,โรงเรียน",
                // the official words for first name and surname
                "ที่,ชื่อและนามสกุล,,,ตำแหน่ง,โรงเรียน\n,คำนำหน้านาม,ชื่อตัว,ชื่อสกุล,,",
                // what is over the name says nothing to us
                "ที่,ข้อมูลส่วนตัว,,,ตำแหน่ง,โรงเรียน\n,คำนำหน้า,ชื่อ,นามสกุล,,",
                // the title has no name of its own
                "ที่,ชื่อ-สกุล,,,ตำแหน่ง,โรงเรียน\n,,ชื่อ,นามสกุล,,",
                // no second row
                "ที่,คำนำหน้า,ชื่อ,นามสกุล,ตำแหน่ง,โรงเรียน"
            })
    void howeverTheHeaderIsPartedThePersonIsTheSame(String header) throws Exception {
        FileRows rows = read(FileKind.PEOPLE, header + "\n1,นาย,วิชัย,ใจดี,ครู,วัดดอนทราย\n");

        assertThat(rows.rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.text(Column.TITLE)).isEqualTo("นาย");
                            assertThat(row.text(Column.FIRST_NAME)).isEqualTo("วิชัย");
                            assertThat(row.text(Column.LAST_NAME)).isEqualTo("ใจดี");
                            assertThat(row.has(Column.FULL_NAME)).isFalse();
                        });
    }

    @Test
    void codeAndNameUnderTheWordForSchoolAreTheSchools() throws Exception {
        FileRows rows =
                read(
                        FileKind.PEOPLE,
                        """
                        ชื่อ-สกุล,,ตำแหน่ง,โรงเรียน,
                        ชื่อ,สกุล,,รหัส,ชื่อ
                        นายวิชัย,ใจดี,ครู,93010001,บ้านหนองน้ำใส
                        """);

        assertThat(rows.rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.text(Column.SCHOOL_CODE)).isEqualTo("93010001");
                            assertThat(row.text(Column.SCHOOL)).isEqualTo("บ้านหนองน้ำใส");
                            assertThat(row.has(Column.PERSON_CODE)).isFalse();
                        });
    }

    @Test
    void ofStaffCountedByPartsTheSumIsTaken() throws Exception {
        FileRows rows =
                read(
                        FileKind.SCHOOLS,
                        """
                        ที่,รหัสโรงเรียน,ชื่อโรงเรียน,จำนวนครู,,
                        ,,,ชาย,หญิง,รวม
                        1,93010001,บ้านหนองน้ำใส,3,9,12
                        """);

        assertThat(rows.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.text(Column.STAFF_COUNT)).isEqualTo("12"));
    }

    @Test
    void aFirstPersonWithoutMuchIsStillAPerson() throws Exception {
        FileRows rows =
                read(
                        FileKind.PEOPLE,
                        """
                        ที่,ชื่อ-สกุล,,,ตำแหน่ง,โรงเรียน
                        ,นาย,วิชัย,ใจดี,,
                        2,นาง,มาลี,ศรีสุข,ครู,วัดดอนทราย
                        """);

        assertThat(rows.rows())
                .extracting(row -> row.text(Column.FULL_NAME))
                .containsExactly("นาย วิชัย ใจดี", "นาง มาลี ศรีสุข");
    }

    @Test
    void citizenNumbersUnderAWideHeaderAreNotRead() throws Exception {
        FileRows rows =
                read(
                        FileKind.PEOPLE,
                        """
                        ชื่อ-สกุล,,ตำแหน่ง,โรงเรียน,เลขประจำตัว,
                        ชื่อ,สกุล,,,ประชาชน,บุคลากร
                        นายวิชัย,ใจดี,ครู,วัดดอนทราย,1234567890121,77
                        """);

        assertThat(rows.warnings())
                .extracting(Problem::reason)
                .containsExactly(Reason.CITIZEN_COLUMN, Reason.COLUMN_NOT_USED);
        assertThat(rows.rows()).singleElement().asString().doesNotContain("1234567890121");
    }

    @Test
    void ofPartsOfTheStaffTheWholeCounts() throws Exception {
        FileRows rows =
                read(
                        FileKind.SCHOOLS,
                        """
                        รหัส,ชื่อโรงเรียน,บุคลากร,,
                        ,,ผู้บริหาร,ครู,รวม
                        93010001,บ้านทุ่ง,1,4,5
                        """);

        assertThat(rows.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.text(Column.STAFF_COUNT)).isEqualTo("5"));
    }

    @Test
    void somebodyWhoIsCalledLikeATotalIsNoTotal() throws Exception {
        FileRows rows =
                read(
                        FileKind.PEOPLE,
                        """
                        ชื่อ,นามสกุล,ตำแหน่ง,โรงเรียน
                        รวม,ใจดี,ครู,บ้านนา
                        รวม,1,,
                        """);

        assertThat(rows.rows()).hasSize(1);
    }
}
