package org.pueankru.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class GrownCatalogueTest {
    private static final List<Model> MODELS =
            List.of(
                    Model.of(
                            """
                            {"id":"1","title":"ข้อสอบ เศษส่วน 10 ข้อ ป.5","description":"วัดผล ก่อนเรียน",
                             "mediaType":"exam","learningArea":"mathematics","grades":["P5"],
                             "indicators":["ค 1.1 ป.5/3"],"tags":["เศษส่วน","การบวก"],"creator":"ครูดินสอ"}
                            """),
                    Model.of(
                            """
                            {"id":"2","title":"คลิป ทศนิยม 2 ตำแหน่ง","description":"ดูแล้ว ทำได้",
                             "mediaType":"video","learningArea":"mathematics","grades":["P6"],
                             "indicators":[],"tags":["ทศนิยม"],"creator":"ครูชอล์ก"}
                            """));

    @TempDir Path directory = Path.of("");

    @Test
    void theSameSeedGivesTheSameCatalogue() throws IOException {
        assertThat(lines(7, 200, 0)).isEqualTo(lines(7, 200, 0)).isNotEqualTo(lines(8, 200, 0));
    }

    @Test
    void aLargerCatalogueBeginsWithTheSmallerOne() throws IOException {
        assertThat(lines(7, 200, 0)).startsWith(lines(7, 50, 0).toArray(String[]::new));
    }

    @Test
    void aTenthIsChangedAndKeepsItsIds() throws IOException {
        List<String> first = lines(7, 200, 0);
        List<String> second = lines(7, 200, 10);

        var changed = new HashSet<>(second);
        first.forEach(changed::remove);
        assertThat(changed).hasSize(20);
        assertThat(ids(second)).isEqualTo(ids(first)).hasSize(200);
    }

    @Test
    void theGradeInATitleStaysWhileOtherNumbersVary() {
        var grown = new GrownCatalogue(7, MODELS.subList(0, 1));

        var titles = new HashSet<String>();
        for (int i = 0; i < 20; i++) {
            titles.add(grown.record(i, 1).getOrDefault("title", "").toString());
        }
        assertThat(titles).hasSizeGreaterThan(15).allMatch(title -> title.contains("ป.5"));
    }

    @Test
    void queriesAreTheSameBySeedAndHardlyEverAlike() {
        var queries = new GrownQueries(7, MODELS);
        var again = new GrownQueries(7, MODELS);

        var titles = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            assertThat(queries.query(i)).isEqualTo(again.query(i));
            titles.add(queries.query(i, "absent").text());
        }
        assertThat(titles).hasSizeGreaterThan(90);
    }

    @Test
    void aQueryWithTheWrongLayoutHasTheKeysOfItsTopic() {
        var queries = new GrownQueries(7, MODELS.subList(1, 2));

        assertThat(queries.query(0, "layout").text()).startsWith("mLobp,");
    }

    private List<String> lines(long seed, int records, int changedEach) throws IOException {
        Path file = directory.resolve("grown.jsonl");
        new GrownCatalogue(seed, MODELS).write(file, records, changedEach);
        return Files.readAllLines(file);
    }

    private static Set<String> ids(List<String> lines) {
        var ids = new HashSet<String>();
        lines.forEach(line -> ids.add(line.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1")));
        return ids;
    }
}
