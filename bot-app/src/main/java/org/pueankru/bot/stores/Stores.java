package org.pueankru.bot.stores;

import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.settings.StartRefused;
import org.pueankru.bot.settings.StoreSettings;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The data directory and both stores. They start side by side while the rest of the service is put
 * together; who asks for one waits until it answers.
 */
final class Stores implements AutoCloseable {
    private final DataDirectory directory;
    private final Started<DatabaseAddress> database;
    private final Started<RedisAddress> redis;

    private Stores(
            DataDirectory directory,
            Started<DatabaseAddress> database,
            Started<RedisAddress> redis) {
        this.directory = directory;
        this.database = database;
        this.redis = redis;
    }

    /**
     * Claims the data directory and begins to start or reach both stores.
     *
     * @throws StartRefused when the directory is not to be had
     */
    static Stores open(Settings settings) {
        return open(settings, new ServerBinaries(settings.service().dataDir().resolve("servers")));
    }

    static Stores open(Settings settings, ServerBinaries binaries) {
        StoreSettings stores = settings.stores();
        DataDirectory directory = DataDirectory.claim(settings.service().dataDir());
        return new Stores(
                directory,
                ExternalStores.database(stores)
                        .orElseGet(() -> embeddedDatabase(directory, binaries)),
                ExternalStores.redis(stores).orElseGet(() -> embeddedRedis(directory, binaries)));
    }

    private static Started<DatabaseAddress> embeddedDatabase(
            DataDirectory directory, ServerBinaries binaries) {
        PostgresServer server =
                new PostgresServer(
                        directory.path().resolve("postgres"), binaries, directory.password());
        return embedded(server, "DATABASE_URL", () -> DatabaseAddress.of(server.address()));
    }

    private static Started<RedisAddress> embeddedRedis(
            DataDirectory directory, ServerBinaries binaries) {
        RedisServer server =
                new RedisServer(directory.path().resolve("redis"), binaries, directory.password());
        return embedded(
                server,
                "REDIS_URL",
                () -> RedisAddress.embedded(server.port(), directory.password()));
    }

    private static <T> Started<T> embedded(
            EmbeddedServer server, String instead, Supplier<T> address) {
        Supervisor supervisor = Supervisor.start(server);
        CompletableFuture<T> started =
                supervisor
                        .firstStart()
                        .handle(
                                (done, failure) -> {
                                    if (failure != null) {
                                        throw refused(server, instead, failure);
                                    }
                                    return address.get();
                                });
        return new Started<>(started, supervisor::close);
    }

    private static StartRefused refused(EmbeddedServer server, String instead, Throwable failure) {
        return failure instanceof StartRefused known
                ? known
                : new StartRefused(
                        "The embedded "
                                + server.name()
                                + " does not start ("
                                + failure.getMessage()
                                + "); see DATA_DIR, or set "
                                + instead
                                + ".",
                        failure);
    }

    InstanceId instanceId() {
        return directory.instanceId();
    }

    /**
     * Waits for the database.
     *
     * @throws StartRefused when it cannot be had
     */
    DatabaseAddress database() {
        return database.await();
    }

    /**
     * Waits for Redis.
     *
     * @throws StartRefused when it cannot be had
     */
    RedisAddress redis() {
        return redis.await();
    }

    /** Stops both servers side by side, then lets go of the directory. */
    @Override
    public void close() {
        CompletableFuture.allOf(
                        Stream.of(database.stop(), redis.stop())
                                .map(stop -> CompletableFuture.runAsync(stop, Stores::newThread))
                                .toArray(CompletableFuture<?>[]::new))
                .join();
        directory.close();
    }

    private static void newThread(Runnable task) {
        Thread.ofPlatform().name("stores-stop").start(task);
    }

    /** A store on its way: its address when it answers, and how to stop what we started. */
    record Started<T>(CompletableFuture<T> address, Runnable stop) {
        T await() {
            try {
                return address.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof StartRefused refused ? refused : e;
            }
        }
    }
}
