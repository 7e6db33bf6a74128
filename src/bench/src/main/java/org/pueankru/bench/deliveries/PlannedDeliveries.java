package org.pueankru.bench.deliveries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** The embedded database of a running bot, into which deliveries are put. */
final class PlannedDeliveries {
    private static final String BODY =
            "[{\"type\":\"text\",\"text\":\"ขอเชิญผู้บริหารสถานศึกษาทุกท่านประชุม วันที่ 7 พ.ค. 2569 เวลา 09.00 น.\"}]";

    private final String url;
    private final String password;

    private PlannedDeliveries(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** Reads from the bot's data directory how its database is reached. */
    static PlannedDeliveries of(Path data) throws IOException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        return new PlannedDeliveries(
                "jdbc:postgresql://127.0.0.1:" + port + "/pueankru", passwordIn(data));
    }

    private static String passwordIn(Path data) throws IOException {
        return Files.readString(data.resolve("stores-password")).strip();
    }

    /** What a second instance needs to share the stores of the first. */
    static Map<String, String> shared(Path data) throws IOException {
        PlannedDeliveries stores = of(data);
        String redis = Files.readString(data.resolve("redis/port")).strip();
        return Map.of(
                "DATABASE_URL",
                stores.url,
                "DATABASE_USER",
                "postgres",
                "DATABASE_PASSWORD",
                stores.password,
                "REDIS_URL",
                "redis://:" + stores.password + "@127.0.0.1:" + redis,
                "SECRETS_KEY",
                Files.readString(data.resolve("secrets-key")).strip());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    /** A sending to so many people that does not go yet. */
    UUID prepare(int targets) throws SQLException {
        UUID sending = UUID.randomUUID();
        UUID body = UUID.randomUUID();
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            UUID district = district(connection);
            update(
                    connection,
                    "insert into sending values (?, ?, false, 'stopped', 'person', null, now(), now())",
                    district,
                    sending);
            update(
                    connection,
                    "insert into delivery_body values (?, ?, ?, ?, 1, now())",
                    district,
                    body,
                    sending,
                    BODY);
            update(
                    connection,
                    """
                    insert into delivery (district_id, sending_id, target_id, chat_kind, line_id, retry_key, body_id, cost, state, due_at)
                    select ?, ?, gen_random_uuid(), 'person', 'U' || md5(n::text), gen_random_uuid(), ?, 1, 'waiting', now()
                    from generate_series(1, ?) n
                    """,
                    district,
                    sending,
                    body,
                    targets);
            connection.commit();
        }
        return sending;
    }

    private static UUID district(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select id from district limit 1");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private static void update(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    /** From now on it goes. */
    void open(UUID sending) throws SQLException {
        try (Connection connection = connect()) {
            update(
                    connection,
                    "update sending set state = 'open', stopped_why = null where id = ?",
                    sending);
        }
    }

    /** How many of it are closed as accepted. */
    long accepted(UUID sending) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select count(*) from delivery where sending_id = ? and state = 'accepted'")) {
            statement.setObject(1, sending);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
