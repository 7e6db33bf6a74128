package org.pueankru.bot.stores;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.settings.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The embedded PostgreSQL: durable, small, on the loopback address, with a password of its own. */
final class PostgresServer implements EmbeddedServer {
    static final String USER = "postgres";
    static final String DATABASE = "pueankru";

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    /** Recovery after a kill may have much to read again. */
    private static final Duration START = Duration.ofSeconds(60);

    private static final Duration STOP = Duration.ofSeconds(10);

    /** Written by us: PostgreSQL itself takes the remains of a killed initdb for a database. */
    private static final String MARKER = "pueankru-initialised";

    private static final List<String> CONFIGURATION =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "fsync=on",
                    "synchronous_commit=on",
                    "timezone=UTC",
                    "max_connections=60",
                    "shared_buffers=64MB",
                    "max_wal_size=256MB",
                    "io_method=sync",
                    "jit=off",
                    "logging_collector=off",
                    "log_error_verbosity=terse",
                    // a statement carries what people wrote
                    "log_min_error_statement=panic");

    private final Path directory;
    private final ServerBinaries binaries;
    private final String password;
    private @Nullable PostgresAddress address;
    private volatile @Nullable ProcessHandle process;

    PostgresServer(Path directory, ServerBinaries binaries, String password) {
        this.directory = directory;
        this.binaries = binaries;
        this.password = password;
    }

    /** Whether a first start in this directory has come to its end: before, it holds no data. */
    static boolean isInitialised(Path directory) {
        return Files.exists(directory.resolve(MARKER));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    /** Where it answers, known once it has started. */
    PostgresAddress address() {
        if (address == null) {
            throw new IllegalStateException("not started");
        }
        return address;
    }

    @Override
    public void start() throws IOException, InterruptedException {
        if (!isInitialised(directory)) {
            initialise();
            return;
        }
        Optional<PostmasterFile> left = PostmasterFile.read(directory);
        if (left.isPresent() && adopt(left.get())) {
            return;
        }
        LeftProcesses.end(directory);
        run();
    }

    private boolean adopt(PostmasterFile left) throws InterruptedException {
        Optional<ProcessHandle> orphan =
                ProcessHandle.of(left.pid())
                        .filter(LeftProcesses::isAlive)
                        .filter(handle -> LeftProcesses.worksIn(handle, directory));
        boolean elsewhere = address != null && address.port() != left.port();
        if (orphan.isEmpty() || elsewhere) {
            return false;
        }
        PostgresAddress there = addressAt(left.port());
        ProcessHandle handle = orphan.get();
        LeftProcesses.await(START, () -> there.answers() || !LeftProcesses.isAlive(handle));
        if (!LeftProcesses.isAlive(handle)) {
            return false;
        }
        log.info("Took over the PostgreSQL that was left running");
        address = there;
        process = handle;
        return true;
    }

    private void initialise() throws IOException, InterruptedException {
        LeftProcesses.end(directory);
        ServerBinaries.delete(directory);
        Path parent = Objects.requireNonNull(directory.getParent());
        Files.createDirectories(parent);
        Path passwordFile = directory.resolveSibling("initdb-password");
        PrivateFile.write(passwordFile, password);
        try {
            ServerProcess.start("initdb", parent, initdb(passwordFile)).awaitSuccess();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        run();
        createDatabase();
        PrivateFile.write(directory.resolve(MARKER), "");
    }

    private List<String> initdb(Path passwordFile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(withoutRoot());
        command.addAll(
                List.of(
                        executable("initdb"),
                        "-D",
                        directory.toString(),
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF-8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        return command;
    }

    private void createDatabase() throws IOException {
        try {
            address().inDatabase("postgres").execute("CREATE DATABASE " + DATABASE);
        } catch (SQLException e) {
            throw new IOException("the database cannot be created", e);
        }
    }

    private void run() throws IOException, InterruptedException {
        // nobody works here any more; its number may be another process's by now
        PostmasterFile.delete(directory);
        PostgresAddress there = address == null ? addressAt(FreePort.find()) : address;
        ServerProcess server = ServerProcess.start("postgres", directory, postgres(there.port()));
        process = server.handle();
        address = there;
        server.awaitReady(START, there.inDatabase("postgres")::answers);
    }

    private List<String> postgres(int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(withoutRoot());
        command.addAll(
                List.of(
                        executable("postgres"),
                        "-D",
                        directory.toString(),
                        "-p",
                        Integer.toString(port)));
        CONFIGURATION.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private String executable(String name) throws IOException {
        return binaries.postgres().resolve("bin").resolve(name).toString();
    }

    /** PostgreSQL refuses root; in a user namespace of its own it sees another user. */
    private static List<String> withoutRoot() throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        List<String> unshare = List.of("unshare", "--user");
        if (!ServerProcess.succeeds(List.of("unshare", "--user", "true"))) {
            throw new StartRefused(
                    "The embedded PostgreSQL cannot run as root because `unshare --user` is not"
                            + " permitted here; run the bot as another user or set DATABASE_URL.");
        }
        return unshare;
    }

    private PostgresAddress addressAt(int port) {
        return new PostgresAddress(port, DATABASE, password);
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
        // SIGINT: ends sessions and writes a checkpoint, where SIGTERM would wait for the sessions
        if (!ServerBinaries.isWindows()) {
            ServerProcess.succeeds(List.of("kill", "-INT", Long.toString(current.pid())));
        }
        if (!LeftProcesses.await(STOP, () -> !LeftProcesses.isAlive(current))) {
            log.warn("PostgreSQL does not stop; it will recover at the next start");
            LeftProcesses.end(directory);
        }
    }
}
