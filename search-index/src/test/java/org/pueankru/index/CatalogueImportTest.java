package org.pueankru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

class CatalogueImportTest {
    private static final String GOOD =
            "{\"id\":\"1\",\"title\":\"หรม\",\"url\":\"https://example.org/1\"}";

    @TempDir Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    {"title":"x","url":"https://a.b/"}                                     → id is missing
                    {"id":" ","title":"x","url":"https://a.b/"}                            → id is missing
                    {"id":"x","url":"https://a.b/"}                                        → title is missing
                    {"id":"x","title":"x"}                                                 → url is missing
                    {"id":"x","title":"x","url":"ftp://a.b/"}                              → url is neither http nor https
                    {"id":"x","title":"x","url":"javascript:alert(1)"}                     → url is not a web address
                    {"id":"x","title":"x","url":"https://"}                                → url is not a web address
                    {"id":"x","title":"x","url":"https://a.b/","mediaType":"tape"}         → unknown media type: tape
                    {"id":"x","title":"x","url":"https://a.b/","learningArea":"astrology"} → unknown learning area: astrology
                    {"id":"x","title":"x","url":"https://a.b/","grades":["P7"]}            → unknown grade: P7
                    {"id":"x","title":"x","url":"https://a.b/","publishedOn":"soon"}       → publishedOn is not a date
                    {"id":"x","title":"x","url":"https://a.b/","publishedOn":"2024-02-31"} → publishedOn is not a date
                    {"id":"x","title":"x","url":"https://a.b/","views":-1}                 → views is not a whole number: -1
                    {"id":"x","title":["x"],"url":"https://a.b/"}                          → title is neither text nor a number
                    {"id":"1","title":"again","url":"https://a.b/"}                        → the id is on line 1 already
                    []                                                                     → not a JSON object
                    """)
    void refusesARowAndKeepsTheRest(String row, String reason) throws IOException {
        ImportReport report = importing(GOOD + "\n\n" + row + "\n", "rows.jsonl");

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.refused())
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.line()).isEqualTo(3);
                            assertThat(refused.reason()).isEqualTo(reason);
                        });
    }

    @Test
    void refusesBrokenJsonAndOverlongValues() throws IOException {
        String longId = GOOD.replace("\"1\"", "\"" + "x".repeat(101) + "\"");
        String longUrl =
                GOOD.replace("/1\"", "/" + "ก".repeat(120) + "\"").replace("\"1\"", "\"2\"");

        ImportReport report =
                importing("{oops\n" + longId + "\n" + longUrl + "\n" + GOOD, "rows.jsonl");

        assertThat(report.refused())
                .extracting(RefusedRow::reason)
                .satisfiesExactly(
                        broken -> assertThat(broken).startsWith("not valid JSON"),
                        id -> assertThat(id).isEqualTo("id is longer than 100 characters"),
                        url ->
                                assertThat(url)
                                        .isEqualTo(
                                                "url is longer than 1000 characters when encoded"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "title, 500, '\"title\":\"%s\"'",
        "creator, 300, '\"title\":\"หรม\",\"creator\":\"%s\"'",
        "organisation, 300, '\"title\":\"หรม\",\"organisation\":\"%s\"'",
        "indicators, 40, '\"title\":\"หรม\",\"indicators\":[\"ค 1.1 ป.6/1\",\"%s\"]'",
        "tags, 200, '\"title\":\"หรม\",\"tags\":[\"หรม\",\"%s\"]'"
    })
    void refusesWhatIsTooLongAndTakesWhatIsNot(String field, int most, String json)
            throws IOException {
        String row = "{\"id\":\"%s\",\"url\":\"https://example.org/\",%s}\n";
        String fits = row.formatted("fits", json.formatted("ก".repeat(most)));
        String over = row.formatted("over", json.formatted("ก".repeat(most + 1)));
        String farOver = row.formatted("far over", json.formatted("ก".repeat(40_000)));

        ImportReport report = importing(over + fits + farOver, "rows.jsonl");

        assertThat(report.added()).isOne();
        assertThat(report.refused())
                .extracting(RefusedRow::id, RefusedRow::reason)
                .containsExactly(
                        tuple("over", field + " is longer than " + most + " characters"),
                        tuple("far over", field + " is longer than " + most + " characters"));
    }

    @ParameterizedTest(name = "{0} letters")
    @ValueSource(ints = {64, 254, 1_001, 5_000})
    void refusesAHostThatNoNetworkKnows(int letters) throws IOException {
        String row = GOOD.replace("example.org", "ก".repeat(letters)).replace("\"1\"", "\"2\"");

        ImportReport report = importing(row + "\n" + GOOD, "rows.jsonl");

        assertThat(report.added()).isOne();
        assertThat(report.refused())
                .extracting(RefusedRow::reason)
                .containsExactly("url is not a web address");
    }

    @Test
    void importsByIdAndRemovesOnlyWhenReplacing() throws IOException {
        String other = GOOD.replace("\"1\"", "\"2\"");

        assertThat(importing(GOOD + "\n" + other, "a.jsonl").added()).isEqualTo(2);
        assertThat(importing(GOOD, "b.jsonl").unchanged()).isEqualTo(1);
        assertThat(importing(GOOD.replace("หรม", "ครน"), "c.jsonl").updated()).isEqualTo(1);
        assertThat(
                        CatalogueImport.of(folder.resolve("b.jsonl"))
                                .replacing()
                                .into(index())
                                .removed())
                .isEqualTo(1);
        try (MediaIndex opened = MediaIndex.open(index())) {
            assertThat(opened.size()).isEqualTo(1);
        }
    }

    @Test
    void leavesTheIndexAloneWhenNoRowIsGood() throws IOException {
        importing(GOOD, "good.jsonl");
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{oops\n");

        assertThat(CatalogueImport.of(bad).replacing().into(index()).imported()).isZero();
        try (MediaIndex opened = MediaIndex.open(index())) {
            assertThat(opened.size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-874"})
    void readsSpreadsheetsAsThaiOfficesWriteThem(String charset) throws IOException {
        String csv =
                """
                รหัส,ชื่อสื่อ,ลิงก์,ประเภทสื่อ,กลุ่มสาระ,ระดับชั้น,ตัวชี้วัด,คำสำคัญ,วันที่เผยแพร่,จำนวนครั้งที่ดู
                7,"หรม, ครน",https://example.org/7,วิดีโอ,คณิต,ป.5 | ประถมศึกษาปีที่ 6,ค1.1ป.6/1,หรม; ครน,16 พ.ค. 2567,"1,234"
                """;
        Path file = folder.resolve("a.csv");
        Files.write(file, csv.getBytes(Charset.forName(charset)));

        assertThat(CatalogueImport.of(file).into(index()).refused()).isEmpty();
        try (MediaIndex opened = MediaIndex.open(index())) {
            assertThat(opened.find("7"))
                    .contains(
                            MediaItem.builder("7", "หรม, ครน", "https://example.org/7")
                                    .mediaType(MediaType.VIDEO)
                                    .learningArea(LearningArea.MATHEMATICS)
                                    .grades(Grade.P5, Grade.P6)
                                    .indicators(java.util.List.of("ค 1.1 ป.6/1"))
                                    .tags(java.util.List.of("หรม", "ครน"))
                                    .publishedOn(LocalDate.of(2024, 5, 16))
                                    .views(1_234)
                                    .build());
        }
    }

    @Test
    void readsWorkbooks() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("สื่อ");
            String[] header = {"id", "title", "url", "grades", "views"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, 42);
            sheet.value(1, 1, "หรม");
            sheet.value(1, 2, "https://example.org/42");
            sheet.value(1, 3, "ป.4-6");
            sheet.value(1, 4, 12);
            sheet.value(2, 0, "43");
        }

        ImportReport report = CatalogueImport.of(file).into(index());

        assertThat(report.refused()).extracting(RefusedRow::line).containsExactly(3L);
        try (MediaIndex opened = MediaIndex.open(index())) {
            MediaItem item = opened.find("42").orElseThrow();
            assertThat(item.grades()).containsExactly(Grade.P4, Grade.P5, Grade.P6);
            assertThat(item.views()).isEqualTo(12);
        }
    }

    @Test
    void saysWhenAFileCannotBeRead() throws IOException {
        Path headless =
                Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> CatalogueImport.of(headless).into(index()))
                .isInstanceOf(UnreadableCatalogueException.class)
                .hasMessageContaining("no column for id");
        assertThatThrownBy(() -> CatalogueImport.of(folder.resolve("none")).into(index()))
                .isInstanceOf(UnreadableCatalogueException.class);
    }

    private Path index() {
        return folder.resolve("index");
    }

    private ImportReport importing(String rows, String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), rows);
        return CatalogueImport.of(file).into(index());
    }
}
