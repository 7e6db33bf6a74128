package org.pueankru.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Letters that a title happens to have in common with what is asked for. */
class ChanceLikenessTest {
    @TempDir private Path folder;
    private MediaIndex index;

    @BeforeEach
    void importItems() throws IOException {
        String rows =
                """
                {'id':'gas','title':'แก๊สเรือนกระจก','url':'https://example.org/1'}
                {'id':'spelling','title':'การอ่านและเขียนสะกดคำ','url':'https://example.org/2'}
                {'id':'gist','title':'อ่านจับใจความ','url':'https://example.org/3'}
                {'id':'soil','title':'คลิปสอน ชั้นหน้าตัดดิน ตอนต่อไป','url':'https://example.org/4'}
                {'id':'letter','title':'การเขียนจดหมายสมัครงาน','url':'https://example.org/5'}
                {'id':'interview','title':'Job Interview and Application','url':'https://example.org/6'}
                {'id':'tale','title':'นิทานก่อนนอน','url':'https://example.org/7'}
                {'id':'frog','title':'ผันวรรณยุกต์','description':'นิทาน กบ','url':'https://example.org/8'}
                """;
        Path file = Files.writeString(folder.resolve("items.jsonl"), rows.replace('\'', '"'));
        Path directory = folder.resolve("index");
        CatalogueImport.of(file).into(directory);
        index = MediaIndex.open(directory);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest(name = "{0} is a guess: {1}")
    @CsvSource({"แก๊ซ, false", "แก็ส, false", "แป๊ส, true"})
    void anotherConsonantInAShortWordMakesAGuessOfACorrection(String typed, boolean guess) {
        SearchPage page = search(typed);

        assertThat(ids(page)).containsExactly("gas");
        assertThat(page.rough()).isEqualTo(guess);
    }

    @Test
    void whatOnlyAsksElsewhereIsPartOfAKnownTerm() {
        assertThat(ids(search("อ่านไม่ออก"))).startsWith("spelling");
    }

    @Test
    void aKnownTermIsNotClaimedForWordsThatStandApartInATitle() {
        assertThat(search("ตัดต่อวิดีโอ").rough()).isTrue();
    }

    @Test
    void aWiderTopicIsShownBesideWhatHasTheLetters() {
        assertThat(ids(search("เขียนจดหมายสมัครงาน"))).startsWith("letter").contains("interview");
    }

    @Test
    void aMentionDoesNotHideWhatTheTitlesOfOthersHave() {
        assertThat(ids(search("นิทานกบ"))).contains("tale", "frog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะน้า", "พูดขอบคุณ", "มีวินัยในตนเอง", "เอาตัวรอด", "อยากเป็นหมอ"})
    void politeWordsInsideOtherWordsStay(String text) {
        assertThat(QueryUnderstanding.standard().understand(text).text()).isEqualTo(text);
    }

    private static List<String> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.item().id()).toList();
    }

    private SearchPage search(String query) {
        return index.search(
                SearchRequest.firstPage(QueryUnderstanding.standard().understand(query), 10));
    }
}
