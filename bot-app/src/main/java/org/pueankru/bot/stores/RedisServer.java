package org.pueankru.bot.stores;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The embedded Redis: its append-only file survives a kill; on the loopback address only. */
final class RedisServer implements EmbeddedServer {
    private static final Logger log = LoggerFactory.getLogger(RedisServer.class);
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Pattern PROCESS_ID = Pattern.compile("process_id:(\\d+)");

    private final Path directory;
    private final ServerBinaries binaries;
    private final String password;
    private int port;
    private volatile @Nullable ProcessHandle process;

    RedisServer(Path directory, ServerBinaries binaries, String password) {
        this.directory = directory;
        this.binaries = binaries;
        this.password = password;
    }

    @Override
    public String name() {
        return "Redis";
    }

    /** Known once it has started. */
    int port() {
        return port;
    }

    @Override
    public void start() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Optional<Integer> last = savedPort();
        if (last.isPresent() && adopt(last.get())) {
            return;
        }
        // Redis does not lock its directory: two servers would write one append-only file
        LeftProcesses.end(directory);
        run(port != 0 ? port : FreePort.find());
    }

    private boolean adopt(int there) {
        if (port != 0 && port != there) {
            return false;
        }
        Optional<ProcessHandle> orphan = serverOfOurs(there);
        orphan.ifPresent(
                handle -> {
                    log.info("Took over the Redis that was left running");
                    port = there;
                    process = handle;
                });
        return orphan.isPresent();
    }

    /** The server at a port, if it works in our directory: another's may have the port by now. */
    private Optional<ProcessHandle> serverOfOurs(int there) {
        try (Jedis redis = connect(there)) {
            boolean ours = directory.toString().equals(redis.configGet("dir").get("dir"));
            Matcher matcher = PROCESS_ID.matcher(redis.info("server"));
            return ours && matcher.find()
                    ? ProcessHandle.of(Long.parseLong(matcher.group(1)))
                    : Optional.empty();
        } catch (JedisException e) {
            return Optional.empty();
        }
    }

    private void run(int there) throws IOException, InterruptedException {
        Path configuration = directory.resolve("redis.conf");
        PrivateFile.write(configuration, configuration(there));
        PrivateFile.write(portFile(), Integer.toString(there));
        List<String> command = List.of(binaries.redisServer().toString(), configuration.toString());
        ServerProcess server = ServerProcess.start("redis", directory, command);
        process = server.handle();
        port = there;
        server.awaitReady(START, () -> answers(there));
    }

    private String configuration(int there) {
        return """
        bind 127.0.0.1
        port %d
        requirepass %s
        dir "%s"
        pidfile "%s"
        daemonize no
        databases 64
        appendonly yes
        appendfsync everysec
        save ""
        loglevel warning
        """
                .formatted(there, password, directory, directory.resolve("redis.pid"));
    }

    private boolean answers(int there) {
        try (Jedis redis = connect(there)) {
            return "PONG".equals(redis.ping());
        } catch (JedisException e) {
            return false;
        }
    }

    private Jedis connect(int there) {
        JedisClientConfig config =
                DefaultJedisClientConfig.builder().password(password).timeoutMillis(500).build();
        return new Jedis(new HostAndPort("127.0.0.1", there), config);
    }

    private Optional<Integer> savedPort() throws IOException {
        return savedPort(directory);
    }

    /** Where the server of this directory listens, or did last. */
    static Optional<Integer> savedPort(Path directory) throws IOException {
        Path file = portFile(directory);
        return Files.exists(file)
                ? Optional.of(Integer.valueOf(Files.readString(file).strip()))
                : Optional.empty();
    }

    private Path portFile() {
        return portFile(directory);
    }

    private static Path portFile(Path directory) {
        return directory.resolve("port");
    }

    @Override
    public boolean isAlive() {
        ProcessHandle current = process;
        return current != null && LeftProcesses.isAlive(current);
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        ProcessHandle current = process;
        if (current == null || !LeftProcesses.isAlive(current)) {
            return;
        }
        // SIGTERM: writes what is not yet in the append-only file, then ends
        current.destroy();
        if (!LeftProcesses.await(STOP, () -> !LeftProcesses.isAlive(current))) {
            LeftProcesses.end(directory);
        }
    }
}
