package org.pueankru.bot.stores;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Finds and ends the processes that a killed bot left working in a server's directory. */
final class LeftProcesses {
    private static final Logger log = LoggerFactory.getLogger(LeftProcesses.class);
    private static final Path PROC = Path.of("/proc");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftProcesses() {}

    /** Ends all processes of a directory, first politely; returns when none is left. */
    static void end(Path directory) throws IOException, InterruptedException {
        List<ProcessHandle> left = in(directory);
        if (left.isEmpty()) {
            return;
        }
        log.info("Stopping {} processes that were left in {}", left.size(), directory);
        left.forEach(ProcessHandle::destroy);
        if (!await(PATIENCE, () -> in(directory).isEmpty())) {
            in(directory).forEach(ProcessHandle::destroyForcibly);
        }
        if (!await(PATIENCE, () -> in(directory).isEmpty())) {
            throw new IOException("processes in " + directory + " do not end");
        }
    }

    /** The living processes whose working directory or an argument of theirs is the directory. */
    static List<ProcessHandle> in(Path directory) {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self)
                .filter(process -> worksIn(process, directory))
                .filter(LeftProcesses::isAlive)
                .toList();
    }

    static boolean worksIn(ProcessHandle process, Path directory) {
        String path = directory.toString();
        boolean named =
                process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(path::equals);
        return named || directory.equals(workingDirectory(process.pid()));
    }

    /** A zombie is dead, though the system still knows its number. */
    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    private static Path workingDirectory(long pid) {
        try {
            return Files.readSymbolicLink(PROC.resolve(pid + "/cwd"));
        } catch (IOException | UnsupportedOperationException e) {
            return Path.of("");
        }
    }

    /** Whether the condition came true in time. */
    static boolean await(Duration atMost, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }
}
