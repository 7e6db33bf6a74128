package org.pueankru.bot.stores;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A process that we started and whose output goes to our log. */
final class ServerProcess {
    /**
     * Held while a program is unpacked and while a process is born: a child has all our open files
     * for a moment, and a program that is open for writing cannot be run.
     */
    static final Lock PROGRAMS = new ReentrantLock();

    private final String name;
    private final Process process;
    private volatile @Nullable String lastWords;

    private ServerProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static ServerProcess start(String name, Path directory, List<String> command)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        // messages that we can read, whatever the operator's language
        builder.environment().put("LC_ALL", "C");
        ServerProcess server = new ServerProcess(name, born(builder));
        Thread.ofPlatform().daemon().name(name + "-output").start(server::drain);
        return server;
    }

    private static Process born(ProcessBuilder builder) throws IOException {
        PROGRAMS.lock();
        try {
            return builder.start();
        } finally {
            PROGRAMS.unlock();
        }
    }

    /** Runs a program to its end; false also when there is no such program. */
    static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            return born(new ProcessBuilder(command)
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD))
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void drain() {
        Logger log = LoggerFactory.getLogger("org.pueankru.bot.stores." + name);
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lastWords = line.isBlank() ? lastWords : line.strip();
                // DEBUG because a failing statement's values may be in the server's words
                log.debug("{}", line);
            }
        } catch (IOException e) {
            log.debug("output ended", e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Waits until the server answers.
     *
     * @throws IOException when it ends first, or does not answer in time
     */
    void awaitReady(Duration atMost, BooleanSupplier answers)
            throws IOException, InterruptedException {
        boolean settled =
                LeftProcesses.await(atMost, () -> !process.isAlive() || answers.getAsBoolean());
        if (!process.isAlive()) {
            throw new IOException(name + " ended at its start: " + lastWords);
        }
        if (!settled) {
            process.destroy();
            throw new IOException(
                    name + " did not answer within " + atMost.toSeconds() + " s: " + lastWords);
        }
    }

    /** Waits for a short-lived program. */
    void awaitSuccess() throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw new IOException(name + " failed: " + lastWords);
        }
    }
}
