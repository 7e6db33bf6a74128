package org.pueankru.index.store;

import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

import java.io.IOException;
import java.time.Duration;

/** Opens a directory for writing; a second writer waits for the first. */
final class Writers {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private Writers() {}

    /** A writer that commits when told to, and only then. */
    static IndexWriter open(Directory disk, OpenMode mode) throws IOException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            try {
                return new IndexWriter(
                        disk,
                        new IndexWriterConfig()
                                .setOpenMode(mode)
                                .setCommitOnClose(false)
                                .setMergeScheduler(merges(disk, mode)));
            } catch (LockObtainFailedException e) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("another import has been running for a minute", e);
                }
                pause(e);
            }
        }
    }

    /** Where there is an index already, searches go on and need the other processors. */
    private static MergeScheduler merges(Directory disk, OpenMode mode) throws IOException {
        return mode != OpenMode.CREATE && DirectoryReader.indexExists(disk)
                ? new SerialMergeScheduler()
                : new QuietMerges();
    }

    private static void pause(IOException cause) throws IOException {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another import was running", cause);
        }
    }

    /** A merge that fails closes the writer, whose next call tells; its thread need not shout. */
    private static final class QuietMerges extends ConcurrentMergeScheduler {
        @Override
        protected void handleMergeException(Throwable failure) {}
    }
}
