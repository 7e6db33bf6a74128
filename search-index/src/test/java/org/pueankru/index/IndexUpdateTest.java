package org.pueankru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class IndexUpdateTest {
    @TempDir Path folder;

    @Test
    void aDirectoryWithoutAnIndexHasNone() throws IOException {
        assertThat(IndexState.of(folder.resolve("nothing"))).isEqualTo(new IndexState.Absent());
        assertThat(IndexState.of(folder)).isEqualTo(new IndexState.Absent());
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(IndexState.of(file)).isEqualTo(new IndexState.Absent());
    }

    @Test
    void aCommitShowsTheChangeAndItsMark() {
        anew("one", item("1", "หรม"), item("2", "ครน"));

        try (IndexUpdate update = IndexUpdate.of(index())) {
            update.put(item("2", "พืช"));
            update.put(item("3", "สัตว์"));
            update.remove("1");
            update.commit("two");
        }

        assertThat(IndexState.of(index())).isEqualTo(new IndexState.Usable("two"));
        assertThat(IndexState.verified(index())).isEqualTo(new IndexState.Usable("two"));
        assertThat(titles()).containsExactly("พืช", "สัตว์");
    }

    @Test
    void anIndexMadeAnewHoldsNothingOld() {
        anew("one", item("1", "หรม"), item("2", "ครน"));
        anew("two", item("3", "พืช"));

        assertThat(titles()).containsExactly("พืช");
    }

    @Test
    void aChangeThatIsGivenUpLeavesNoTrace() {
        anew("one", item("1", "หรม"));
        try (IndexUpdate update = IndexUpdate.anew(index())) {
            update.put(item("2", "ครน"));
        }

        assertThat(IndexState.of(index())).isEqualTo(new IndexState.Usable("one"));
        assertThat(titles()).containsExactly("หรม");
    }

    @Test
    void anItemThatNoIndexTakesIsLeftOutAndTheOthersAreNot() {
        anew("one", item("1", "หรม"), item("2", "ครน"));
        MediaItem endless =
                MediaItem.builder("1", "พืช", "https://example.org/1")
                        .creator("ก".repeat(40_000))
                        .build();

        try (IndexUpdate update = IndexUpdate.of(index())) {
            assertThatThrownBy(() -> update.put(endless))
                    .isInstanceOf(IllegalArgumentException.class);
            update.put(item("3", "สัตว์"));
            update.commit("two");
        }

        assertThat(titles()).containsExactly("ครน", "สัตว์");
    }

    @Test
    void searchesGoOnWhileTheIndexIsMadeAnew() {
        anew("one", item("1", "หรม"));
        try (MediaIndex open = MediaIndex.open(index());
                IndexUpdate update = IndexUpdate.anew(index())) {
            update.put(item("2", "ครน"));
            open.refresh();
            assertThat(open.find("1")).isPresent();
            update.commit("two");
            open.refresh();
            assertThat(open.find("1")).isEmpty();
            assertThat(open.find("2")).isPresent();
        }
    }

    @Test
    void searchesGoOnWithoutTheDirectory() throws IOException {
        anew("one", item("1", "หรม"));
        try (MediaIndex open = MediaIndex.open(index())) {
            for (Path file : files()) {
                Files.delete(file);
            }
            assertThat(IndexState.of(index())).isEqualTo(new IndexState.Absent());
            assertThat(open.find("1")).isPresent();
        }
    }

    @Test
    void anImportFromFilesTakesTheMarkAway() throws IOException {
        anew("one", item("1", "หรม"));
        Path file = folder.resolve("more.jsonl");
        Files.writeString(file, MediaRecord.of(item("2", "ครน")) + "\n");
        CatalogueImport.of(file).into(index());

        assertThat(IndexState.of(index())).isEqualTo(new IndexState.Usable(null));
    }

    @Test
    void eachMissingOrCutFileIsNoticed() throws IOException {
        anew("one", item("1", "หรม"), item("2", "ครน"));
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);

            Files.delete(file);
            assertThat(IndexState.of(index())).as("without " + file).isNotEqualTo(usable());

            Files.write(file, List.of());
            assertThat(IndexState.of(index())).as("empty " + file).isNotEqualTo(usable());

            Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
            assertThat(IndexState.of(index())).as("cut " + file).isNotEqualTo(usable());

            Files.write(file, whole);
            assertThat(IndexState.of(index())).isEqualTo(usable());
        }
    }

    @Test
    void aChangedByteIsNoticedByTheThoroughLook() throws IOException {
        anew("one", item("1", "หรม"), item("2", "ครน"));
        for (Path path : files()) {
            try (var file = new RandomAccessFile(path.toFile(), "rw")) {
                long middle = file.length() / 2;
                file.seek(middle);
                int was = file.read();
                file.seek(middle);
                file.write(was ^ 0x40);
                assertThat(IndexState.verified(index()))
                        .as(path.toString())
                        .isInstanceOf(IndexState.Unusable.class);
                file.seek(middle);
                file.write(was);
            }
        }
    }

    @Test
    void anIndexOfAnotherVersionIsNotUsed() throws IOException {
        try (var disk = FSDirectory.open(index());
                var writer = new IndexWriter(disk, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("pueankru.fields", "0").entrySet());
            writer.commit();
        }

        assertThat(IndexState.of(index()))
                .isEqualTo(new IndexState.Unusable("is of another version"));
        assertThatThrownBy(() -> MediaIndex.open(index())).isInstanceOf(NoIndexException.class);
    }

    @Test
    void saysWhenTheDiskFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a directory");

        assertThatThrownBy(() -> IndexUpdate.anew(file)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aRecordIsTheItemInAnotherForm() {
        MediaItem item =
                MediaItem.builder("1", "หรม \"ก\"", "https://example.org/1")
                        .grades(Grade.P6)
                        .tags(List.of("หรม", "ครน"))
                        .views(7)
                        .build();

        assertThat(MediaRecord.item(MediaRecord.of(item))).isEqualTo(item);
    }

    @Test
    void aFileThatWasCutOffIsToldFromAWholeOne() throws IOException {
        String row = MediaRecord.of(item("1", "หรม"));
        String half = row.substring(0, row.length() / 2);
        assertThat(wholeness("a.jsonl", row + "\n")).isTrue();
        assertThat(wholeness("a.jsonl", row)).isTrue();
        assertThat(wholeness("a.jsonl", row + "\n" + half)).isFalse();
        assertThat(wholeness("a.jsonl", half + "\n" + row)).isTrue();
        assertThat(wholeness("a.csv", "id,title,url\n1,หรม,https://example.org/1\n")).isTrue();
        assertThat(wholeness("a.csv", "id,title,url\n1,หรม,https://example.org/1")).isFalse();
        assertThat(wholeness("a.csv", "id,title,url\n1,\"หรม,https://example.org/1\n")).isFalse();
    }

    private boolean wholeness(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return CatalogueImport.of(file).read(item -> assertThat(item.id()).isEqualTo("1")).whole();
    }

    private static IndexState usable() {
        return new IndexState.Usable("one");
    }

    private void anew(String mark, MediaItem... items) {
        try (IndexUpdate update = IndexUpdate.anew(index())) {
            for (MediaItem item : items) {
                update.put(item);
            }
            update.commit(mark);
        }
    }

    private static MediaItem item(String id, String title) {
        return MediaItem.builder(id, title, "https://example.org/" + id).build();
    }

    private List<String> titles() {
        try (MediaIndex open = MediaIndex.open(index())) {
            return Stream.of("1", "2", "3")
                    .flatMap(id -> open.find(id).stream())
                    .map(MediaItem::title)
                    .toList();
        }
    }

    /** All files of the index but the lock. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(index())) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private Path index() {
        return folder.resolve("index");
    }
}
