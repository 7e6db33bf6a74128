package org.pueankru.index.store;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.pueankru.index.IndexUpdate;
import org.pueankru.index.MediaItem;
import org.pueankru.index.schema.Documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A change that a writer holds until it is committed or rolled back. */
public final class Update implements IndexUpdate {
    private final Directory disk;
    private final IndexWriter writer;
    private final boolean anew;
    private final GivingWay way;
    private boolean failed;

    private Update(Directory disk, IndexWriter writer, boolean anew, GivingWay way) {
        this.disk = disk;
        this.writer = writer;
        this.anew = anew;
        this.way = way;
    }

    /** Begins a change as {@link IndexUpdate#of} and {@link IndexUpdate#anew} describe. */
    public static IndexUpdate begin(Path directory, boolean anew) {
        try {
            Files.createDirectories(directory);
            Directory disk = FSDirectory.open(directory);
            try {
                OpenMode mode = anew ? OpenMode.CREATE : OpenMode.APPEND;
                return begin(disk, mode);
            } catch (IOException | RuntimeException e) {
                disk.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static IndexUpdate begin(Directory disk, OpenMode mode) throws IOException {
        GivingWay way = GivingWay.toSearches();
        try {
            IndexWriter writer = Writers.open(disk, mode, way);
            return new Update(disk, writer, mode == OpenMode.CREATE, way);
        } catch (IOException | RuntimeException e) {
            way.close();
            throw e;
        }
    }

    @Override
    public void put(MediaItem item) {
        try {
            write(() -> add(item));
        } catch (IllegalArgumentException e) {
            // otherwise what is made anew and what is followed would not be the same
            remove(item.id());
            throw e;
        }
    }

    private void add(MediaItem item) throws IOException {
        way.giveWay();
        if (anew) {
            writer.addDocument(Documents.document(item));
        } else {
            writer.updateDocument(Documents.idTerm(item.id()), Documents.document(item));
        }
    }

    @Override
    public void remove(String id) {
        write(() -> writer.deleteDocuments(Documents.idTerm(id)));
    }

    @Override
    public void commit(String mark) {
        write(
                () -> {
                    writer.setLiveCommitData(IndexVersion.commitData(mark));
                    writer.commit();
                });
    }

    @Override
    public void close() {
        try (disk;
                way) {
            writer.rollback();
            if (failed) {
                removeRemains();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * A writer that failed leaves its files behind, and a full disk full; the next removes them.
     */
    private void removeRemains() throws IOException {
        if (DirectoryReader.indexExists(disk)) {
            Writers.open(disk, OpenMode.APPEND, way).rollback();
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            failed = true;
            throw unwritable(e);
        } catch (AlreadyClosedException e) {
            failed = true;
            // a merge in the background failed first
            throw unwritable(new IOException(e.getCause() == null ? e : e.getCause()));
        }
    }

    private static UncheckedIOException unwritable(IOException cause) {
        return new UncheckedIOException("cannot write the index", cause);
    }
}
