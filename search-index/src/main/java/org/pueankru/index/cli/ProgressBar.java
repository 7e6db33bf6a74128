package org.pueankru.index.cli;

import org.pueankru.index.ImportProgress;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** A bar on one line of a terminal; nothing where nobody watches. */
final class ProgressBar implements ImportProgress {
    private static final int WIDTH = 30;

    private final PrintWriter terminal;
    private final boolean watched;
    private boolean drawn;

    ProgressBar(PrintWriter terminal, boolean watched) {
        this.terminal = terminal;
        this.watched = watched;
    }

    static ProgressBar onTerminal(PrintWriter terminal) {
        boolean watched =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new ProgressBar(terminal, watched);
    }

    @Override
    public void at(Path file, long rows, long bytesRead, long bytesInAll) {
        if (!watched) {
            return;
        }
        int done = (int) Math.min(WIDTH, bytesInAll == 0 ? WIDTH : WIDTH * bytesRead / bytesInAll);
        terminal.printf(
                "\r[%s%s] %,d rows, %s\u001B[K",
                "=".repeat(done), " ".repeat(WIDTH - done), rows, file.getFileName());
        terminal.flush();
        drawn = true;
    }

    void end() {
        if (drawn) {
            terminal.println();
            terminal.flush();
        }
    }
}
