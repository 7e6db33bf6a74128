package org.pueankru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

class MediaIndexTest {
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

    @ParameterizedTest(name = "{0} finds {1} first")
    @CsvSource({
        "คลิปคณิต ป.6 หรม, hcf-video",
        "หนังสือ ห.ร.ม., hcf-book",
        "ขอสื่อเรื่องระบบหายใจ ม.2 ค่ะ, breathing",
        "ข้าว, rice",
        "ข่าว, news",
        "สังเคราะแสง, photosynthesis",
        "สุริยะ, solar",
        "ใบงานเศษส่วน ป.4, fraction",
        "นิทานอีสบ อนุบาล 2, tales",
        "gcd ป.5, hcf-exam",
        "fraction ป.4, fraction",
        "ใบงานครน, hcf-book",
        "photosynthesis, photosynthesis",
        "สังเคราะห์ด้วยแสง, photosynthesis",
        "เกมสังคมศึกษา ป.1, anthem-game",
    })
    void findsWhatWasMeant(String query, String id) {
        assertThat(ids(search(query))).first().isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ควอนตัม", "ไดโนเสาร์", "😀😀", "title:foo AND (bar*)", "'; DROP TABLE x"})
    void findsNothingWhereThereIsNothing(String query) {
        assertThat(search(query).total()).isZero();
    }

    @Test
    void handsOverEachItemOnce() {
        List<MediaItem> items = new ArrayList<>();
        index.forEach(items::add);

        assertThat(items).hasSize((int) index.size()).doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> assertThat(index.find(item.id())).contains(item));
    }

    @Test
    void saysHowItWouldSpellWhatFindsNothing() {
        assertThat(index.understand("สังเคราะแสง").corrected()).isEqualTo("สังเคราะห์แสง");
        assertThat(index.understand("เศษส่วน").corrected()).isNull();
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({"gLKlj;o, เศษส่วน", "s]adl6^9i, (none)", "เศสส่วน, เศษส่วน"})
    void repairsSlipsOfTheKeyboardThatHit(String typed, String meant) {
        assertThat(String.valueOf(index.understand(typed).corrected()))
                .isEqualTo(meant.equals("(none)") ? "null" : meant);
    }

    @Test
    void neverCorrectsNumbers() throws IOException {
        add("{'id':'y','title':'ข้อมูล ปี 2565','url':'https://example.org/'}");

        assertThat(index.understand("ปี 2560").corrected()).isNull();
        assertThat(index.understand("ข้อมลู").corrected()).isEqualTo("ข้อมูล");
    }

    @Test
    void aFormWithoutATopicRanksAndHidesNothing() {
        assertThat(ids(search("เกม สังคม ป.1"))).containsExactly("anthem-game", "anthem");
    }

    @ParameterizedTest(name = "{0} is rough: {1}")
    @CsvSource({
        "เศษส่วน, false",
        "ป.6, false",
        "จอดรถ, true",
        "หน้าโรงเรียนจอดรถ, true",
        "gcd, false"
    })
    void tellsNearMatchesFromHits(String query, boolean rough) throws IOException {
        add(
                "{'id':'road','title':'แผนผัง','url':'https://example.org/','description':'ลานจอดรถหน้าโรงเรียน'}");
        SearchPage page = search(query);

        assertThat(page.total()).isPositive();
        assertThat(page.rough()).isEqualTo(rough);
    }

    @Test
    void answersAnyText() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        String alphabet = "กขคชตนปมรวสหอะาิีึืุูเแโใไ่้๊๋์ๆฯำ๐๖ .-/,0126abpl^9\u200B\n()'\"*:~^\\";
        for (int i = 0; i < 300; i++) {
            String typed =
                    random.ints(random.nextInt(40), 0, alphabet.length())
                            .mapToObj(at -> alphabet.substring(at, at + 1))
                            .collect(joining());
            SearchPage page = index.search(SearchRequest.firstPage(index.understand(typed), 5));
            assertThat((long) page.hits().size())
                    .as("seed %d, text %s", seed, typed)
                    .isEqualTo(Math.min(5, page.total()));
        }
    }

    @ParameterizedTest(name = "{0} gives up {1}")
    @CsvSource({
        "คลิปเสียง หรม ป.6, mediaType",
        "วิทย์ หรม ป.6, learningArea",
        "หรม ม.1, neighbouring grade",
        "วิทย์ หรม ม.1, learningArea|neighbouring grade",
        "ไดโนเสาร์ ป.6, text",
        "เกม วิทย์ ม.2, text",
        "ค 1.1 ป.6/9, text",
    })
    void givesUpNoMoreThanItMust(String query, String relaxed) {
        SearchPage page = search(query);

        assertThat(page.total()).isPositive();
        assertThat(String.join("|", page.relaxed().stream().map(Relaxation::code).toList()))
                .isEqualTo(relaxed);
    }

    @Test
    void countsRefinementsExactly() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var words =
                List.of(
                        "หรม",
                        "เศษส่วน",
                        "ระบบ",
                        "ป.4-6",
                        "คณิต",
                        "วิดีโอ",
                        "ม.ต้น",
                        "วิทย์",
                        "ข้าว",
                        "การอ่าน",
                        "เกม",
                        "gcd",
                        "ไดโนเสาร์",
                        "ไม่เอาวิดีโอ",
                        "ยกเว้น ป.6",
                        "ไม่เอาเกม");
        for (int i = 0; i < 100; i++) {
            var chosen = new ArrayList<String>();
            random.ints(1 + random.nextInt(3), 0, words.size())
                    .forEach(at -> chosen.add(words.get(at)));
            Understood applied = search(String.join(" ", chosen)).applied();
            for (Refinement refinement : index.refinements(applied)) {
                Understood narrowed = applied.withFilters(refinement.applyTo(applied.filters()));
                assertThat(index.search(SearchRequest.firstPage(narrowed, 0)).total())
                        .as("seed %d, query %s, %s", seed, chosen, refinement)
                        .isEqualTo(refinement.count());
            }
        }
    }

    @ParameterizedTest(name = "{0} never shows {1}")
    @CsvSource({
        "หรม ไม่เอาวิดีโอ, hcf-video",
        "ไม่เอาวิดีโอ, hcf-video",
        "คลิป หรม ไม่เอาวิดีโอ, hcf-video",
        "ไดโนเสาร์ ป.6 ไม่เอาวิดีโอ, hcf-video",
        "หรม ยกเว้น ป.6, hcf-video",
        "หรม ไม่เอาคณิต, hcf-video",
        "คลิป ไม่เอาหรม, hcf-video",
        "ไม่เอาเพลง, anthem-game",
    })
    void neverShowsWhatIsExcluded(String query, String id) {
        SearchPage page = search(query);

        assertThat(page.applied().filters().excluded())
                .isEqualTo(page.understood().filters().excluded())
                .isNotEqualTo(Excluded.NOTHING);
        assertThat(ids(page)).doesNotContain(id);
    }

    @Test
    void findsWhatIsNotExcluded() {
        assertThat(ids(search("หรม ไม่เอาวิดีโอ"))).contains("hcf-book", "hcf-exam");
    }

    @Test
    void listsNothingWhenAnExclusionIsAllThatIsLeftOfAnUnknownText() {
        assertThat(search("ไดโนเสาร์ ไม่เอาวิดีโอ").total()).isZero();
    }

    @Test
    void searchesWithTheWordsOfTheMoment() {
        var words = new AtomicReference<>(Synonyms.builtIn());
        try (MediaIndex open = MediaIndex.open(directory, words::get)) {
            Understood query = open.understand("ของกินชาวนา");
            assertThat(ids(open.search(SearchRequest.firstPage(query, 5)))).isEmpty();

            words.set(Synonyms.withFile(written("ของกินชาวนา = การปลูกข้าว\n")));

            assertThat(ids(open.search(SearchRequest.firstPage(query, 5)))).startsWith("rice");
        }
    }

    private Path written(String text) {
        try {
            return Files.writeString(folder.resolve("thesaurus.txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pagesWithoutOverlap() {
        Understood all = index.understand("คณิต");
        var first = index.search(new SearchRequest(all, 0, 2));
        var second = index.search(new SearchRequest(all, 2, 2));

        assertThat(first.total()).isEqualTo(5);
        assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
    }

    @Test
    void showsTheSameTopicFirstAndNeverTheItemItself() {
        assertThat(ids(index.moreLikeThis("hcf-video", 0, 10)))
                .doesNotContain("hcf-video")
                .startsWith("hcf-book", "hcf-exam");
        assertThat(index.moreLikeThis("unknown", 0, 10).total()).isZero();
    }

    @Test
    void completesWhatIsBeingTyped() {
        assertThat(index.suggest("เศษ", 5)).contains("เศษส่วน");
        assertThat(index.suggest("", 5)).isEmpty();
    }

    @Test
    void findsAnItemById() {
        assertThat(index.find("rice")).get().extracting(MediaItem::title).isEqualTo("การปลูกข้าว");
        assertThat(index.find("unknown")).isEmpty();
    }

    @Test
    void saysWhenThereIsNoIndex() {
        assertThatThrownBy(() -> MediaIndex.open(folder.resolve("none")))
                .isInstanceOf(NoIndexException.class);
    }

    @Test
    void answersWhileImportsSwapTheIndex() throws Exception {
        Path small =
                Files.writeString(
                        folder.resolve("small.jsonl"),
                        "{\"id\":\"only\",\"title\":\"หรม\",\"url\":\"https://example.org/\"}\n");
        var done = new AtomicBoolean();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var searching =
                    pool.submit(
                            () -> {
                                long most = 0;
                                while (!done.get()) {
                                    index.refresh();
                                    long total = search("หรม").total();
                                    assertThat(total).isIn(1L, 3L);
                                    most = Math.max(most, total);
                                }
                                return most;
                            });
            try {
                for (int i = 0; i < 10; i++) {
                    Path next = i % 2 == 0 ? small : DemoItems.file(folder);
                    CatalogueImport.of(next).replacing().into(directory);
                }
            } finally {
                done.set(true);
            }
            assertThat(searching.get()).isPositive();
        }
    }

    private void add(String row) throws IOException {
        Path file = Files.writeString(folder.resolve("more.jsonl"), row.replace('\'', '"'));
        CatalogueImport.of(file).into(directory);
        index.refresh();
    }

    private SearchPage search(String query) {
        return index.search(
                SearchRequest.firstPage(QueryUnderstanding.standard().understand(query), 10));
    }

    private static List<String> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.item().id()).toList();
    }
}
