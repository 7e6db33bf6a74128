package org.pueankru.bot.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running PostgreSQL writes about itself into its directory ({@code postmaster.pid}). */
record PostmasterFile(long pid, int port) {
    private static final int PORT_LINE = 3;

    /** Empty when there is none or it is only half written. */
    static Optional<PostmasterFile> read(Path directory) throws IOException {
        Path file = in(directory);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(
                            new PostmasterFile(
                                    Long.parseLong(lines.get(0).strip()),
                                    Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static void delete(Path directory) throws IOException {
        Files.deleteIfExists(in(directory));
    }

    private static Path in(Path directory) {
        return directory.resolve("postmaster.pid");
    }
}
