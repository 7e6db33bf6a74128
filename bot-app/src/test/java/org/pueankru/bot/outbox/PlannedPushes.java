package org.pueankru.bot.outbox;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Deliveries put straight into the database of a running service. */
public final class PlannedPushes {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    private PlannedPushes(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * @param settings the service's own
     */
    public static PlannedPushes in(Map<String, String> settings) {
        return new PlannedPushes(
                new JdbcTemplate(
                        new DriverManagerDataSource(
                                Objects.requireNonNull(settings.get("DATABASE_URL")),
                                Objects.requireNonNull(settings.get("DATABASE_USER")),
                                Objects.requireNonNull(settings.get("DATABASE_PASSWORD")))));
    }

    /** A text to each of these people, due now. */
    public UUID toAll(List<String> lineIds) {
        UUID district = jdbc.sql("select id from district").query(UUID.class).single();
        UUID sending = UUID.randomUUID();
        UUID body = UUID.randomUUID();
        jdbc.sql(
                        "insert into sending values (?, ?, false, 'stopped', 'person', null, now(), now())")
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
        jdbc.sql(
                        "update sending set state = 'open', stopped_why = null where district_id = ? and id = ?")
                .params(district, sending)
                .update();
        return sending;
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
