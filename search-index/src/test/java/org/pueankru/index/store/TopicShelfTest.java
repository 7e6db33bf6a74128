package org.pueankru.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.DemoItems;
import org.pueankru.index.Filters;
import org.pueankru.index.Synonyms;
import org.pueankru.index.Topic;
import org.pueankru.index.query.Thesaurus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class TopicShelfTest {
    private static final List<Topic> TOPICS = List.of(new Topic("หรม", 3));

    @TempDir Path folder;
    private final TopicShelf shelf = new TopicShelf();
    private final AtomicInteger readings = new AtomicInteger();
    private FSDirectory disk;
    private Snapshot snapshot;

    @BeforeEach
    void open() throws IOException {
        Path directory = folder.resolve("index");
        CatalogueImport.of(DemoItems.file(folder)).into(directory);
        disk = FSDirectory.open(directory);
        snapshot = new Snapshot(DirectoryReader.open(disk), Synonyms.builtIn().thesaurus());
    }

    @AfterEach
    void close() throws IOException {
        snapshot.leave();
        disk.close();
    }

    @Test
    void whoAsksForWhatAnotherIsWorkingOutWaitsForIt() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        Thread first =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        ask(
                                                () -> {
                                                    begun.countDown();
                                                    await(mayEnd);
                                                    return TOPICS;
                                                }));
        begun.await();
        Thread second = Thread.ofVirtual().start(() -> ask(() -> TOPICS));
        while (second.getState() != Thread.State.WAITING
                && second.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        first.join();
        second.join();

        assertThat(readings).hasValue(1);
    }

    @Test
    void otherWordsForTheSameThingMakeOtherTopics() throws IOException {
        ask(() -> TOPICS);
        ask(() -> TOPICS);
        assertThat(readings).hasValue(1);

        snapshot.use(another());
        ask(() -> TOPICS);
        assertThat(readings).hasValue(2);
    }

    @Test
    void afterAFailureTheNextWhoAsksWorksItOut() {
        assertThatThrownBy(
                        () ->
                                shelf.of(
                                        snapshot,
                                        Filters.NONE,
                                        10,
                                        () -> {
                                            throw new IOException("the disk fails");
                                        }))
                .isInstanceOf(IOException.class);

        ask(() -> TOPICS);
        assertThat(readings).hasValue(1);
    }

    private Thesaurus another() throws IOException {
        return Synonyms.withFile(Files.writeString(folder.resolve("own.txt"), "หรม = ตัวหาร"))
                .thesaurus();
    }

    private void ask(TopicShelf.Reading reading) {
        try {
            List<Topic> topics =
                    shelf.of(
                            snapshot,
                            Filters.NONE,
                            10,
                            () -> {
                                readings.incrementAndGet();
                                return reading.topics();
                            });
            assertThat(topics).isEqualTo(TOPICS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
