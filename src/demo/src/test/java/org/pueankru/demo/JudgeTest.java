package org.pueankru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rule on the real catalogue; topics: 0213 decimals ป.4-6, 0330 photosynthesis ป.4 ม.1 ม.4. */
class JudgeTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();

    private static List<MediaRecord> records = List.of();
    private static Judge judge = new Judge(List.of(), List.of(), Map.of());

    @BeforeAll
    static void readCatalogue() throws IOException {
        records = CatalogueGenerator.of(MODULE, GenerateCatalogue.SEED).records();
        judge =
                new Judge(
                        records,
                        Topic.readAll(MODULE.resolve("topics")),
                        MediaForm.readAll(MODULE.resolve("queries/forms.tsv")));
    }

    @Test
    void givesThreeToAnItemThatHasAllThatWasAskedFor() {
        Map<String, Integer> grades = judge.judge(intent("0330").grades("M4").forms("video").get());

        assertThat(of(grades, item -> isM4(item) && isVideo(item))).isNotEmpty().containsOnly(3);
    }

    @Test
    void givesOneToTheRightTopicOfAWrongTypeOrGrade() {
        Map<String, Integer> grades = judge.judge(intent("0330").grades("M4").forms("video").get());

        assertThat(of(grades, item -> isM4(item) && !isVideo(item))).isNotEmpty().containsOnly(1);
        assertThat(of(grades, item -> !isM4(item) && isVideo(item))).isNotEmpty().containsOnly(1);
    }

    @Test
    void makesDoWithTheNeighbouringGradeWhereThereIsNothingElse() {
        Map<String, Integer> grades = judge.judge(intent("0330").grades("M5").get());

        assertThat(of(grades, JudgeTest::isM4)).isNotEmpty().containsOnly(2);
        assertThat(of(grades, item -> item.grades().contains("M1"))).isNotEmpty().containsOnly(1);
    }

    @Test
    void givesARelatedTopicNoMoreThanItsCap() {
        assertThat(judge.judge(intent("0330:1").get()).values()).isNotEmpty().containsOnly(1);
        assertThat(judge.judge(intent("0330:2").get()).values()).isNotEmpty().containsOnly(2);
    }

    @Test
    void givesNothingToWhatIsUnwanted() {
        Map<String, Integer> grades = judge.judge(intent("0330").without("video").get());

        assertThat(of(grades, JudgeTest::isVideo)).isEmpty();
        assertThat(of(grades, item -> !isVideo(item))).isNotEmpty().containsOnly(3);
    }

    @Test
    void prefersTheSubTopicToTheWholeTopicAndThatToAnotherSubTopic() {
        Map<String, Integer> grades = judge.judge(intent("0330").focus("คลอโรฟิลล์").get());

        assertThat(of(grades, item -> item.title().contains("คลอโรฟิลล์")))
                .isNotEmpty()
                .containsOnly(3);
        assertThat(of(grades, item -> item.title().contains("ผลผลิต")))
                .isNotEmpty()
                .doesNotContain(3);
    }

    @Test
    void judgesNothingForAnAbsentTopic() {
        assertThat(judge.judge(intent("-").get())).isEmpty();
    }

    private static boolean isM4(MediaRecord item) {
        return item.grades().contains("M4");
    }

    private static boolean isVideo(MediaRecord item) {
        return item.mediaType().equals("video");
    }

    private static List<Integer> of(Map<String, Integer> grades, Predicate<MediaRecord> which) {
        return records.stream()
                .filter(which)
                .flatMap(item -> Stream.ofNullable(grades.get(item.id())))
                .toList();
    }

    private static Wanted intent(String topics) {
        return new Wanted(topics, "", "", "", "");
    }

    /** An intent in the making, in the words of its file. */
    private record Wanted(
            String topics, String focus, String grades, String forms, String without) {
        Wanted focus(String value) {
            return new Wanted(topics, value, grades, forms, without);
        }

        Wanted grades(String value) {
            return new Wanted(topics, focus, value, forms, without);
        }

        Wanted forms(String value) {
            return new Wanted(topics, focus, grades, value, without);
        }

        Wanted without(String value) {
            return new Wanted(topics, focus, grades, forms, value);
        }

        Intent get() {
            var columns =
                    List.of(
                            "id",
                            "typed",
                            "topics",
                            "focus",
                            "grades",
                            "areas",
                            "forms",
                            "without",
                            "indicators");
            var cells = List.of("test-1", "...", topics, focus, grades, "", forms, without, "");
            return Intent.of(
                    new Table.Row(new Table(Path.of("test"), columns, List.of(cells)), cells));
        }
    }
}
