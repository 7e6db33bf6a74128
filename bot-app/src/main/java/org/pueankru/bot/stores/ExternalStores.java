package org.pueankru.bot.stores;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.settings.StartRefused;
import org.pueankru.bot.settings.StoreSettings;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;

import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisException;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The operator's own stores: tried once at the start, so that a mistake is told in a sentence. */
final class ExternalStores {
    private static final int TIMEOUT_MILLIS = 5_000;

    private ExternalStores() {}

    /** Empty when the settings name none. */
    static Optional<Stores.Started<DatabaseAddress>> database(StoreSettings settings) {
        return Optional.ofNullable(settings.databaseUrl())
                .map(
                        url ->
                                new DatabaseAddress(
                                        url, settings.databaseUser(), settings.databasePassword()))
                .map(address -> checked(() -> reached(address)));
    }

    /** Empty when the settings name none. */
    static Optional<Stores.Started<RedisAddress>> redis(StoreSettings settings) {
        return Optional.ofNullable(settings.redisUrl())
                .map(RedisAddress::parse)
                .map(address -> checked(() -> reached(address)));
    }

    private static <T> Stores.Started<T> checked(Supplier<T> check) {
        return new Stores.Started<>(
                CompletableFuture.supplyAsync(
                        check, task -> Thread.ofPlatform().name("stores-check").start(task)),
                () -> {});
    }

    private static DatabaseAddress reached(DatabaseAddress address) {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", Integer.toString(TIMEOUT_MILLIS / 1_000));
        put(properties, "user", address.user());
        put(properties, "password", address.password());
        try (Connection connection = DriverManager.getConnection(address.url(), properties)) {
            connection.getMetaData();
            return address;
        } catch (SQLException e) {
            throw new StartRefused(sentence(e), e);
        }
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private static String sentence(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        if (state.startsWith("28")) {
            return "PostgreSQL at DATABASE_URL refuses DATABASE_USER or DATABASE_PASSWORD.";
        }
        if (state.equals("3D000")) {
            return "The database that DATABASE_URL names does not exist.";
        }
        return "PostgreSQL cannot be reached at DATABASE_URL.";
    }

    static RedisAddress reached(RedisAddress address) {
        @Nullable String master = address.master();
        boolean reached =
                master == null
                        ? address.nodes().stream().allMatch(node -> answers(address, node))
                        : address.nodes().stream().anyMatch(node -> knows(node, master));
        if (!reached) {
            throw new StartRefused(
                    master == null
                            ? "Redis cannot be reached at REDIS_URL, or refuses its password."
                            : "No sentinel of REDIS_URL can be reached that knows its master.");
        }
        return address;
    }

    static boolean answers(RedisAddress address, DataRedisConnectionDetails.Node node) {
        JedisClientConfig config =
                DefaultJedisClientConfig.builder()
                        .user(address.user())
                        .password(address.password())
                        .ssl(address.encrypted())
                        .timeoutMillis(TIMEOUT_MILLIS)
                        .build();
        try (Jedis redis = new Jedis(new HostAndPort(node.host(), node.port()), config)) {
            return "PONG".equals(redis.ping());
        } catch (JedisException e) {
            return false;
        }
    }

    private static boolean knows(DataRedisConnectionDetails.Node sentinel, String master) {
        try (Jedis redis = new Jedis(sentinel.host(), sentinel.port(), TIMEOUT_MILLIS)) {
            return redis.sentinelGetMasterAddrByName(master) != null;
        } catch (JedisException e) {
            return false;
        }
    }
}
