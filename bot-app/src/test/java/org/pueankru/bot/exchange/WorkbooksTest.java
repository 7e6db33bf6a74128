package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Files without a directory: what is read of them, and what is refused. */
class WorkbooksTest {
    private static byte[] workbook(Consumer<org.dhatim.fastexcel.Worksheet> fill)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Excel", "16.0")) {
            workbook.newWorksheet("ปก").value(0, 0, "สำนักงานเขตพื้นที่การศึกษา");
            fill.accept(workbook.newWorksheet("ข้อมูล"));
        }
        return bytes.toByteArray();
    }

    private static FileRows read(FileKind kind, String csv) throws RefusedFile {
        return FileReading.read(kind, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Reason refusal(FileKind kind, byte[] file) {
        return catchThrowableOfType(RefusedFile.class, () -> FileReading.read(kind, file))
                .problem()
                .reason();
    }

    @Test
    void aWorkbookIsReadFromTheSheetThatHasTheHeaderUnderItsTitle() throws Exception {
        byte[] file =
                workbook(
                        sheet -> {
                            sheet.value(0, 0, "ข้อมูลโรงเรียน ปีการศึกษา 2569");
                            sheet.range(0, 0, 0, 5).merge();
                            List<String> header =
                                    List.of("ที่", "รหัสโรงเรียน", "ชื่อ\nโรงเรียน", "จำนวนครู");
                            for (int i = 0; i < header.size(); i++) {
                                sheet.value(2, i, header.get(i));
                            }
                            sheet.value(3, 0, 1);
                            sheet.value(3, 1, 93010001);
                            sheet.value(3, 2, "บ้านหนองน้ำใส");
                            sheet.value(3, 3, 12.0);
                            sheet.value(5, 0, 2);
                            sheet.value(5, 1, 9301);
                            sheet.style(5, 1).format("00000000").set();
                            sheet.value(5, 2, "วัดดอนทราย");
                            sheet.formula(5, 3, "3+4");
                            sheet.value(6, 0, "รวม");
                            sheet.value(6, 3, 19);
                        });

        FileRows rows = FileReading.read(FileKind.SCHOOLS, file);

        assertThat(rows.rows())
                .extracting(
                        FileRows.Row::number,
                        row -> row.text(Column.SCHOOL_CODE),
                        row -> row.text(Column.SCHOOL))
                .containsExactly(
                        tuple(4, "93010001", "บ้านหนองน้ำใส"), tuple(6, "00009301", "วัดดอนทราย"));
        assertThat(rows.rows().getFirst().text(Column.STAFF_COUNT)).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เลขที่,ชื่อ-สกุล,ชั้น,ห้อง\n1,สมชาย ใจดี,ป.6,1\n",
                "เลขประจำตัวนักเรียน,ชื่อ,นามสกุล\n12345,สมชาย,ใจดี\n",
                "ที่,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน\n1,ด.ช.สมชาย ใจดี,ครู,บ้านหนอง\n",
                "ที่,ชื่อ-สกุล\n1,เด็กหญิงสมหญิง ใจดี\n"
            })
    void listsOfPupilsAreRefusedWithAClearWord(String csv) {
        assertThat(refusal(FileKind.PEOPLE, csv.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.PUPIL_LIST);
    }

    @Test
    void columnsThatCountPupilsAreNoListOfPupils() throws Exception {
        FileRows rows =
                read(
                        FileKind.SCHOOLS,
                        "รหัสโรงเรียน,ชื่อโรงเรียน,จำนวนนักเรียน (คน),จำนวนห้องเรียน\n93010001,บ้านหนองน้ำใส,142,8\n");

        assertThat(rows.rows()).hasSize(1);
        assertThat(rows.warnings())
                .extracting(Problem::reason)
                .containsExactly(Reason.COLUMN_NOT_USED, Reason.COLUMN_NOT_USED);
    }

    @Test
    void citizenNumbersAreNeverReadWhateverTheirColumnIsCalled() throws Exception {
        FileRows rows =
                read(
                        FileKind.PEOPLE,
                        """
                        รหัสบุคลากร,เลขบัตรประชาชน,ชื่อ-สกุล,ตำแหน่ง,โรงเรียน
                        1-1020-00000-00-0,x,นายวิชัย ใจดี,ครู,บ้านหนองน้ำใส
                        ๑๑๐๒๐๐๐๐๐๐๐๐๐,x,นางมาลี มีสุข,ครู,บ้านหนองน้ำใส
                        """);

        assertThat(rows.warnings())
                .extracting(Problem::reason)
                .containsExactly(Reason.CITIZEN_COLUMN, Reason.CITIZEN_COLUMN);
        assertThat(rows.rows()).hasSize(2).noneMatch(row -> row.has(Column.PERSON_CODE));
    }

    @Test
    void aCitizenNumberWithinANameIsAProblemOfItsRow() throws Exception {
        FileRows rows =
                read(
                        FileKind.PEOPLE,
                        """
                        ชื่อ-สกุล,ตำแหน่ง
                        นายวิชัย ใจดี 1102000000000,ศึกษานิเทศก์
                        นางมาลี มีสุข,ศึกษานิเทศก์
                        นางสุดา รักเรียน,ศึกษานิเทศก์
                        นางอรุณ แสงทอง,ศึกษานิเทศก์
                        """);

        assertThat(rows.problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.CITIZEN_NUMBER);
        assertThat(rows.rows()).hasSize(3);
        assertThat(rows.toString()).doesNotContain("1102000000000");
    }

    @Test
    void filesThatAreNoTablesAreRefusedWithWhatToDo() {
        assertThat(
                        refusal(
                                FileKind.SCHOOLS,
                                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo(Reason.OLD_WORKBOOK);
        assertThat(refusal(FileKind.SCHOOLS, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_A_TABLE);
        assertThat(refusal(FileKind.SCHOOLS, "<html><table>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_A_TABLE);
        assertThat(refusal(FileKind.SCHOOLS, "PK\u0003\u0004????".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.BROKEN_WORKBOOK);
        assertThat(refusal(FileKind.SCHOOLS, "ก,ข\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NO_HEADER);
        assertThat(refusal(FileKind.SCHOOLS, new byte[0])).isEqualTo(Reason.NO_HEADER);
        assertThat(
                        refusal(
                                FileKind.SCHOOLS,
                                "รหัสโรงเรียน,ชื่อโรงเรียน\n1,\"บ้าน\n"
                                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.BROKEN_QUOTES);
    }

    @Test
    void textsAreReadWithoutWhatCannotBeSeenAndWithoutTheGuard() {
        assertThat(CellText.clean("\u202eโรงเรียน\u200b\u00a0 บ้าน\r\nดอน\u2066"))
                .isEqualTo("โรงเรียน บ้าน ดอน");
        assertThat(CellText.clean("'=cmd()")).isEqualTo("=cmd()");
        assertThat(CellText.clean("เเม่นํ้า")).isEqualTo("แม่นํ้า");
        assertThat(CellText.clean(" - ")).isEmpty();
        for (String evil : List.of("=1+1", "+66", "-x", "@SUM(A1)", "|x", "％x", "ปกติ")) {
            assertThat(CellText.clean(CellText.written(evil))).isEqualTo(evil);
        }
        assertThat(CellText.written("=1+1")).isEqualTo("'=1+1");
    }

    @Test
    void codesAreFoundInWhatASpreadsheetMadeOfThem() {
        CodeText codes = new CodeText(List.of("00930101", "93010002", "0777", "00777"));

        assertThat(codes.meant("930101")).isEqualTo(CodeText.Meant.code("00930101"));
        assertThat(codes.meant("๙๓๐๑ ๐๐๐๒")).isEqualTo(CodeText.Meant.code("93010002"));
        assertThat(codes.meant("9.3010002E7")).isEqualTo(CodeText.Meant.code("93010002"));
        assertThat(codes.meant("93010002.00")).isEqualTo(CodeText.Meant.code("93010002"));
        assertThat(codes.meant("777").reason()).isEqualTo(Reason.SEVERAL_CODES);
        assertThat(codes.meant("0777")).isEqualTo(CodeText.Meant.code("0777"));
        assertThat(codes.meant("9.30E+07").reason()).isEqualTo(Reason.ROUNDED_CODE);
        assertThat(codes.meant("<script>").reason()).isEqualTo(Reason.BAD_CODE);
        assertThat(codes.meant("net-river")).isEqualTo(CodeText.Meant.code("net-river"));
    }

    @Test
    void wordsOfOfficesAreUnderstood() {
        assertThat(
                        List.of(
                                "อ.2-ป.6",
                                "ป.1 ถึง ป.6",
                                "ประถมศึกษา",
                                "primary",
                                "อนุบาล-ประถมศึกษาปีที่ 6"))
                .allSatisfy(
                        text ->
                                assertThat(SchoolWords.level(text))
                                        .contains(org.pueankru.bot.directory.School.Level.PRIMARY));
        assertThat(List.of("ขยายโอกาส", "โรงเรียนขยายโอกาสทางการศึกษา", "อ.1-ม.3", "ป.1-ม.๓"))
                .allSatisfy(
                        text ->
                                assertThat(SchoolWords.level(text))
                                        .contains(
                                                org.pueankru.bot.directory.School.Level.EXTENDED));
        assertThat(SchoolWords.level("ม.1-ม.6"))
                .contains(org.pueankru.bot.directory.School.Level.SECONDARY);
        assertThat(RoleWords.role("ผอ.สพป.พัทลุง เขต 1", false))
                .contains(org.pueankru.bot.directory.Role.EXECUTIVE);
        assertThat(RoleWords.role("รองผู้อำนวยการโรงเรียน", true))
                .contains(org.pueankru.bot.directory.Role.TEACHER);
        assertThat(RoleWords.role("รักษาการในตำแหน่งผู้อำนวยการโรงเรียน", true))
                .contains(org.pueankru.bot.directory.Role.DIRECTOR);
        assertThat(RoleWords.role("ผู้อำนวยการกลุ่มนโยบายและแผน", false))
                .contains(org.pueankru.bot.directory.Role.STAFF);
        assertThat(RoleWords.role("ประธานกลุ่มเครือข่าย", false))
                .contains(org.pueankru.bot.directory.Role.NETWORK_CHAIR);
    }
}
