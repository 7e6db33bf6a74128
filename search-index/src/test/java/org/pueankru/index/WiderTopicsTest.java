package org.pueankru.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Words that no title has: the topic they are part of, the word they sound like, or nothing. */
class WiderTopicsTest {
    @TempDir private Path folder;
    private MediaIndex index;

    @BeforeEach
    void importItems() throws IOException {
        String rows =
                """
                {'id':'cells','title':'การแบ่งเซลล์','url':'https://example.org/1'}
                {'id':'pollution','title':'มลพิษทางเสียง','url':'https://example.org/2'}
                {'id':'sound','title':'การเกิดเสียง','url':'https://example.org/3'}
                {'id':'tense','title':'Present Simple Tense','url':'https://example.org/4'}
                {'id':'graft','title':'การทาบกิ่งควรทำอย่างไร','url':'https://example.org/5'}
                {'id':'circle','title':'วงกลม','url':'https://example.org/6'}
                {'id':'tool','title':'สื่อ GeoGebra แทนแกรม','url':'https://example.org/7'}
                {'id':'echo','title':'เสียงสะท้อน','url':'https://example.org/8'}
                {'id':'fall','title':'แรงโน้มถ่วง','url':'https://example.org/9'}
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

    @Test
    void aPartIsFoundByItsTopicAndNotClaimedToBeThere() {
        SearchPage page = search("ไมโทซิส");

        assertThat(ids(page)).containsExactly("cells");
        assertThat(page.rough()).isTrue();
    }

    @Test
    void whatOnlySoundsNearlyTheSameIsNotClaimedToBeThere() {
        assertThat(search("กราฟฟิตี้").rough()).isTrue();
        assertThat(search("กราวิตี้").rough()).isFalse();
        assertThat(ids(search("กราวิตี้"))).containsExactly("fall");
    }

    @Test
    void aTopicIsNotFoundByItsParts() {
        assertThat(ids(search("การแบ่งเซลล์"))).doesNotContain("sound", "echo");
        assertThat(ids(search("มุม"))).doesNotContain("circle");
    }

    @Test
    void whatIsAboutThePartItselfComesFirst() {
        SearchPage page = search("เสียงสะท้อน");

        assertThat(ids(page)).startsWith("echo").contains("sound");
        assertThat(page.rough()).isFalse();
    }

    @Test
    void englishIsFoundAsItSounds() {
        SearchPage page = search("พรีเซ้นท์ซิมเปิ้ล");

        assertThat(ids(page)).containsExactly("tense");
        assertThat(page.understood().corrected()).isEqualTo("present simple");
    }

    @Test
    void aKnownTermThatIsInNoTitleIsNotMistakenForOneOfLikeLetters() {
        assertThat(search("เทควันโด").orNothingFarFetched().hits()).isEmpty();
    }

    @Test
    void aToolIsNoTopic() {
        assertThat(ids(search("GeoGebra วงกลม"))).containsExactly("circle");
    }

    private static List<String> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.item().id()).toList();
    }

    private SearchPage search(String query) {
        return index.search(
                SearchRequest.firstPage(QueryUnderstanding.standard().understand(query), 10));
    }
}
