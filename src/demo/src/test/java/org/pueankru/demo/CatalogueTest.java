package org.pueankru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class CatalogueTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Set<String> MEDIA_TYPES =
            Set.of(
                    "ebook",
                    "application",
                    "video",
                    "audio",
                    "image",
                    "exam",
                    "template",
                    "multimedia");
    private static final Pattern INDICATOR =
            Pattern.compile("[ทควสพศงต] [1-5]\\.[1-6] (ป\\.[1-6]|ม\\.[1-6]|ม\\.4-6)/[1-9][0-9]?");

    private static List<MediaRecord> records = List.of();

    @BeforeAll
    static void generate() throws IOException {
        records = CatalogueGenerator.of(MODULE, GenerateCatalogue.SEED).records();
    }

    @Test
    void isCommittedAsGenerated() throws IOException {
        String committed = Files.readString(MODULE.resolve("catalogue.jsonl"));

        assertThat(committed.equals(GenerateCatalogue.jsonLines(records)))
                .as("catalogue.jsonl is what the generator writes; regenerate it (README.md)")
                .isTrue();
    }

    @Test
    void isTheSameInEveryRun() throws IOException {
        assertThat(CatalogueGenerator.of(MODULE, GenerateCatalogue.SEED).records())
                .isEqualTo(records);
    }

    @Test
    void dependsOnTheSeed() throws IOException {
        List<MediaRecord> others = CatalogueGenerator.of(MODULE, 1).records();

        assertThat(others.getFirst().title()).isNotEqualTo(records.getFirst().title());
    }

    @Test
    void hasAtLeastThreeThousandRecordsWithTheirOwnIds() {
        assertThat(records).hasSizeGreaterThanOrEqualTo(3_000);
        assertThat(records).extracting(MediaRecord::id).doesNotHaveDuplicates();
        assertThat(records).extracting(MediaRecord::url).doesNotHaveDuplicates();
    }

    @Test
    void numbersTheRecordsOfATopicByTheTopic() throws IOException {
        Set<String> topics = new HashSet<>();
        Topic.readAll(MODULE.resolve("topics")).forEach(topic -> topics.add(topic.number()));

        assertThat(records)
                .allSatisfy(
                        record -> {
                            assertThat(record.id()).matches("demo-[0-9]{6}");
                            assertThat(topics).contains(record.id().substring(5, 9));
                        });
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryMediaTypeIn(LearningArea area) {
        assertThat(records)
                .filteredOn(record -> record.learningArea().equals(area.code()))
                .extracting(MediaRecord::mediaType)
                .containsAll(MEDIA_TYPES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K1", "K2", "K3", "P1", "P2", "P3", "P4", "P5", "P6", "M1", "M2", "M3", "M4", "M5",
                "M6"
            })
    void hasMediaForGrade(String grade) {
        assertThat(records)
                .filteredOn(record -> record.grades().contains(grade))
                .hasSizeGreaterThan(40);
    }

    @Test
    void hasAtLeastEightRecordsOfEveryTopic() throws IOException {
        Map<String, Long> counts = countBy(record -> record.id().substring(5, 9));

        assertThat(Topic.readAll(MODULE.resolve("topics")))
                .allSatisfy(
                        topic ->
                                assertThat(counts.getOrDefault(topic.number(), 0L))
                                        .as(topic.name())
                                        .isGreaterThanOrEqualTo(8));
    }

    @ParameterizedTest
    @CsvSource({
        "0216, P6",
        "0247, P6",
        "0248, P6",
        "0335, M2",
        "0211, P5",
        "0330, M1",
        "0111, P6",
        "0417, P4",
        "0810, P6",
        "0830, P1"
    })
    void hasEnoughToPageAndFilterForTopicsThatNewcomersTry(String topic, String grade) {
        assertThat(records)
                .filteredOn(record -> record.id().substring(5, 9).equals(topic))
                .hasSizeBetween(25, 40)
                .anyMatch(record -> record.grades().contains(grade));
    }

    @Test
    void hasADozenClipsOnTheHighestCommonFactorByVariousTeachers() {
        List<MediaRecord> clips =
                records.stream()
                        .filter(r -> r.mediaType().equals("video") && r.grades().contains("P6"))
                        .filter(r -> r.title().matches(".*(ห\\.ร\\.ม\\.|หารร่วมมาก).*"))
                        .toList();

        assertThat(clips).hasSizeGreaterThanOrEqualTo(12);
        assertThat(clips.stream().map(MediaRecord::creator).distinct().count())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void doesNotConfuseTheHighestCommonFactorWithTheLowestCommonMultiple() {
        assertThat(records)
                .filteredOn(record -> record.id().startsWith("demo-0247"))
                .allSatisfy(
                        record -> assertThat(texts(record)).noneMatch(t -> t.contains("ค.ร.น.")));
        assertThat(records)
                .filteredOn(record -> record.id().startsWith("demo-0248"))
                .allSatisfy(
                        record -> assertThat(texts(record)).noneMatch(t -> t.contains("ห.ร.ม.")));
    }

    @Test
    void givesIndicatorsOfTheRecordsOwnGrades() {
        assertThat(records)
                .allSatisfy(
                        record ->
                                assertThat(record.indicators())
                                        .allMatch(code -> INDICATOR.matcher(code).matches())
                                        .allMatch(code -> coversOneOf(record.grades(), code)));
        assertThat(records)
                .filteredOn(record -> !record.indicators().isEmpty())
                .hasSizeGreaterThan(2_000);
    }

    @Test
    void givesNearlyEveryRecordItsOwnTitle() {
        long different = records.stream().map(MediaRecord::title).distinct().count();

        assertThat(different).isGreaterThanOrEqualTo(records.size() * 95L / 100);
        assertThat(countBy(r -> r.title() + "|" + r.mediaType() + "|" + r.creator()).values())
                .allMatch(count -> count == 1);
    }

    @Test
    void variesTheLengthOfTitles() {
        List<Integer> lengths = records.stream().map(r -> r.title().length()).sorted().toList();

        assertThat(lengths.getFirst()).isGreaterThanOrEqualTo(8);
        assertThat(lengths.getLast()).isLessThanOrEqualTo(100);
        assertThat(lengths.get(lengths.size() / 2)).isBetween(20, 50);
        assertThat(lengths.get(lengths.size() * 9 / 10) - lengths.get(lengths.size() / 10))
                .isGreaterThan(20);
    }

    @Test
    void isViewedWithALongTail() {
        List<Long> views = records.stream().map(MediaRecord::views).sorted().toList();

        assertThat(views.get(views.size() / 2)).isLessThan(500);
        assertThat(views.getLast()).isGreaterThan(20_000);
    }

    @Test
    void saysOnEveryRecordThatItIsSampleData() {
        assertThat(records)
                .allMatch(record -> record.organisation().endsWith(CatalogueGenerator.SAMPLE_DATA))
                .allMatch(record -> record.url().startsWith("https://media.demo.invalid/store/"));
    }

    @Test
    void isCleanThai() {
        assertThat(records).allSatisfy(record -> texts(record).forEach(ThaiText::assertClean));
    }

    private static Stream<String> texts(MediaRecord record) {
        return Stream.of(
                        List.of(
                                record.title(),
                                record.description(),
                                record.creator(),
                                record.organisation()),
                        record.tags())
                .flatMap(List::stream);
    }

    private static boolean coversOneOf(List<String> grades, String code) {
        return grades.stream().map(GradeSpan::single).anyMatch(span -> span.covers(code));
    }

    private static Map<String, Long> countBy(Function<MediaRecord, String> key) {
        return records.stream().collect(groupingBy(key, counting()));
    }
}
