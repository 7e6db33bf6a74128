package org.pueankru.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class BaselinesTest {
    private static final List<Entry> ENTRIES =
            List.of(
                    Entry.of(
                            """
                            {"id":"song","title":"เพลงชาติไทย","description":"ร้องเพลงชาติหน้าเสาธง",
                             "tags":["เพลง"],"mediaType":"audio","learningArea":"arts","grades":["P1"]}
                            """),
                    Entry.of(
                            """
                            {"id":"p4","title":"เศษส่วน","mediaType":"video","grades":["P4"],
                             "learningArea":"mathematics"}
                            """),
                    Entry.of(
                            """
                            {"id":"p5","title":"เศษส่วน","mediaType":"video","grades":["P5"],
                             "learningArea":"mathematics"}
                            """));

    @Test
    void trigramsRunOverSpacesAndPunctuation() {
        assertThat(Cut.trigrams().terms("ป. ๖ กข")).containsExactly("ป6ก", "6กข");
        assertThat(Cut.trigrams().terms("ก")).containsExactly("ก");
        assertThat(Cut.trigrams().terms(" ! ")).isEmpty();
    }

    @Test
    void icuKeepsTheNumberOfAGradeAndTheThaiAnalyzerLosesIt() {
        assertThat(Cut.icuWords().terms("หรม ป.6")).contains("6");
        assertThat(Cut.thaiAnalyzer().terms("หรม ป.6")).doesNotContain("6");
    }

    @Test
    void sqliteFindsWhatLuceneFindsByTrigrams() throws Exception {
        try (var lucene = new LucenePeer("", Map.of("text", Cut.trigrams()), ENTRIES);
                var sqlite = new SqlitePeer(ENTRIES)) {
            for (String query : List.of("เพลงชาดไทย", "เสาธง", "\"เสา\" OR ธง", "x", "")) {
                assertThat(sqlite.search(query)).as(query).isEqualTo(lucene.search(query));
            }
        }
    }

    @Test
    void crudeFacetsFilterByGradeUnlessNothingIsLeft() throws Exception {
        try (var facets =
                new CrudeFacets(new LucenePeer("", Map.of("text", Cut.icuWords()), ENTRIES))) {
            assertThat(facets.search("คลิปคณิต เศษส่วน ป.๕")).containsExactly("p5");
            assertThat(facets.search("วิดีโอ ประถม 4")).containsExactly("p4");
            assertThat(facets.search("เพลงชาติ ป.6")).first().isEqualTo("song");
        }
    }
}
