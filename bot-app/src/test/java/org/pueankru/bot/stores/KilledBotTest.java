package org.pueankru.bot.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.BotProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The life of a bot with servers of its own, told from outside. */
class KilledBotTest {
    @TempDir private Path temporary;

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        LeftProcesses.end(temporary.toRealPath().resolve("postgres"));
        LeftProcesses.end(temporary.toRealPath().resolve("redis"));
    }

    @Test
    void livesThroughKillsOfItselfAndOfItsServers() throws Exception {
        Path data = temporary.toRealPath();
        Map<String, String> environment = BotProcess.environment(data);
        try (BotProcess first = BotProcess.start(environment).awaitReadiness(200)) {
            assertOnlyOneBotHas(data, environment);
            assertOperatorsSee("No event is parked.", environment);

            freeze(LeftProcesses.in(data.resolve("postgres")));
            first.awaitReadiness(503);
            kill(LeftProcesses.in(data.resolve("postgres")));
            first.awaitReadiness(200);
            kill(LeftProcesses.in(data.resolve("redis")));
            assertThat(first.readiness()).isEqualTo(200);

            first.kill();
        }
        ProcessHandle orphan = postmaster(data.resolve("postgres"));
        assertThat(LeftProcesses.in(data.resolve("postgres"))).contains(orphan);
        assertOperatorsSee("No event is parked.", environment);

        try (BotProcess second = BotProcess.start(environment).awaitReadiness(200)) {
            assertThat(LeftProcesses.in(data.resolve("postgres"))).contains(orphan);
            assertThat(second.stop()).isEqualTo(143);
        }
        assertThat(LeftProcesses.in(data.resolve("postgres"))).isEmpty();
        assertThat(LeftProcesses.in(data.resolve("redis"))).isEmpty();
        assertOperatorsSee("No event is parked.", environment);
        assertThat(LeftProcesses.in(data.resolve("postgres"))).isEmpty();
    }

    private static void assertOnlyOneBotHas(Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        assertEnds(
                1,
                environment,
                late ->
                        assertThat(late.errors())
                                .isEqualToIgnoringNewLines(
                                        "DATA_DIR "
                                                + data
                                                + " is in use by another bot; stop it or set"
                                                + " another DATA_DIR."));
    }

    private static void assertOperatorsSee(String line, Map<String, String> environment)
            throws IOException, InterruptedException {
        assertEnds(
                0,
                environment,
                command -> assertThat(command.output()).isEqualToIgnoringNewLines(line),
                "admin",
                "parked");
    }

    private static void assertEnds(
            int exitCode,
            Map<String, String> environment,
            Consumer<BotProcess> then,
            String... arguments)
            throws IOException, InterruptedException {
        try (BotProcess process = BotProcess.start(environment, arguments)) {
            assertThat(process.exitCode()).as(process.errors()).isEqualTo(exitCode);
            then.accept(process);
        }
    }

    /** The server itself, by its own file: the workers beside it come and go. */
    private static ProcessHandle postmaster(Path directory) throws IOException {
        String pid = Files.readAllLines(directory.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** A server that died is back before anybody asks; one that hangs is missed for sure. */
    private static void freeze(List<ProcessHandle> processes)
            throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().waitFor();
        }
    }

    private static void kill(List<ProcessHandle> processes) {
        assertThat(processes).isNotEmpty();
        processes.forEach(ProcessHandle::destroyForcibly);
    }
}
