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

    /**
     * A writer that commits when told to, and only then.
     *
     * @param way by which what is written gives way where there is an index that searches use
     */
    static IndexWriter open(Directory disk, OpenMode mode, GivingWay way) throws IOException {
        boolean besideSearches = mode != OpenMode.CREATE && DirectoryReader.indexExists(disk);
        Directory written = besideSearches ? new GivingWayDirectory(disk, way) : disk;
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            try {
                return new IndexWriter(
                        written,
                        new IndexWriterConfig()
                                .setOpenMode(mode)
                                .setCommitOnClose(false)
                                .setMergeScheduler(merges(besideSearches)));
            } catch (LockObtainFailedException e) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("another import has been running for a minute", e);
                }
                pause(e);
            }
        }
    }

    private static MergeScheduler merges(boolean besideSearches) {
        return besideSearches ? new SerialMergeScheduler() : new QuietMerges();
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
