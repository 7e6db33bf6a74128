package org.pueankru.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * English put together from words, questions as people ask them, and what is said for politeness.
 */
class EverydayQueriesTest {
    @TempDir private Path folder;
    private MediaIndex index;

    @BeforeEach
    void importItems() throws IOException {
        String rows =
                """
                {'id':'angle','title':'การวัดขนาดของมุม','url':'https://example.org/1'}
                {'id':'flag','title':'ธงชาติไทย','url':'https://example.org/2'}
                {'id':'source','title':'แหล่งกำเนิดเสียง','url':'https://example.org/3'}
                {'id':'zoo','title':'Animal sounds','url':'https://example.org/4'}
                {'id':'thunder','title':'พายุฟ้าคะนอง','url':'https://example.org/5'}
                {'id':'vowel','title':'เพลงสระไอ','url':'https://example.org/6','mediaType':'audio'}
                {'id':'song','title':'รวมเพลงสมการ','url':'https://example.org/7','mediaType':'audio'}
                {'id':'hcf','title':'ห.ร.ม. และตัวประกอบ','url':'https://example.org/8'}
                {'id':'parts','title':'ส่วนประกอบของพืช','url':'https://example.org/9'}
                {'id':'season-page','title':'ฤดูกาล','url':'https://example.org/10','mediaType':'exam'}
                {'id':'season-show','title':'ฤดูกาล','url':'https://example.org/11','mediaType':'multimedia'}
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

    @ParameterizedTest
    @CsvSource({
        "angle measurement, angle",
        "measuring angles, angle",
        "the national flag, flag",
        "natoinal flag, flag",
        "sources of sound, source",
        "parts of a plant, parts",
        "animal sounds, zoo",
        "แองเกิ้ล, angle",
        "ทำไมฟ้าร้อง, thunder",
        "เพลงสอนสระ, vowel",
        "อยากได้ใบงานเรื่องธงชาติไปสอนพรุ่งนี้ค่ะ, flag",
        "มีสื่อเรื่องมุมไว้ให้นักเรียนทำท้ายคาบไหมคะ, angle"
    })
    void findsWhatIsMeantFirst(String query, String expected) {
        assertThat(first(search(query))).as(query).isEqualTo(expected);
    }

    @Test
    void aQuestionAboutATopicIsAnsweredDirectly() {
        SearchPage page = search("วิธีหา ห.ร.ม.");

        assertThat(first(page)).isEqualTo("hcf");
        assertThat(page.rough()).isFalse();
    }

    @Test
    void theNearestKindComesFirstWhenTheKindAskedForIsNotThere() {
        SearchPage page = search("คลิปฤดูกาล");

        assertThat(page.relaxed()).containsExactly(Relaxation.MEDIA_TYPE);
        assertThat(first(page)).isEqualTo("season-show");
    }

    private SearchPage search(String query) {
        return index.search(SearchRequest.firstPage(index.understand(query), 10));
    }

    private static String first(SearchPage page) {
        return page.hits().getFirst().item().id();
    }
}
