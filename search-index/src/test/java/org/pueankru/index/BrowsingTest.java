package org.pueankru.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Ways into the catalogue without a query: topics and web addresses. */
class BrowsingTest {
    private static final Filters MATHEMATICS =
            Filters.NONE.withLearningAreas(Set.of(LearningArea.MATHEMATICS));

    @TempDir Path folder;
    private Path directory;
    private MediaIndex index;

    @BeforeEach
    void importItems() {
        directory = folder.resolve("index");
        CatalogueImport.of(DemoItems.file(folder)).into(directory);
        index = MediaIndex.open(directory);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void topicsAreTheTagsThatLeadToMost() {
        assertThat(index.topics(MATHEMATICS, 10))
                .containsExactly(new Topic("หารร่วมมาก", 3), new Topic("เศษส่วน", 2));
        assertThat(index.topics(MATHEMATICS, 1)).hasSize(1);
    }

    @Test
    void aTopicLeadsToAsManyAsItSays() {
        for (LearningArea area : LearningArea.values()) {
            Filters within = Filters.NONE.withLearningAreas(Set.of(area));
            assertThat(index.topics(within, 10))
                    .allSatisfy(topic -> assertThat(total(topic, within)).isEqualTo(topic.items()));
        }
    }

    @Test
    void aSecondNameForTheSameItemsIsNoSecondTopic() throws IOException {
        add(
                """
                {"id":"a","title":"ปอด 1","url":"https://a.test/1","learningArea":"science",\
                "grades":["M6"],"tags":["ปอด","lung","Lung"]}
                {"id":"b","title":"ปอด 2","url":"https://a.test/2","learningArea":"science",\
                "grades":["M6"],"tags":["ปอด","lung"]}
                {"id":"c","title":"หัวใจ","url":"https://a.test/3","learningArea":"science",\
                "grades":["M6"],"tags":["หัวใจ","ม.6","วิทยาศาสตร์"]}
                """);

        assertThat(index.topics(Filters.NONE.withGrades(Set.of(Grade.M6)), 10))
                .containsExactly(new Topic("ปอด", 2), new Topic("หัวใจ", 1));
    }

    @Test
    void topicsCountItemsThatSuitEveryGrade() throws IOException {
        add(
                """
                {"id":"a","title":"ปอด","url":"https://a.test/1","grades":["M6"],"tags":["ปอด"]}
                {"id":"b","title":"หัวใจ 1","url":"https://a.test/2","tags":["หัวใจ"]}
                {"id":"c","title":"หัวใจ 2","url":"https://a.test/3","tags":["หัวใจ"]}
                """);

        Filters within = Filters.NONE.withGrades(Set.of(Grade.M6));
        assertThat(index.topics(within, 10))
                .containsExactly(new Topic("หัวใจ", 2), new Topic("ปอด", 1))
                .allSatisfy(topic -> assertThat(total(topic, within)).isEqualTo(topic.items()));
    }

    @Test
    void topicsLeaveOutWhatIsExcluded() {
        var noExams =
                new Excluded(
                        Set.of(Grade.P4),
                        Set.of(),
                        Set.of(MediaType.EXAM),
                        Set.of("ฉบับเข้าใจง่าย"));

        assertThat(index.topics(MATHEMATICS.withExcluded(noExams), 10))
                .containsExactlyInAnyOrder(new Topic("ตัวประกอบ", 1), new Topic("เศษส่วน", 1));
    }

    @Test
    void topicsFollowTheWordsForTheSameThing() throws IOException {
        var words = new AtomicReference<>(Synonyms.builtIn());
        try (var following = MediaIndex.open(directory, words::get)) {
            assertThat(following.topics(MATHEMATICS, 10)).contains(new Topic("เศษส่วน", 2));

            Path own = folder.resolve("own.txt");
            words.set(Synonyms.withFile(Files.writeString(own, "เศษส่วน = คูณร่วมน้อย")));

            assertThat(following.topics(MATHEMATICS, 10))
                    .isNotEmpty()
                    .allSatisfy(
                            topic ->
                                    assertThat(total(following, topic, MATHEMATICS))
                                            .isEqualTo(topic.items()));
        }
    }

    @Test
    void whatAllItemsAreAboutIsNoTopic() {
        Filters worksheetsOnly = Filters.NONE.withGrades(Set.of(Grade.P1));
        assertThat(index.topics(worksheetsOnly, 10)).isEmpty();
    }

    @Test
    void topicsFollowTheCatalogue() throws IOException {
        index.topics(MATHEMATICS, 10);
        add(
                """
                {"id":"new","title":"เศษส่วนอีกชุด","url":"https://a.test/9",\
                "learningArea":"mathematics","grades":["P5"],"tags":["เศษส่วน"]}
                """);

        assertThat(index.topics(MATHEMATICS, 10)).contains(new Topic("เศษส่วน", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/breathing",
                "http://www.example.org/breathing/?fbclid=IwAR2x",
                "example.org/breathing#top"
            })
    void anItemIsFoundByWhereItOpens(String address) {
        assertThat(index.findByAddress(address)).get().returns("breathing", MediaItem::id);
    }

    @Test
    void aSiteIsKnownByItsItems() {
        assertThat(index.findByAddress("https://example.org/gone")).isEmpty();
        assertThat(index.hasSiteOf("https://www.example.org/gone?x=1")).isTrue();
        assertThat(index.hasSiteOf("https://example.or/breathing")).isFalse();
        assertThat(index.hasSiteOf("https://example.org.evil.test/breathing")).isFalse();
        assertThat(index.hasSiteOf("no address")).isFalse();
    }

    private void add(String rows) throws IOException {
        CatalogueImport.of(Files.writeString(folder.resolve("more.jsonl"), rows)).into(directory);
        index.refresh();
    }

    private long total(Topic topic, Filters within) {
        return total(index, topic, within);
    }

    private static long total(MediaIndex index, Topic topic, Filters within) {
        var query = Understood.of(topic.text(), within);
        SearchPage page = index.search(SearchRequest.firstPage(query, 1));
        assertThat(page.relaxed()).isEmpty();
        return page.total();
    }
}
