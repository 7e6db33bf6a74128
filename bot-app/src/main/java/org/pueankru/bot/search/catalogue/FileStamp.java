package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** What tells cheaply that a file was written to or replaced. */
record FileStamp(FileTime modified, long bytes, @Nullable Object identity) {
    /** The file's stamp, unless there is no such file. */
    static Optional<FileStamp> of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            return Optional.of(
                    new FileStamp(
                            attributes.lastModifiedTime(),
                            attributes.size(),
                            attributes.fileKey()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
