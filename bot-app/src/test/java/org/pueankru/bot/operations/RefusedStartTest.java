package org.pueankru.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.BotProcess;
import org.pueankru.bot.stores.TestStores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A start that cannot be ends with exit code 1 and one sentence, which is all on standard error.
 */
class RefusedStartTest {
    @TempDir private Path data;

    @Test
    void becauseASecretIsMissing() throws Exception {
        Map<String, String> environment = BotProcess.environment(data);
        environment.remove("LINE_CHANNEL_SECRET");

        assertRefused(
                environment,
                "LINE_CHANNEL_SECRET is not set; it is the channel secret from the LINE Developers"
                        + " console.");
    }

    @Test
    void becauseAPortIsNone() throws Exception {
        Map<String, String> environment = BotProcess.environment(data);
        environment.put("MANAGEMENT_PORT", "admin");

        assertRefused(environment, "MANAGEMENT_PORT must be a port number from 0 to 65535.");
    }

    @Test
    void becausePostgresCannotBeReached() throws Exception {
        Map<String, String> environment = withStores();
        environment.put("DATABASE_URL", "jdbc:postgresql://127.0.0.1:9/bot?password=hush");

        assertRefused(environment, "PostgreSQL cannot be reached at DATABASE_URL.");
    }

    @Test
    void becausePostgresRefusesThePassword() throws Exception {
        Map<String, String> environment = withStores();
        environment.put("DATABASE_PASSWORD", "guess");

        assertRefused(
                environment,
                "PostgreSQL at DATABASE_URL refuses DATABASE_USER or DATABASE_PASSWORD.");
    }

    @Test
    void becauseTheDatabaseDoesNotExist() throws Exception {
        Map<String, String> environment = withStores();
        environment.computeIfPresent("DATABASE_URL", (_, url) -> url + "_not");

        assertRefused(environment, "The database that DATABASE_URL names does not exist.");
    }

    @Test
    void becauseRedisCannotBeReached() throws Exception {
        Map<String, String> environment = withStores();
        environment.put("REDIS_URL", "redis://:hush@127.0.0.1:9");

        assertRefused(
                environment, "Redis cannot be reached at REDIS_URL, or refuses its password.");
    }

    @Test
    void becauseNoSentinelCanBeReached() throws Exception {
        Map<String, String> environment = withStores();
        environment.put("REDIS_URL", "redis-sentinel://:hush@127.0.0.1:9/chats");

        assertRefused(
                environment, "No sentinel of REDIS_URL can be reached that knows its master.");
    }

    @Test
    void becauseThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = withStores();
            environment.put("SERVER_PORT", Integer.toString(taken.getLocalPort()));

            assertRefused(
                    environment,
                    "Port "
                            + taken.getLocalPort()
                            + " is already in use; set SERVER_PORT or MANAGEMENT_PORT to another.");
        }
    }

    @Test
    void becauseTheDataDirectoryIsAFile() throws Exception {
        Path file = Files.createFile(data.resolve("file"));

        assertRefused(BotProcess.environment(file), "DATA_DIR " + file + " cannot be written.");
    }

    private Map<String, String> withStores() {
        Map<String, String> environment = new HashMap<>(BotProcess.environment(data));
        environment.putAll(TestStores.fresh());
        return environment;
    }

    private static void assertRefused(Map<String, String> environment, String sentence)
            throws IOException, InterruptedException {
        try (BotProcess bot = BotProcess.start(environment)) {
            assertThat(bot.exitCode()).isEqualTo(1);
            assertThat(bot.errors()).isEqualToIgnoringNewLines(sentence);
            assertThat(bot.output()).doesNotContain("Exception").doesNotContain("hush");
        }
    }
}
