package org.pueankru.bot.search.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pueankru.bot.search.catalogue.CatalogueInTests.row;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.search.catalogue.CatalogueInTests.Instance;
import org.pueankru.index.MediaIndex;
import org.springframework.boot.health.contributor.Status;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Whatever happens to the index directory: the index comes again from the record. */
class DerivedIndexTest {
    private static final Duration A_STEP = CatalogueWatch.BETWEEN_STEPS;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir Path directory;

    @SuppressWarnings("NullAway.Init")
    private CatalogueInTests catalogue;

    @SuppressWarnings("NullAway.Init")
    private Instance instance;

    @BeforeEach
    void aCatalogueThatWasImported() throws IOException {
        catalogue = new CatalogueInTests(directory);
        catalogue.write("catalogue.jsonl", row("1", "หรม"), row("2", "ครน"));
        instance = catalogue.instance("data").start();
        Files.delete(directory.resolve("catalogue.jsonl"));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void searchesGoOnWhenTheDirectoryIsDeletedAndItIsMadeAgain() throws IOException {
        deleteTheIndex();
        assertThat(instance.titles()).containsExactly("หรม", "ครน");

        instance.pass(A_STEP);

        assertThat(instance.titles()).containsExactly("หรม", "ครน");
        assertThat(instance.indexFiles()).isNotEmpty();
    }

    @Test
    void aDirectoryThatWasDeletedWhileTheServiceWasDownIsMadeAgain() throws IOException {
        instance.stop();
        deleteTheIndex();
        Instance again = catalogue.instance("data");

        assertThat(again.keeper.library()).isInstanceOf(Library.Preparing.class);
        assertThat(again.start().titles()).containsExactly("หรม", "ครน");
    }

    @Test
    void eachFileMayBeMissingOrCutWhileTheServiceRuns() throws IOException {
        for (boolean missing : new boolean[] {true, false}) {
            for (int number = 0; number < instance.indexFiles().size(); number++) {
                Path file = instance.indexFiles().get(number);
                byte[] whole = Files.readAllBytes(file);
                // another file takes the place: what is mapped must not shrink under the tests
                Files.delete(file);
                if (!missing) {
                    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
                }

                instance.pass(A_STEP);

                assertThat(instance.titles()).as("%s", file).containsExactly("หรม", "ครน");
            }
        }
    }

    @Test
    void aChangedByteIsNoticedAtTheStart() throws IOException {
        instance.stop();
        for (int number = 0; number < instance.indexFiles().size(); number++) {
            Path file = instance.indexFiles().get(number);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x40;
            Files.write(file, bytes);

            Instance again = catalogue.instance("data").start();

            assertThat(again.titles()).as("%s", file).containsExactly("หรม", "ครน");
            again.stop();
        }
    }

    @Test
    void anIndexOfAnOlderFormatIsMadeAgain() throws IOException {
        instance.stop();
        makeOlder(instance);
        Instance again = catalogue.instance("data");
        assertThat(again.keeper.library()).isInstanceOf(Library.Preparing.class);

        assertThat(again.start().titles()).containsExactly("หรม", "ครน");
    }

    @Test
    void anIndexThatWasDamagedIsNotSearchedWhilePostgresIsDown() throws IOException {
        catalogue.stopPostgres();
        Path file = instance.indexFiles().getFirst();
        Files.delete(file);
        instance.pass(A_STEP);
        assertThat(instance.keeper.library()).isInstanceOf(Library.Preparing.class);
        assertThat(instance.health().getStatus()).isEqualTo(Status.UNKNOWN);

        catalogue.startPostgres();
        instance.pass(A_STEP);

        assertThat(instance.titles()).containsExactly("หรม", "ครน");
    }

    @Test
    void searchesGoOnWithTheIndexAsItIsWhilePostgresIsDown() throws IOException {
        catalogue.stopPostgres();
        catalogue.write("catalogue.jsonl", row("3", "พืช"));
        instance.pass(MINUTE);

        assertThat(instance.titles()).containsExactly("หรม", "ครน");
        assertThat(instance.health().getStatus()).isEqualTo(Status.UP);
        assertThat(instance.health().getDetails())
                .containsEntry("problem", "PostgreSQL is not answering")
                .containsEntry("have", 1L);

        catalogue.startPostgres();
        instance.pass(MINUTE);

        assertThat(instance.titles()).containsExactly("พืช");
        assertThat(instance.health().getDetails()).doesNotContainKey("problem");
    }

    @Test
    void anIndexIsSearchedAfterAStartWithoutPostgres() throws IOException {
        instance.stop();
        catalogue.stopPostgres();
        Instance again = catalogue.instance("data").start();

        assertThat(again.titles()).containsExactly("หรม", "ครน");
        assertThat(again.health().getDetails()).containsEntry("have", 1L);
    }

    @Test
    void searchesGoOnWhileTheDirectoryCannotBeWritten() throws IOException {
        deleteTheIndex();
        Files.delete(instance.indexDirectory());
        Files.writeString(instance.indexDirectory(), "in the way");
        instance.pass(A_STEP);

        assertThat(instance.titles()).containsExactly("หรม", "ครน");
        assertThat(instance.health().getStatus()).isEqualTo(Status.UP);
        assertThat(instance.health().getDetails())
                .containsEntry("problem", "the index cannot be written");

        Files.delete(instance.indexDirectory());
        instance.pass(A_STEP.multipliedBy(CatalogueKeeper.LOOKS_LEFT_OUT));
        assertThat(instance.indexDirectory()).doesNotExist();
        instance.pass(A_STEP);
        assertThat(instance.indexFiles()).isNotEmpty();
        assertThat(instance.health().getDetails()).doesNotContainKey("problem");
    }

    @Test
    void aSearchThatCannotReadIsToldSoAndTheNextOneWaits() {
        MediaIndex index = instance.index();
        instance.keeper.close();

        assertThatThrownBy(index::size).isInstanceOf(LostIndexException.class);
        assertThat(instance.keeper.library()).isInstanceOf(Library.Preparing.class);

        instance.pass(A_STEP);
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void whatAnotherVersionWroteIntoTheRecordIsLeftOut() throws IOException {
        catalogue.jdbc.sql("update catalogue_item set record = '{}' where id = '2'").update();
        deleteTheIndex();
        instance.pass(A_STEP);

        assertThat(instance.titles()).containsExactly("หรม");
    }

    @Test
    void whatTheIndexDoesNotTakeIsLeftOutAndTheRestGoesOn() throws IOException {
        catalogue
                .jdbc
                .sql("update catalogue_item set record = ? where id = '2'")
                .param(row("2", "ครน").replace("}", ",\"creator\":\"" + "ก".repeat(40_000) + "\"}"))
                .update();
        deleteTheIndex();
        instance.pass(A_STEP);

        assertThat(instance.titles()).containsExactly("หรม");

        catalogue.write("catalogue.jsonl", row("1", "หรม"), row("3", "พืช"));
        instance.pass(MINUTE);

        assertThat(instance.titles()).containsExactly("หรม", "พืช");
    }

    private void deleteTheIndex() throws IOException {
        for (Path file : instance.indexFiles()) {
            Files.delete(file);
        }
        Files.deleteIfExists(instance.indexDirectory().resolve("write.lock"));
    }

    /** Writes the commit again as an earlier version of our fields, with a checksum that fits. */
    private static void makeOlder(Instance instance) throws IOException {
        Path commit =
                instance.indexFiles().stream()
                        .filter(file -> file.getFileName().toString().startsWith("segments_"))
                        .findFirst()
                        .orElseThrow();
        byte[] bytes = Files.readAllBytes(commit);
        String key = "pueankru.fields";
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int version = text.indexOf(key) + key.length() + 1;
        bytes[version] = '\u007f';
        var checksum = new CRC32();
        checksum.update(bytes, 0, bytes.length - Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, checksum.getValue());
        Files.write(commit, bytes);
    }
}
