package org.pueankru.bot.stores;

import org.pueankru.bot.settings.ServiceSettings;
import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.settings.StoreSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL and a real Redis for tests: one of each per JVM, started when first asked for.
 * Each {@link #fresh} is a database of its own on them, so tests do not see each other.
 */
public final class TestStores {
    /** Under {@code target}: the next run finds the servers initialised. */
    private static final Path DIRECTORY = Path.of("target/test-stores").toAbsolutePath();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Counted apart: the server has 64 databases. */
    private static final AtomicInteger REDIS_NUMBER = new AtomicInteger();

    private TestStores() {}

    /**
     * An empty PostgreSQL database, an empty Redis database and a new DATA_DIR, under the names
     * that the service's settings have.
     */
    public static Map<String, String> fresh() {
        Map<String, String> settings = new HashMap<>(freshPostgres());
        int number = REDIS_NUMBER.incrementAndGet();
        settings.put("REDIS_URL", freshRedis(Running.STORES.redis(), number));
        return Map.copyOf(settings);
    }

    /** The same without a Redis database. */
    static Map<String, String> freshPostgres() {
        Stores stores = Running.STORES;
        int number = NUMBER.incrementAndGet();
        return Map.of(
                "DATABASE_URL", freshDatabase(stores.database(), "test_" + number),
                "DATABASE_USER", PostgresServer.USER,
                "DATABASE_PASSWORD", String.valueOf(stores.database().password()),
                "DATA_DIR", freshDirectory(number).toString());
    }

    /** Unpacked once, also for tests that start servers of their own. */
    static ServerBinaries binaries() {
        return new ServerBinaries(DIRECTORY.resolve("servers"));
    }

    private static String freshDatabase(DatabaseAddress address, String name) {
        int port = Integer.parseInt(address.url().replaceAll(".*:(\\d+)/.*", "$1"));
        PostgresAddress server =
                new PostgresAddress(port, "postgres", String.valueOf(address.password()));
        try {
            server.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            server.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.inDatabase(name).url();
    }

    private static String freshRedis(RedisAddress address, int number) {
        var node = address.nodes().getFirst();
        try (var redis = new redis.clients.jedis.Jedis(node.host(), node.port())) {
            redis.auth(String.valueOf(address.password()));
            redis.select(number);
            redis.flushDB();
        }
        return "redis://:" + address.password() + "@127.0.0.1:" + node.port() + "/" + number;
    }

    private static Path freshDirectory(int number) {
        try {
            Path directory = DIRECTORY.resolve("data-" + number);
            ServerBinaries.delete(directory);
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when this class is first touched. */
    private static final class Running {
        static final Stores STORES = start();

        private static Stores start() {
            Stores stores =
                    Stores.open(
                            new Settings(
                                    new ServiceSettings(null, DIRECTORY, "ทดสอบ", null),
                                    new StoreSettings(null, null, null, null)));
            Runtime.getRuntime().addShutdownHook(new Thread(stores::close));
            stores.database();
            stores.redis();
            return stores;
        }
    }
}
