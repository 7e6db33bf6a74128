package org.pueankru.bot.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The servers that a bot without {@code DATABASE_URL} and {@code REDIS_URL} keeps in DATA_DIR. */
public record OwnServers(Path dataDirectory) {
    /** SIGKILL to all processes of PostgreSQL. */
    public void killPostgres() {
        kill("postgres");
    }

    /** SIGKILL to Redis. */
    public void killRedis() {
        kill("redis");
    }

    private void kill(String server) {
        List<ProcessHandle> processes = LeftProcesses.in(dataDirectory.resolve(server));
        assertThat(processes).as(server).isNotEmpty();
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    /** Redis lives, but answers nobody (SIGSTOP) until {@link #wakeRedis}. */
    public void stunRedis() throws IOException, InterruptedException {
        signalRedis("-STOP");
    }

    /** Redis answers again (SIGCONT). */
    public void wakeRedis() throws IOException, InterruptedException {
        signalRedis("-CONT");
    }

    private void signalRedis(String signal) throws IOException, InterruptedException {
        for (ProcessHandle process : LeftProcesses.in(dataDirectory.resolve("redis"))) {
            String pid = Long.toString(process.pid());
            assertThat(new ProcessBuilder("kill", signal, pid).start().waitFor()).isZero();
        }
    }

    /** Ends whatever a killed bot left behind. */
    public void end() throws IOException, InterruptedException {
        LeftProcesses.end(dataDirectory.resolve("postgres"));
        LeftProcesses.end(dataDirectory.resolve("redis"));
    }
}
