package org.pueankru.bot.search.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of an index that cannot be opened: derived data, so it may go. */
final class IndexDirectory {
    private IndexDirectory() {}

    /** Makes room for a new index: the directory is there afterwards, with nothing in it. */
    static void empty(Path directory) {
        try {
            Files.createDirectories(directory);
            List<Path> inside = contents(directory);
            for (Path path : inside) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies in the directory, the deepest first. */
    private static List<Path> contents(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> !path.equals(directory))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
