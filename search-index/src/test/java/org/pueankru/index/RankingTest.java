package org.pueankru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands first among items that all have the text, and what is said of it. */
class RankingTest {
    @TempDir private Path folder;
    private Path directory;
    private MediaIndex index;

    @BeforeEach
    void importItems() throws IOException {
        directory = folder.resolve("index");
        CatalogueImport.of(DemoItems.file(folder)).into(directory);
        index = MediaIndex.open(directory);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void theItemForJustTheGradeComesBeforeTheOneForMany() throws IOException {
        add(
                "{'id':'many','title':'จังหวะดนตรี','url':'https://example.org/1','grades':['P4','P5','P6']}",
                "{'id':'just','title':'จังหวะดนตรี','url':'https://example.org/2','grades':['P5']}");

        assertThat(ids("จังหวะ ป.5")).containsExactly("just", "many");
    }

    @Test
    void anItemThatNamesNoGradeSuitsThemAll() throws IOException {
        add(
                "{'id':'any','title':'จังหวะดนตรี','url':'https://example.org/1'}",
                "{'id':'m3','title':'จังหวะดนตรี','url':'https://example.org/2','grades':['M3']}");

        assertThat(ids("จังหวะ ป.5")).containsExactly("any");
    }

    @Test
    void aNamedFormPrefersTheMediaTypeItMostlyHasAndHidesNothing() throws IOException {
        add(
                "{'id':'v','title':'จังหวะดนตรี','url':'https://example.org/1','mediaType':'video'}",
                "{'id':'t','title':'จังหวะดนตรี','url':'https://example.org/2','mediaType':'template'}");

        assertThat(ids("ใบงาน จังหวะ")).containsExactly("t", "v");
    }

    @Test
    void theTitleThatIsJustTheTextComesFirst() throws IOException {
        add(
                "{'id':'long','title':'จังหวะดนตรี จังหวะดนตรี','url':'https://example.org/1','tags':['จังหวะดนตรี']}",
                "{'id':'exact','title':'จังหวะดนตรี','url':'https://example.org/2'}");

        assertThat(ids("จังหวะดนตรี")).first().isEqualTo("exact");
    }

    @Test
    void aPageThatIsNotFullGoesOnWithDescriptionsThatHaveTheText() throws IOException {
        add(
                "{'id':'body','title':'พลังงานสะอาด','description':'ชวนดูกังหันลม','url':'https://example.org/1'}",
                "{'id':'head','title':'กังหันลม','url':'https://example.org/2'}");

        assertThat(ids("กังหันลม")).containsExactly("head", "body");
    }

    @Test
    void aPageThatIsNotFullGoesOnWithWordsThatHaveAShortTextInside() throws IOException {
        add(
                "{'id':'inside','title':'กีฬาเทนนิส','url':'https://example.org/1'}",
                "{'id':'word','title':'เทน','url':'https://example.org/2'}");

        assertThat(ids("เทน")).containsExactly("word", "inside");
    }

    @Test
    void ofManyAlikeByOneCreatorNotAllComeFirst() throws IOException {
        String[] alike =
                IntStream.range(0, 9)
                        .mapToObj(
                                i ->
                                        "{'id':'a%d','title':'จังหวะดนตรี ชุดที่ %d','url':'https://example.org/%d','creator':'ครูนก'}"
                                                .formatted(i, i, i))
                        .toArray(String[]::new);
        add(alike);
        add(
                "{'id':'other','title':'จังหวะดนตรี ชุดที่ 10','url':'https://example.org/o','creator':'ครูแดง'}");

        assertThat(ids("จังหวะดนตรี").indexOf("other")).isLessThanOrEqualTo(1);
    }

    @Test
    void readsTheFiltersOfARepairedKeyboardToo() {
        SearchPage page = search("8]bx8Ib9 gLKlj;o");

        assertThat(page.hits()).first().returns("fraction", hit -> hit.item().id());
        assertThat(page.applied().text()).isEqualTo("เศษส่วน");
        assertThat(codes(page.understood())).isEqualTo("video mathematics");
    }

    @Test
    void readsEnglishThatWasTypedOnAThaiKeyboard() throws IOException {
        add("{'id':'py','title':'Python เบื้องต้น','url':'https://example.org/1'}");

        assertThat(ids("ยัะ้นื")).containsExactly("py");
    }

    @Test
    void suggestsWhatIsSpelledAlmostTheSameAndFindsMuchMore() throws IOException {
        add("{'id':'slip','title':'เศษส้วน','url':'https://example.org/s'}");
        add(
                IntStream.range(0, 30)
                        .mapToObj(
                                i ->
                                        "{'id':'f%d','title':'เศษส่วน ชุด %d','url':'https://example.org/%d'}"
                                                .formatted(i, i, i))
                        .toArray(String[]::new));

        assertThat(search("เศษส้วน").suggestion()).isEqualTo("เศษส่วน");
        assertThat(search("เศษส่วน").suggestion()).isNull();
    }

    @Test
    void aTopicOfOtherGradesOnlyIsShownForTheNearestOfThem() {
        SearchPage page = search("ระบบหายใจ ป.5");

        assertThat(page.hits().stream().map(hit -> hit.item().id())).containsExactly("breathing");
        assertThat(page.relaxed()).containsExactly(Relaxation.NEIGHBOURING_GRADE);
    }

    @Test
    void nearMatchesDoNotPassForHitsOnceAFilterIsSet() throws IOException {
        add(
                "{'id':'close','title':'การทิ้งขยะลงถัง','url':'https://example.org/1','grades':['P3']}",
                "{'id':'far','title':'ถังน้ำ','url':'https://example.org/2','grades':['P2']}");

        SearchPage page = search("ทิ้งขยะในถัง ป.2");

        assertThat(page.hits().stream().map(hit -> hit.item().id())).doesNotContain("far");
    }

    @Test
    void explanationsAddUpToTheScore() {
        List<Explanation> explanations =
                index.explain(SearchRequest.firstPage(index.understand("ใบงาน เศษส่วน ป.4"), 10));

        assertThat(explanations).isNotEmpty();
        for (Explanation each : explanations) {
            double text =
                    each.trigrams()
                            + each.words().stream().mapToDouble(Explanation.Word::score).sum();
            double preferred = each.grade() + each.form() + each.standing();
            assertThat((double) each.hit().score())
                    .isCloseTo(
                            (text * (1 + preferred) + preferred) * each.title() * each.variety(),
                            within(0.001));
        }
    }

    private void add(String... rows) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("more.jsonl"), String.join("\n", rows).replace('\'', '"'));
        CatalogueImport.of(file).into(directory);
        index.refresh();
    }

    private List<String> ids(String query) {
        return search(query).hits().stream().map(hit -> hit.item().id()).toList();
    }

    private SearchPage search(String query) {
        return index.search(
                SearchRequest.firstPage(QueryUnderstanding.standard().understand(query), 10));
    }

    private static String codes(Understood understood) {
        Filters filters = understood.filters();
        return Stream.concat(
                        filters.mediaTypes().stream().map(MediaType::code),
                        filters.learningAreas().stream().map(LearningArea::code))
                .collect(Collectors.joining(" "));
    }
}
