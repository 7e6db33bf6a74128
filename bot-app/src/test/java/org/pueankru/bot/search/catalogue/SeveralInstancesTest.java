package org.pueankru.bot.search.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.search.catalogue.CatalogueInTests.row;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.search.catalogue.CatalogueInTests.Instance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Several instances on one record, each with an index and a catalogue file of its own. */
class SeveralInstancesTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir Path directory;

    @SuppressWarnings("NullAway.Init")
    private CatalogueInTests catalogue;

    @SuppressWarnings("NullAway.Init")
    private Instance first;

    @SuppressWarnings("NullAway.Init")
    private Instance second;

    @BeforeEach
    void bothHaveTheSameCatalogue() throws IOException {
        catalogue = new CatalogueInTests(directory);
        first = catalogue.instance("first", write("first.jsonl", row("1", "หรม"), row("2", "ครน")));
        second =
                catalogue.instance(
                        "second", write("second.jsonl", row("1", "หรม"), row("2", "ครน")));
        first.start();
        second.start();
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void oneImportsAndBothSearch() {
        assertThat(first.titles()).containsExactly("หรม", "ครน");
        assertThat(second.titles()).containsExactly("หรม", "ครน");
        assertThat(generations()).isEqualTo(1);
        assertThat(second.data.resolve("catalogue-report.txt")).doesNotExist();
    }

    @Test
    void aChangeInOneIsFoundInTheOtherWithinTenSeconds() throws IOException {
        write("first.jsonl", row("1", "หรม ใหม่"), row("3", "พืช"));
        first.pass(MINUTE);
        second.pass(TEN_SECONDS);

        assertThat(second.titles()).containsExactly("หรม ใหม่", "พืช");
        assertThat(second.health().getDetails())
                .containsEntry("have", 2L)
                .containsEntry("wanted", 2L);
    }

    /** What is new to teachers goes by this. */
    @Test
    void anItemIsAsOldAsItsFirstComingWhateverBecomesOfItLater() throws IOException {
        Instant before = catalogue.clock.instant();
        catalogue.clock.move(Duration.ofDays(1));
        write("first.jsonl", row("1", "หรม ใหม่"), row("2", "ครน"), row("3", "พืช"));
        first.pass(MINUTE);
        write("first.jsonl", row("1", "หรม ใหม่"), row("3", "พืช"));
        first.pass(MINUTE);
        catalogue.clock.move(Duration.ofDays(1));
        write("first.jsonl", row("1", "หรม ใหม่"), row("2", "ครน"), row("3", "พืช"));
        first.pass(MINUTE);

        assertThat(addedAt("1")).isEqualTo(before);
        assertThat(addedAt("2")).isEqualTo(before);
        assertThat(addedAt("3")).isEqualTo(before.plus(Duration.ofDays(1)));
    }

    private Instant addedAt(String item) {
        return catalogue
                .jdbc
                .sql("select added_at from catalogue_item where id = ?")
                .param(item)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    @Test
    void anInstanceThatSleptThroughSeveralChangesCatchesUp() throws IOException {
        write("first.jsonl", row("1", "หรม"), row("3", "พืช"));
        first.pass(MINUTE);
        write("first.jsonl", row("1", "หรม"), row("2", "ครน อีกครั้ง"), row("4", "สัตว์"));
        first.pass(MINUTE);
        second.pass(TEN_SECONDS);

        assertThat(second.titles()).containsExactly("หรม", "ครน อีกครั้ง", "สัตว์");
        assertThat(second.titles()).isEqualTo(first.titles());
    }

    @Test
    void aFileThatHasNotCaughtUpDoesNotSetTheCatalogueBack() throws IOException {
        write("first.jsonl", row("1", "หรม ใหม่"), row("2", "ครน"));
        first.pass(MINUTE);
        second.stop();
        Instance again = catalogue.instance("second", directory.resolve("second.jsonl")).start();
        Instance third = catalogue.instance("third", directory.resolve("second.jsonl")).start();

        assertThat(again.titles()).containsExactly("หรม ใหม่", "ครน");
        assertThat(third.titles()).containsExactly("หรม ใหม่", "ครน");
        assertThat(generations()).isEqualTo(2);
    }

    @Test
    void anIndexOfAForgottenGenerationIsMadeAnew() throws IOException {
        second.stop();
        write("first.jsonl", row("1", "หรม"));
        first.pass(MINUTE);
        catalogue.clock.move(RecordImport.REMEMBERED.plusDays(1));
        write("first.jsonl", row("1", "หรม"), row("3", "พืช"));
        first.pass(MINUTE);

        assertThat(generations()).isEqualTo(1);
        assertThat(items()).isEqualTo(2);
        second = catalogue.instance("second", null).start();
        assertThat(second.titles()).containsExactly("หรม", "พืช");
    }

    @Test
    void anIndexOfAnotherDatabaseIsMadeAnew() throws IOException {
        catalogue.jdbc.sql("truncate catalogue_generation, catalogue_item").update();
        write("first.jsonl", row("3", "พืช"));
        first.pass(MINUTE);
        second.pass(TEN_SECONDS);

        assertThat(first.titles()).containsExactly("พืช");
        assertThat(second.titles()).containsExactly("พืช");
        assertThat(second.health().getDetails()).containsEntry("have", 1L);
    }

    private Path write(String name, String... rows) throws IOException {
        return catalogue.write(name, rows);
    }

    private long generations() {
        return count("catalogue_generation");
    }

    private long items() {
        return count("catalogue_item");
    }

    private long count(String table) {
        return catalogue.jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
