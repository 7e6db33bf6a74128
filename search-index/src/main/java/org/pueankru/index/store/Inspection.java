package org.pueankru.index.store;

import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;
import org.pueankru.index.IndexState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the last commit of a directory and at the files it names. */
public final class Inspection {
    private static final IndexState OTHER_VERSION =
            new IndexState.Unusable("is of another version");

    private Inspection() {}

    /** See {@link IndexState#of}. */
    public static IndexState quick(Path path) {
        return inspect(path, CodecUtil::retrieveChecksum);
    }

    /** See {@link IndexState#verified}. */
    public static IndexState thorough(Path path) {
        return inspect(path, CodecUtil::checksumEntireFile);
    }

    private interface FileCheck {
        void accept(IndexInput file) throws IOException;
    }

    /** A commit that ends while we look takes files away: what is damaged is looked at twice. */
    private static IndexState inspect(Path path, FileCheck check) {
        IndexState first = look(path, check);
        return first instanceof IndexState.Unusable ? look(path, check) : first;
    }

    private static IndexState look(Path path, FileCheck check) {
        if (!Files.isDirectory(path)) {
            return new IndexState.Absent();
        }
        // maps no memory: reading a file that shrinks meanwhile is an exception, not a fault
        try (Directory directory = new NIOFSDirectory(path)) {
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            if (!IndexVersion.isOurs(commit.getUserData())) {
                return OTHER_VERSION;
            }
            for (String name : commit.files(false)) {
                try (IndexInput file = directory.openInput(name, IOContext.DEFAULT)) {
                    check.accept(file);
                }
            }
            return new IndexState.Usable(IndexVersion.mark(commit.getUserData()));
        } catch (IndexNotFoundException e) {
            return new IndexState.Absent();
        } catch (IndexFormatTooOldException
                | IndexFormatTooNewException
                | IllegalArgumentException e) {
            // the last one is Lucene's word for a codec that it does not have
            return OTHER_VERSION;
        } catch (IOException | RuntimeException e) {
            return new IndexState.Unusable("is damaged");
        }
    }
}
