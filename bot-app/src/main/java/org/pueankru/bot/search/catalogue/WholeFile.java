package org.pueankru.bot.search.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a small text file so that readers see the old text or the new one. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, String text) {
        try {
            Path draft = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".tmp");
            Files.writeString(draft, text);
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
