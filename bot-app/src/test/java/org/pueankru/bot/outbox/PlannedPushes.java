package org.pueankru.bot.outbox;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** Deliveries put straight into the database of a running service. */
public final class PlannedPushes {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private PlannedPushes(DataSource source) {
        this.template = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /**
     * @param settings the service's own
     */
    public static PlannedPushes in(Map<String, String> settings) {
        return new PlannedPushes(
                new DriverManagerDataSource(
                        Objects.requireNonNull(settings.get("DATABASE_URL")),
                        Objects.requireNonNull(settings.get("DATABASE_USER")),
                        Objects.requireNonNull(settings.get("DATABASE_PASSWORD"))));
    }

    /** A text to each of these people, due now. */
    public UUID toAll(List<String> lineIds) {
        UUID sending = UUID.randomUUID();
        // as the service does it: nobody sees half of a sending
        transaction.executeWithoutResult(_ -> plan(sending, lineIds));
        return sending;
    }

    private void plan(UUID sending, List<String> lineIds) {
        UUID district = jdbc.sql("select id from district").query(UUID.class).single();
        UUID body = UUID.randomUUID();
        jdbc.sql("insert into sending values (?, ?, false, 'open', null, null, now(), now())")
                .params(district, sending)
                .update();
        jdbc.sql("insert into delivery_body values (?, ?, ?, ?, 1, now())")
                .params(district, body, sending, "[{\"type\":\"text\",\"text\":\"ประกาศ\"}]")
                .update();
        template.batchUpdate(
                """
                insert into delivery (district_id, sending_id, target_id, chat_kind, line_id, retry_key, body_id, cost, state, due_at)
                values (?, ?, ?, 'person', ?, ?, ?, 1, 'waiting', now())
                """,
                lineIds,
                1_000,
                (row, line) -> {
                    row.setObject(1, district);
                    row.setObject(2, sending);
                    row.setObject(3, UUID.randomUUID());
                    row.setString(4, line);
                    row.setObject(5, UUID.randomUUID());
                    row.setObject(6, body);
                });
    }

    /** How many deliveries of a sending are in which state. */
    public Map<String, Long> states(UUID sending) {
        return jdbc
                .sql(
                        "select state, count(*) as deliveries from delivery where sending_id = ? group by state")
                .param(sending)
                .query((row, _) -> Map.entry(row.getString("state"), row.getLong("deliveries")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
