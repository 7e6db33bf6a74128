package org.pueankru.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory that goes when it is closed, and when the measurement is interrupted. */
public final class TemporaryDirectory implements AutoCloseable {
    private final Path path;
    private final Thread removal = new Thread(this::remove);

    private TemporaryDirectory(Path path) {
        this.path = path;
    }

    public static TemporaryDirectory create() throws IOException {
        var directory = new TemporaryDirectory(Files.createTempDirectory("puean-kru-bench"));
        Runtime.getRuntime().addShutdownHook(directory.removal);
        return directory;
    }

    public Path path() {
        return path;
    }

    /** Bytes of all files in it. */
    public long size() {
        try (Stream<Path> files = Files.walk(path)) {
            return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + path, e);
        }
    }

    private void remove() {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> delete(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }

    private static void delete(File file) {
        if (!file.delete() && file.exists()) {
            throw new UncheckedIOException(new IOException("cannot remove " + file));
        }
    }

    @Override
    public void close() {
        remove();
        Runtime.getRuntime().removeShutdownHook(removal);
    }
}
