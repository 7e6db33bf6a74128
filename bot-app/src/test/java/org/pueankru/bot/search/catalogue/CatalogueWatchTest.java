package org.pueankru.bot.search.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.search.catalogue.CatalogueInTests.row;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.search.catalogue.CatalogueInTests.Instance;
import org.pueankru.index.MediaIndex;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** From the catalogue file to what can be searched, in one instance. */
class CatalogueWatchTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir Path directory;

    @SuppressWarnings("NullAway.Init")
    private CatalogueInTests catalogue;

    @BeforeEach
    void open() {
        catalogue = new CatalogueInTests(directory);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void nothingCanBeSearchedBeforeTheFirstImport() throws IOException {
        write(row("1", "หรม"));
        Instance instance = catalogue.instance("data");

        assertThat(instance.keeper.library()).isInstanceOf(Library.Preparing.class);
        assertThat(instance.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void theCatalogueIsImportedAtTheStart() throws IOException {
        write(row("1", "หรม"), row("2", "ครน"));
        Instance instance = started();

        assertThat(instance.titles()).containsExactly("หรม", "ครน");
        Health health = instance.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("records", 2L)
                .containsEntry("importing", false)
                .containsEntry("wanted", 1L)
                .containsEntry("have", 1L)
                .containsEntry("since", catalogue.clock.instant())
                .doesNotContainKey("problem");
    }

    @Test
    void aChangeIsImportedWithinAMinute() throws IOException {
        write(row("1", "หรม"), row("2", "ครน"), row("3", "พืช"));
        Instance instance = started();
        MediaIndex before = instance.index();
        int generation = instance.keeper.generation();

        write(row("1", "หรม ใหม่"), row("3", "พืช"));
        assertThat(instance.titles()).hasSize(3);
        instance.pass(MINUTE);

        assertThat(instance.titles()).containsExactly("หรม ใหม่", "พืช");
        assertThat(instance.index()).isSameAs(before);
        assertThat(instance.keeper.generation()).isNotEqualTo(generation);
    }

    @Test
    void onlyWhatChangedIsWritten() throws IOException {
        write(row("1", "หรม"), row("2", "ครน"), row("3", "พืช"));
        Instance instance = started();

        write(row("1", "หรม"), row("2", "ครน ใหม่"), row("4", "สัตว์"));
        instance.pass(MINUTE);

        assertThat(
                        catalogue
                                .jdbc
                                .sql("select id from catalogue_item where generation = 2")
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("2", "3", "4");
        assertThat(
                        catalogue
                                .jdbc
                                .sql(
                                        "select items, added, updated, removed, unchanged from"
                                                + " catalogue_generation where number = 2")
                                .query()
                                .singleRow()
                                .values())
                .containsExactly(3, 1, 1, 1, 1);
        assertThat(instance.titles()).containsExactly("หรม", "ครน ใหม่", "สัตว์");
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
        write(row("1", "หรม"), row("2", "ครน"));
        Instance instance = started();

        for (int part = 0; part < 5; part++) {
            write(row("1", "ส่วนที่ " + part), row("2", "ครน"));
            instance.pass(CatalogueWatch.BETWEEN_LOOKS);
        }

        assertThat(instance.titles()).containsExactly("หรม", "ครน");
    }

    @Test
    void unchangedContentIsNotImportedAgainAfterARestart() throws IOException {
        write(row("1", "หรม"));
        started().stop();
        Path report = directory.resolve("data/catalogue-report.txt");
        Files.delete(report);
        write(row("1", "หรม"));

        Instance second = started();

        assertThat(second.titles()).containsExactly("หรม");
        assertThat(report).doesNotExist();
        assertThat(second.health().getDetails()).containsEntry("wanted", 1L);
    }

    @Test
    void anIndexFromAnEarlierRunCanBeSearchedAtOnce() throws IOException {
        write(row("1", "หรม"));
        started().stop();

        assertThat(catalogue.instance("data").keeper.library()).isInstanceOf(Library.Open.class);
    }

    @Test
    void contentThatChangedWhileTheServiceWasDownIsImportedAtTheStart() throws IOException {
        write(row("1", "หรม"));
        started().stop();
        write(row("2", "ครน"));

        assertThat(started().titles()).containsExactly("ครน");
    }

    @Test
    void contentThatWasSetBackIsImported() throws IOException {
        write(row("1", "หรม"));
        Instance instance = started();
        write(row("1", "หรม ใหม่"));
        instance.pass(MINUTE);
        instance.stop();
        write(row("1", "หรม"));

        assertThat(started().titles()).containsExactly("หรม");
    }

    @Test
    void refusedRowsAreReportedAndTheRestIsImported() throws IOException {
        write(row("1", "หรม"), "{\"id\":\"2\"}", "no JSON", row("3", "ครน"));
        Instance instance = started();

        assertThat(instance.titles()).hasSize(2);
        assertThat(directory.resolve("data/catalogue-report.txt"))
                .content()
                .contains("2 added", "2 refused", "line 2 (id 2): ", "line 3: ");
    }

    @Test
    void aSlipInARowDoesNotRemoveItsItem() throws IOException {
        write(row("1", "หรม"), row("2", "ครน"));
        Instance instance = started();

        write(row("1", "หรม"), "{\"id\":\"2\"}");
        instance.pass(MINUTE);

        assertThat(instance.titles()).containsExactly("หรม", "ครน");
        assertThat(instance.health().getDetails()).containsEntry("records", 2L);
    }

    @Test
    void anIdThatNoDatabaseTakesIsRefusedAndNotTheFile() throws IOException {
        write(row("1", "หรม"), row("\\u0000", "ครน"), row("\\ud800", "พืช"));

        assertThat(started().titles()).containsExactly("หรม");
        assertThat(directory.resolve("data/catalogue-report.txt"))
                .content()
                .contains("1 added", "2 refused");
    }

    @Test
    void halvesOfCharactersDoNotKeepACatalogueOut() throws IOException {
        write(row("1", "หรม \\ud800"), row("2", "ครน \\u0000"));
        Instance instance = started();

        assertThat(instance.titles()).containsExactly("หรม ?", "ครน \u0000");
        write(row("1", "หรม \\ud800"), row("2", "ครน"));
        instance.pass(MINUTE);
        assertThat(instance.titles()).containsExactly("หรม ?", "ครน");
    }

    @Test
    void aCatalogueThatCannotBeReadLeavesTheOldOne() throws IOException {
        write(row("1", "หรม"));
        Instance instance = started();

        write("this", "is", "no", "catalogue");
        instance.pass(MINUTE);

        assertThat(instance.titles()).containsExactly("หรม");
        assertThat(directory.resolve("data/catalogue-report.txt"))
                .content()
                .contains("not imported, none of its 4 rows is good", "line 4: ");
    }

    @Test
    void anEmptyFileLeavesTheOldCatalogue() throws IOException {
        write(row("1", "หรม"));
        Instance instance = started();

        write();
        instance.pass(MINUTE);
        instance.stop();

        assertThat(started().titles()).containsExactly("หรม");
    }

    @Test
    void aFileThatWasCutOffLeavesTheOldCatalogue() throws IOException {
        write(row("1", "หรม"), row("2", "ครน"), row("3", "พืช"), row("4", "สัตว์"));
        Instance instance = started();

        write(row("1", "หรม"), row("2", "ครน").substring(0, 20));
        instance.pass(MINUTE);
        assertThat(instance.titles()).hasSize(4);

        write(row("1", "หรม"));
        instance.pass(MINUTE);
        assertThat(instance.titles()).containsExactly("หรม");
    }

    @Test
    void aCatalogueThatComesLaterIsImportedThen() throws IOException {
        Instance instance = started();
        assertThat(instance.keeper.library()).isInstanceOf(Library.Preparing.class);

        write(row("1", "หรม"));
        instance.pass(MINUTE);

        assertThat(instance.titles()).containsExactly("หรม");
    }

    @Test
    void withoutACatalogueThereIsNothingToSearch() {
        Instance instance = catalogue.instance("data", null).start();

        assertThat(instance.keeper.library()).isInstanceOf(Library.Missing.class);
    }

    @Test
    void withoutACatalogueFileTheRecordIsSearched() throws IOException {
        write(row("1", "หรม"));
        started();

        Instance other = catalogue.instance("other", null);
        assertThat(other.keeper.library()).isInstanceOf(Library.Preparing.class);
        assertThat(other.start().titles()).containsExactly("หรม");
    }

    @Test
    void nothingHappensAfterTheStop() throws IOException {
        Instance instance = catalogue.instance("data");
        instance.watch.start();
        assertThat(instance.watch.isRunning()).isTrue();
        instance.watch.stop();
        write(row("1", "หรม"));
        instance.pass(MINUTE);

        assertThat(instance.watch.isRunning()).isFalse();
        assertThat(instance.keeper.library()).isInstanceOf(Library.Preparing.class);
    }

    private Instance started() {
        return catalogue.instance("data").start();
    }

    private void write(String... rows) throws IOException {
        catalogue.write("catalogue.jsonl", rows);
    }
}
