package org.pueankru.bot.search.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers across restarts which content of its catalogue file this instance has dealt with. It
 * tells a file that was set back from one that has not caught up with another instance's.
 */
final class HandledContent {
    private final Path file;

    HandledContent(Path file) {
        this.file = file;
    }

    boolean isKnown() {
        return Files.exists(file);
    }

    boolean is(String hash) {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    void remember(String hash) {
        WholeFile.write(file, hash + "\n");
    }
}
