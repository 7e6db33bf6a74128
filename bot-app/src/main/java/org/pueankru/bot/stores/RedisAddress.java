package org.pueankru.bot.stores;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.settings.InvalidSetting;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A Redis as {@code REDIS_URL} names it.
 *
 * @param nodes the server, or the sentinels that know it
 * @param master the name that the sentinels know it by; absent = {@code nodes} is the server
 * @param database the number of the logical database
 */
record RedisAddress(
        List<Node> nodes,
        @Nullable String master,
        @Nullable String user,
        @Nullable String password,
        int database,
        boolean encrypted)
        implements DataRedisConnectionDetails {
    private static final int PORT = 6379;
    private static final int SENTINEL_PORT = 26379;

    static RedisAddress embedded(int port, String password) {
        return new RedisAddress(
                List.of(new Node("127.0.0.1", port)), null, null, password, 0, false);
    }

    /**
     * Reads {@code redis[s]://[[user]:password@]host[:port][/database]} or {@code
     * redis-sentinel://[[user]:password@]host[:port],host[:port]/master[/database]}; user and
     * password are the server's, percent-encoded where they must be.
     *
     * @throws InvalidSetting for anything else
     */
    static RedisAddress parse(String url) {
        try {
            URI uri = URI.create(url);
            return switch (uri.getScheme()) {
                case "redis", "rediss" -> server(uri);
                case "redis-sentinel" -> sentinels(uri);
                default -> throw new IllegalArgumentException("scheme");
            };
        } catch (RuntimeException e) {
            // without the cause, which would carry the password
            throw new InvalidSetting(
                    "REDIS_URL must look like redis://:password@host:6379/0 or"
                            + " redis-sentinel://:password@host:26379,host:26379/master.");
        }
    }

    private static RedisAddress server(URI uri) {
        String[] path = path(uri);
        List<Node> nodes = nodes(uri, PORT);
        if (nodes.size() != 1 || path.length > 1) {
            throw new IllegalArgumentException("one server, one database");
        }
        return new RedisAddress(
                nodes,
                null,
                user(uri),
                password(uri),
                path.length == 0 ? 0 : database(path[0]),
                uri.getScheme().equals("rediss"));
    }

    private static RedisAddress sentinels(URI uri) {
        String[] path = path(uri);
        if (path.length == 0 || path.length > 2) {
            throw new IllegalArgumentException("no master");
        }
        return new RedisAddress(
                nodes(uri, SENTINEL_PORT),
                path[0],
                user(uri),
                password(uri),
                path.length == 1 ? 0 : database(path[1]),
                false);
    }

    private static int database(String number) {
        int database = Integer.parseInt(number);
        if (database < 0) {
            throw new IllegalArgumentException("database");
        }
        return database;
    }

    private static String[] path(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
    }

    private static List<Node> nodes(URI uri, int standardPort) {
        String authority = uri.getRawAuthority();
        return Arrays.stream(authority.substring(authority.lastIndexOf('@') + 1).split(",", -1))
                .map(node -> node(node, standardPort))
                .toList();
    }

    private static Node node(String text, int standardPort) {
        URI uri = URI.create("redis://" + text);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("host");
        }
        return new Node(uri.getHost(), uri.getPort() < 0 ? standardPort : uri.getPort());
    }

    private static @Nullable String user(URI uri) {
        String credentials = credentials(uri);
        return credentials.indexOf(':') > 0
                ? decoded(credentials.substring(0, credentials.indexOf(':')))
                : null;
    }

    private static @Nullable String password(URI uri) {
        String credentials = credentials(uri);
        return credentials.contains(":")
                ? decoded(credentials.substring(credentials.indexOf(':') + 1))
                : null;
    }

    private static String credentials(URI uri) {
        String authority = uri.getRawAuthority();
        return authority.substring(0, Math.max(0, authority.lastIndexOf('@')));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public @Nullable SslBundle getSslBundle() {
        return encrypted ? SslBundle.systemDefault() : null;
    }

    @Override
    public @Nullable Standalone getStandalone() {
        Node node = nodes.getFirst();
        return master == null ? Standalone.of(node.host(), node.port(), database) : null;
    }

    @Override
    public @Nullable Sentinel getSentinel() {
        return master == null ? null : new Sentinels(master, nodes, database);
    }

    @Override
    public String toString() {
        return "RedisAddress" + nodes;
    }

    private record Sentinels(String master, List<Node> nodes, int database) implements Sentinel {
        @Override
        public int getDatabase() {
            return database;
        }

        @Override
        public String getMaster() {
            return master;
        }

        @Override
        public List<Node> getNodes() {
            return nodes;
        }

        @Override
        public @Nullable String getUsername() {
            return null;
        }

        @Override
        public @Nullable String getPassword() {
            return null;
        }
    }
}
