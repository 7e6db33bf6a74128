package org.pueankru.bot.search.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a small text file so that readers see the old text or the new one. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, String text) {
        try {
            Path draft = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".tmp");
            // not writeString: it refuses halves of characters, which files of others may hold
            Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
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
