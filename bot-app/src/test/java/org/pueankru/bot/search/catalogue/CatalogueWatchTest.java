package org.pueankru.bot.search.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class CatalogueWatchTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir Path directory;

    private final List<CatalogueKeeper> keepers = new ArrayList<>();
    private final HandClock scheduler = new HandClock();
    private FileTime written = FileTime.fromMillis(1_700_000_000_000L);

    @AfterEach
    void close() {
        keepers.forEach(CatalogueKeeper::close);
    }

    @Test
    void nothingCanBeSearchedBeforeTheFirstImport() throws IOException {
        write(row("1", "หรม"));
        CatalogueKeeper keeper = keeper();

        assertThat(keeper.library()).isInstanceOf(Library.Preparing.class);
        assertThat(new IndexHealth(keeper).health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void theCatalogueIsImportedAtTheStart() throws IOException {
        write(row("1", "หรม"), row("2", "ครน"));
        CatalogueKeeper keeper = started();

        assertThat(titles(keeper)).containsExactlyInAnyOrder("หรม", "ครน");
        Health health = new IndexHealth(keeper).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("records", 2L)
                .containsEntry("importing", false);
    }

    @Test
    void aChangeIsImportedWithinAMinute() throws IOException {
        write(row("1", "หรม"), row("2", "ครน"));
        CatalogueKeeper keeper = started();
        MediaIndex before = index(keeper);
        int generation = keeper.generation();

        write(row("1", "หรม ใหม่"));
        assertThat(titles(keeper)).hasSize(2);
        scheduler.pass(MINUTE);

        assertThat(titles(keeper)).containsExactly("หรม ใหม่");
        assertThat(index(keeper)).isSameAs(before);
        assertThat(keeper.generation()).isNotEqualTo(generation);
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
        write(row("1", "หรม"), row("2", "ครน"));
        CatalogueKeeper keeper = started();

        for (int part = 0; part < 5; part++) {
            write(row("1", "ส่วนที่ " + part));
            scheduler.pass(CatalogueWatch.BETWEEN_LOOKS);
        }

        assertThat(titles(keeper)).containsExactlyInAnyOrder("หรม", "ครน");
    }

    @Test
    void unchangedContentIsNotImportedAgainAfterARestart() throws IOException {
        write(row("1", "หรม"));
        started().close();
        Path report = directory.resolve("data/catalogue-report.txt");
        Files.delete(report);
        write(row("1", "หรม"));

        CatalogueKeeper second = started();

        assertThat(titles(second)).containsExactly("หรม");
        assertThat(report).doesNotExist();
    }

    @Test
    void anIndexFromAnEarlierRunCanBeSearchedAtOnce() throws IOException {
        write(row("1", "หรม"));
        started().close();

        assertThat(keeper().library()).isInstanceOf(Library.Open.class);
    }

    @Test
    void contentThatChangedWhileTheServiceWasDownIsImportedAtTheStart() throws IOException {
        write(row("1", "หรม"));
        started().close();
        write(row("2", "ครน"));

        assertThat(titles(started())).containsExactly("ครน");
    }

    @Test
    void aBrokenIndexIsBuiltAgain() throws IOException {
        write(row("1", "หรม"));
        started().close();
        overwriteEverythingIn(directory.resolve("data/index"));

        assertThat(titles(started())).containsExactly("หรม");
    }

    @Test
    void refusedRowsAreReportedAndTheRestIsImported() throws IOException {
        write(row("1", "หรม"), "{\"id\":\"2\"}", "no JSON", row("3", "ครน"));
        CatalogueKeeper keeper = started();

        assertThat(titles(keeper)).hasSize(2);
        assertThat(directory.resolve("data/catalogue-report.txt"))
                .content()
                .contains("2 added", "2 refused", "line 2 (id 2): ", "line 3: ");
    }

    @Test
    void aCatalogueThatCannotBeReadLeavesTheOldOne() throws IOException {
        write(row("1", "หรม"));
        CatalogueKeeper keeper = started();

        write("this", "is", "no", "catalogue");
        scheduler.pass(MINUTE);

        assertThat(titles(keeper)).containsExactly("หรม");
    }

    @Test
    void aCatalogueThatComesLaterIsImportedThen() throws IOException {
        CatalogueKeeper keeper = started();
        assertThat(keeper.library()).isInstanceOf(Library.Preparing.class);

        write(row("1", "หรม"));
        scheduler.pass(MINUTE);

        assertThat(titles(keeper)).containsExactly("หรม");
    }

    @Test
    void withoutACatalogueThereIsNothingToSearch() {
        var keeper = new CatalogueKeeper(null, directory.resolve("data"));
        new CatalogueWatch(keeper, scheduler).start();
        scheduler.pass(MINUTE);

        assertThat(keeper.library()).isInstanceOf(Library.Missing.class);
    }

    @Test
    void theFileIsNotLookedAtAfterTheStop() throws IOException {
        CatalogueKeeper keeper = keeper();
        var watch = new CatalogueWatch(keeper, scheduler);
        watch.start();
        assertThat(watch.isRunning()).isTrue();
        watch.stop();
        write(row("1", "หรม"));
        scheduler.pass(MINUTE);

        assertThat(watch.isRunning()).isFalse();
        assertThat(keeper.library()).isInstanceOf(Library.Preparing.class);
    }

    private CatalogueKeeper started() {
        CatalogueKeeper keeper = keeper();
        new CatalogueWatch(keeper, scheduler).start();
        scheduler.pass(Duration.ZERO);
        return keeper;
    }

    private CatalogueKeeper keeper() {
        var keeper = new CatalogueKeeper(catalogue(), directory.resolve("data"));
        keepers.add(keeper);
        return keeper;
    }

    private Path catalogue() {
        return directory.resolve("catalogue.jsonl");
    }

    private static String row(String id, String title) {
        return String.format(
                "{\"id\":\"%s\",\"title\":\"%s\",\"url\":\"https://example.org/%s\"}",
                id, title, id);
    }

    /** Writes the catalogue, each time a second later. */
    private void write(String... rows) throws IOException {
        Files.write(catalogue(), List.of(rows));
        written = FileTime.fromMillis(written.toMillis() + 1_000);
        Files.setLastModifiedTime(catalogue(), written);
    }

    private static void overwriteEverythingIn(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "broken");
            }
        }
    }

    private static MediaIndex index(CatalogueKeeper keeper) {
        return ((Library.Open) keeper.library()).index();
    }

    private static List<String> titles(CatalogueKeeper keeper) {
        return Stream.of("1", "2", "3")
                .flatMap(id -> index(keeper).find(id).stream())
                .map(MediaItem::title)
                .toList();
    }
}
