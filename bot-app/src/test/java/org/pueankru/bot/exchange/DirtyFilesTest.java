package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.exchange.Imports.DryRun;
import org.pueankru.bot.exchange.Imports.Outcome;
import org.springframework.dao.DataIntegrityViolationException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** Input that nobody would think of, and faults in the middle. */
class DirtyFilesTest {
    private static final List<String> PIECES =
            List.of(
                    "รหัสโรงเรียน",
                    "ชื่อโรงเรียน",
                    "ชื่อ-สกุล",
                    "ตำแหน่ง",
                    "เครือข่าย",
                    "ระดับ",
                    "จำนวนครู",
                    "93010001",
                    "๙๓๐๑๐๐๐๒",
                    "9.3E7",
                    "0",
                    "ครู",
                    "ผู้อำนวยการ",
                    "บ้านหนองน้ำใส",
                    "นายวิชัย ใจดี",
                    "รวม",
                    "-",
                    "=1+1",
                    "'",
                    "\"",
                    ",",
                    ";",
                    "\t",
                    "\n",
                    "\r\n",
                    "\u0000",
                    "\u200b",
                    "\u202e",
                    "\uFFFD",
                    "\uE000",
                    "👩‍🏫",
                    "<b>",
                    "#REF!",
                    "ป.1-ม.3",
                    "ใหญ่",
                    "1,024",
                    "|",
                    "{0}",
                    "'{",
                    " ");

    private final ExchangeInTests exchange = new ExchangeInTests();

    @Test
    void whateverIsInAFileItIsPlannedAppliedOrRefusedAndWrittenFilesComeBack() {
        long seed = new Random().nextLong();
        System.out.println("DirtyFilesTest seed " + seed);
        Random random = new Random(seed);
        Charset windows = Charset.forName("x-windows-874");
        int applied = 0;
        for (int i = 0; i < 200; i++) {
            FileKind kind = FileKind.values()[random.nextInt(3)];
            byte[] file =
                    i % 7 == 0
                            ? noise(random)
                            : text(kind, random)
                                    .getBytes(i % 3 == 0 ? windows : StandardCharsets.UTF_8);
            applied += tried(kind, file) ? 1 : 0;
        }
        assertThat(applied).isPositive();
        for (FileKind kind : FileKind.values()) {
            Plan back = comesBack(kind);
            assertThat(back == null || !back.changesAnything()).as("%s %s", seed, back).isTrue();
        }
    }

    private @Nullable Plan comesBack(FileKind kind) {
        byte[] written =
                exchange.exports.file(
                        exchange.phatthalung, kind, SheetFormat.CSV, ExchangeInTests.OPERATOR);
        try {
            return exchange.imports
                    .dryRun(
                            exchange.phatthalung,
                            kind,
                            Extent.ADD_AND_CHANGE,
                            written,
                            ExchangeInTests.OPERATOR)
                    .plan();
        } catch (RefusedFile nothingToWrite) {
            assertThat(nothingToWrite.problem().reason()).isEqualTo(Reason.NO_ROWS);
            return null;
        }
    }

    private boolean tried(FileKind kind, byte[] file) {
        try {
            DryRun run =
                    exchange.imports.dryRun(
                            exchange.phatthalung,
                            kind,
                            Extent.ADD_AND_CHANGE,
                            file,
                            ExchangeInTests.OPERATOR);
            run.plan()
                    .problems()
                    .forEach(problem -> assertThat(exchange.words.reason(problem)).isNotBlank());
            Outcome outcome =
                    exchange.imports.apply(
                            exchange.phatthalung,
                            run.id(),
                            run.plan().fingerprint(),
                            ExchangeInTests.OPERATOR,
                            true);
            return outcome instanceof Outcome.Applied && run.plan().changesAnything();
        } catch (RefusedFile refused) {
            assertThat(exchange.words.reason(refused.problem())).isNotBlank();
            return false;
        }
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }

    private static String text(FileKind kind, Random random) {
        StringBuilder text =
                new StringBuilder(
                        switch (kind) {
                            case NETWORKS -> "รหัสเครือข่าย,เครือข่าย\n";
                            case SCHOOLS -> "รหัสโรงเรียน,ชื่อโรงเรียน,เครือข่าย,ระดับ,จำนวนครู\n";
                            case PEOPLE -> "ชื่อ-สกุล,ตำแหน่ง,รหัสโรงเรียน,รหัสบุคลากร\n";
                        });
        for (int row = 0; row < random.nextInt(5); row++) {
            String code = "9301000" + random.nextInt(9);
            text.append(
                    kind == FileKind.PEOPLE
                            ? "คน" + random.nextInt(9) + ",ครู," + code + ","
                            : code + ",ชื่อ" + random.nextInt(9) + ",");
            for (int i = 0; i < random.nextInt(5); i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() {
        exchange.put(FileKind.SCHOOLS, "รหัสโรงเรียน,ชื่อโรงเรียน\n93010001,บ้านหนองน้ำใส\n");
        exchange.directory
                .database
                .template()
                .execute(
                        "alter table post add constraint no_supervisors check (role <> 'supervisor')");
        DryRun run =
                exchange.dryRun(
                        FileKind.PEOPLE,
                        Extent.ADD_AND_CHANGE,
                        """
                        ชื่อ-สกุล,ตำแหน่ง,รหัสโรงเรียน
                        นายวิชัย ใจดี,ครู,93010001
                        นายอำนวย นำทาง,ศึกษานิเทศก์,
                        """);

        assertThatThrownBy(
                        () ->
                                exchange.imports.apply(
                                        exchange.phatthalung,
                                        run.id(),
                                        run.plan().fingerprint(),
                                        ExchangeInTests.OPERATOR,
                                        false))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(exchange.directory.database.rows("person")).isZero();
        assertThat(exchange.directory.database.rows("post")).isZero();
        assertThat(exchange.directory.database.rows("audit_entry")).isEqualTo(1);
        assertThat(exchange.imports.again(exchange.phatthalung, run.id())).isPresent();
    }

    @Test
    void aSchoolThatSomebodyAddsBetweenReadingAndWritingIsNotWrittenOver() {
        exchange.put(FileKind.SCHOOLS, "รหัสโรงเรียน,ชื่อโรงเรียน\n93010001,บ้านหนองน้ำใส\n");
        DryRun run =
                exchange.dryRun(
                        FileKind.SCHOOLS,
                        Extent.ADD_AND_CHANGE,
                        "รหัสโรงเรียน,ชื่อโรงเรียน\n93010002,บ้านทุ่งนา\n");
        Imports imports =
                exchange.importsDisturbedBy(
                        () ->
                                CompletableFuture.runAsync(
                                                () ->
                                                        exchange.directory.school(
                                                                exchange.phatthalung,
                                                                "93010002",
                                                                "จากคอนโซล"))
                                        .join());

        Outcome outcome =
                imports.apply(
                        exchange.phatthalung,
                        run.id(),
                        run.plan().fingerprint(),
                        ExchangeInTests.OPERATOR,
                        false);

        assertThat(outcome).isInstanceOf(Outcome.Otherwise.class);
        assertThat(exchange.directory.schools.open(exchange.phatthalung))
                .extracting("name")
                .containsExactlyInAnyOrder("บ้านหนองน้ำใส", "จากคอนโซล");
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 401; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> FileReading.read(FileKind.SCHOOLS, bytes.toByteArray()))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused ->
                                assertThat(refused.problem().reason()).isEqualTo(Reason.TOO_LARGE));
    }
}
