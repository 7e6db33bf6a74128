package org.pueankru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

class QuerySetTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path QUERIES = MODULE.resolve("queries");
    private static final String ABSENT = "absent";

    private static List<MediaRecord> records = List.of();
    private static QuerySet set = new QuerySet(List.of());

    @BeforeAll
    static void generate() throws IOException {
        records = CatalogueGenerator.of(MODULE, GenerateCatalogue.SEED).records();
        set = QuerySet.of(MODULE, records, GenerateQueries.SEED);
    }

    @Test
    void isCommittedAsGenerated() throws IOException {
        for (Map.Entry<String, List<String>> file : set.files().entrySet()) {
            assertThat(Files.readAllLines(QUERIES.resolve(file.getKey())))
                    .as("%s is what the generator writes; regenerate it (README.md)", file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void hasLabelledQueriesThatAreCommittedAsGenerated() throws IOException {
        ParseSet labelled = ParseSet.of(MODULE);

        assertThat(labelled.queries()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(labelled.queries()).extracting(ParseSet.Labelled::id).doesNotHaveDuplicates();
        assertThat(labelled.queries()).extracting(ParseSet.Labelled::typed).doesNotHaveDuplicates();
        for (Map.Entry<String, List<String>> file :
                labelled.files(GenerateQueries.SEED).entrySet()) {
            assertThat(Files.readAllLines(QUERIES.resolve(file.getKey())))
                    .as("%s is what the generator writes; regenerate it (README.md)", file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void hasAtLeast450QueriesThatNobodyTypedTwice() {
        assertThat(set.queries()).hasSizeGreaterThanOrEqualTo(450);
        assertThat(set.queries()).extracting(QuerySet.Query::id).doesNotHaveDuplicates();
        assertThat(set.queries()).extracting(QuerySet.Query::text).doesNotHaveDuplicates();
    }

    @Test
    void hasAtLeast15QueriesOfEachStyleHalfOfThemHeldOut() {
        Map<String, Long> all = count(set.queries());
        Map<String, Long> heldOut =
                count(set.queries().stream().filter(QuerySet.Query::heldOut).toList());

        assertThat(all).hasSizeGreaterThanOrEqualTo(20);
        all.forEach(
                (style, count) -> {
                    assertThat(count).as(style).isGreaterThanOrEqualTo(15);
                    assertThat(count - 2 * heldOut.getOrDefault(style, 0L))
                            .as(style)
                            .isBetween(-1L, 1L);
                });
    }

    private static Map<String, Long> count(List<QuerySet.Query> queries) {
        return queries.stream().collect(groupingBy(QuerySet.Query::style, counting()));
    }

    @Test
    void givesGradesOf1To3ToRecordsOfTheCatalogue() {
        Set<String> ids = records.stream().map(MediaRecord::id).collect(toSet());

        assertThat(set.queries())
                .allSatisfy(
                        query -> {
                            assertThat(query.grades().values())
                                    .allMatch(grade -> grade >= 1 && grade <= 3);
                            assertThat(ids).containsAll(query.grades().keySet());
                        });
    }

    @Test
    void judgesNothingForAbsentTopicsAndSomethingUsefulForAllOthers() {
        assertThat(set.queries())
                .allSatisfy(
                        query ->
                                assertThat(query.grades().values().stream().anyMatch(g -> g >= 2))
                                        .as(query.id())
                                        .isEqualTo(!query.style().equals(ABSENT)));
    }

    @Test
    void keepsAQueryInItsHalfWhateverIsAddedBehindIt() {
        boolean first = QuerySet.isHeldOut("polite", 1, GenerateQueries.SEED);

        assertThat(QuerySet.isHeldOut("polite", 2, GenerateQueries.SEED)).isNotEqualTo(first);
    }

    @Test
    void mentionsTopicsThatExist() throws IOException {
        Set<String> numbers =
                Topic.readAll(MODULE.resolve("topics")).stream()
                        .map(Topic::number)
                        .collect(toSet());

        assertThat(Intent.readAll(QUERIES.resolve("intents.tsv")))
                .allSatisfy(intent -> assertThat(numbers).containsAll(intent.topics().keySet()));
    }
}
