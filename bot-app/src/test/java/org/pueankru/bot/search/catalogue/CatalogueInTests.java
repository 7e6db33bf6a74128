package org.pueankru.bot.search.catalogue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.stores.TestStores;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;
import org.pueankru.index.Synonyms;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** A record in an empty PostgreSQL database, and as many instances on it as a test wants. */
final class CatalogueInTests implements AutoCloseable {
    private static final DataSource DATABASE = database();

    final MovableClock clock = MovableClock.saturdayMorning();
    final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final Path folder;
    private final List<Instance> instances = new ArrayList<>();
    private final Switch database = new Switch();
    private FileTime written = FileTime.fromMillis(1_700_000_000_000L);

    CatalogueInTests(Path folder) {
        this.folder = folder;
        jdbc.sql("truncate catalogue_generation, catalogue_item").update();
    }

    private static DataSource database() {
        Map<String, String> stores = TestStores.fresh();
        DataSource database =
                new DriverManagerDataSource(
                        Objects.requireNonNull(stores.get("DATABASE_URL")),
                        Objects.requireNonNull(stores.get("DATABASE_USER")),
                        Objects.requireNonNull(stores.get("DATABASE_PASSWORD")));
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** Lets no connection through while PostgreSQL is said to be down. */
    private static final class Switch extends DelegatingDataSource {
        private volatile boolean off;

        Switch() {
            super(DATABASE);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (off) {
                throw new SQLException("down");
            }
            return super.getConnection();
        }
    }

    void stopPostgres() {
        database.off = true;
    }

    void startPostgres() {
        database.off = false;
    }

    /** A catalogue file, each time a second later. */
    Path write(String name, String... rows) throws IOException {
        Path file = Files.write(folder.resolve(name), List.of(rows));
        written = FileTime.fromMillis(written.toMillis() + 1_000);
        Files.setLastModifiedTime(file, written);
        return file;
    }

    static String row(String id, String title) {
        return String.format(
                "{\"id\":\"%s\",\"title\":\"%s\",\"url\":\"https://example.org/%s\"}",
                id, title, id);
    }

    Instance instance(String name) {
        return instance(name, folder.resolve("catalogue.jsonl"));
    }

    /** An instance with a data directory of this name; nothing has run yet. */
    Instance instance(String name, @Nullable Path file) {
        var instance = new Instance(folder.resolve(name), file);
        instances.add(instance);
        return instance;
    }

    @Override
    public void close() {
        instances.forEach(Instance::stop);
    }

    /** One instance of the service, as far as the catalogue goes; its time passes by hand. */
    final class Instance {
        final Path data;
        final CatalogueKeeper keeper;
        final CatalogueWatch watch;
        final HandClock scheduler = new HandClock();
        private final IndexHealth health;

        private Instance(Path data, @Nullable Path file) {
            this.data = data;
            try {
                Files.createDirectories(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var meters = new SimpleMeterRegistry();
            var transactions = new DataSourceTransactionManager(database);
            var record = new CatalogueRecord(database, transactions);
            var recordImport = new RecordImport(database, transactions, record, clock);
            var incoming = new IncomingFile(file, data, record, recordImport, meters);
            keeper =
                    new CatalogueKeeper(
                            incoming.isSet(), data, Synonyms::builtIn, record, clock, meters);
            watch = new CatalogueWatch(incoming, keeper, scheduler);
            health = new IndexHealth(keeper, incoming);
        }

        Instance start() {
            watch.start();
            return pass(Duration.ZERO);
        }

        Instance pass(Duration time) {
            scheduler.pass(time);
            return this;
        }

        void stop() {
            watch.stop();
            keeper.close();
        }

        Health health() {
            return health.health();
        }

        MediaIndex index() {
            return ((Library.Open) keeper.library()).index();
        }

        Path indexDirectory() {
            return data.resolve("index");
        }

        /** The titles of the first few items, in the order of their ids. */
        List<String> titles() {
            return Stream.of("1", "2", "3", "4", "5", "6")
                    .flatMap(id -> index().find(id).stream())
                    .map(MediaItem::title)
                    .toList();
        }

        /** All files of the index but the lock. */
        List<Path> indexFiles() throws IOException {
            try (Stream<Path> files = Files.list(indexDirectory())) {
                return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
            }
        }
    }
}
