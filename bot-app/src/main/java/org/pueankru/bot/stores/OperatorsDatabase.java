package org.pueankru.bot.stores;

import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.settings.StartRefused;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import javax.sql.DataSource;

/**
 * The database for a single command of an operator: the one at {@code DATABASE_URL}, or the
 * embedded one, whether a bot has it running at this moment or it must be started for the command.
 */
public final class OperatorsDatabase implements AutoCloseable {
    private final DatabaseAddress address;
    private final Runnable stop;

    private OperatorsDatabase(DatabaseAddress address, Runnable stop) {
        this.address = address;
        this.stop = stop;
    }

    /**
     * Reaches the database.
     *
     * @throws StartRefused when there is none, or it cannot be reached
     */
    public static OperatorsDatabase open(Settings settings) {
        return ExternalStores.database(settings.stores())
                .map(external -> new OperatorsDatabase(external.await(), external.stop()))
                .orElseGet(() -> embedded(settings.service().dataDir()));
    }

    private static OperatorsDatabase embedded(Path dataDir) {
        Path postgres = dataDir.resolve("postgres");
        if (!PostgresServer.isInitialised(postgres)) {
            throw new StartRefused("DATA_DIR " + dataDir + " holds no data yet.");
        }
        try {
            return running(postgres, dataDir).orElseGet(() -> startedForUs(dataDir));
        } catch (IOException e) {
            throw new StartRefused("DATA_DIR " + dataDir + " cannot be read.", e);
        }
    }

    private static Optional<OperatorsDatabase> running(Path postgres, Path dataDir)
            throws IOException {
        Optional<String> password = DataDirectory.passwordIn(dataDir);
        return PostmasterFile.read(postgres)
                .flatMap(
                        server ->
                                password.map(
                                        secret ->
                                                new PostgresAddress(
                                                        server.port(),
                                                        PostgresServer.DATABASE,
                                                        secret)))
                .filter(PostgresAddress::answers)
                .map(server -> new OperatorsDatabase(DatabaseAddress.of(server), () -> {}));
    }

    private static OperatorsDatabase startedForUs(Path dataDir) {
        DataDirectory directory = DataDirectory.claim(dataDir);
        PostgresServer server =
                new PostgresServer(
                        directory.path().resolve("postgres"),
                        new ServerBinaries(directory.path().resolve("servers")),
                        directory.password());
        Supervisor supervisor = Supervisor.start(server);
        Runnable stop =
                () -> {
                    supervisor.close();
                    directory.close();
                };
        try {
            supervisor.firstStart().join();
            return new OperatorsDatabase(DatabaseAddress.of(server.address()), stop);
        } catch (RuntimeException e) {
            stop.run();
            throw new StartRefused("The embedded PostgreSQL does not start; see DATA_DIR.", e);
        }
    }

    /** A new connection for each use; commands need few. */
    public DataSource dataSource() {
        Properties properties = new Properties();
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        if (address.password() != null) {
            properties.setProperty("password", address.password());
        }
        return new DriverManagerDataSource(address.url(), properties);
    }

    /** Stops the server where it was started for the command. */
    @Override
    public void close() {
        stop.run();
    }
}
