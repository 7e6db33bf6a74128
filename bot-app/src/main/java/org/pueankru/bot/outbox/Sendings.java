package org.pueankru.bot.outbox;

import org.pueankru.bot.directory.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far what is in the {@link Outbox} has come. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
public class Sendings {
    private final JdbcClient jdbc;

    Sendings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Sending> byId(DistrictId district, UUID sending) {
        return jdbc.sql(
                        "select id, urgent, state, stopped_why, stopped_by from sending where district_id = ? and id = ?")
                .params(district.value(), sending)
                .query((row, _) -> sending(row))
                .optional();
    }

    private static Sending sending(ResultSet row) throws SQLException {
        String why = row.getString("stopped_why");
        return new Sending(
                row.getObject("id", UUID.class),
                row.getBoolean("urgent"),
                Sending.State.ofCode(row.getString("state")),
                why == null
                        ? null
                        : new Sending.Stop(Sending.Why.ofCode(why), row.getString("stopped_by")));
    }

    /** How far a sending has come. */
    public Sending.Progress progress(DistrictId district, UUID sending) {
        Map<Delivery.State, Integer> counts = new EnumMap<>(Delivery.State.class);
        int[] cost = new int[2];
        jdbc.sql(
                        """
                        select state, count(*) as deliveries, sum(cost) as cost from delivery
                        where district_id = ? and sending_id = ? group by state
                        """)
                .params(district.value(), sending)
                .query(
                        row -> {
                            Delivery.State state = Delivery.State.ofCode(row.getString("state"));
                            counts.put(state, row.getInt("deliveries"));
                            cost[0] += state == Delivery.State.ACCEPTED ? row.getInt("cost") : 0;
                            cost[1] += state == Delivery.State.RODE ? row.getInt("cost") : 0;
                        });
        return new Sending.Progress(counts, cost[0], cost[1]);
    }

    /** All deliveries of a sending. */
    public List<Delivery.Row> rows(DistrictId district, UUID sending) {
        return jdbc.sql(
                        """
                        select target_id, state, cost, due_at, tries, closed_at, request_id, error from delivery
                        where district_id = ? and sending_id = ?
                        """)
                .params(district.value(), sending)
                .query((row, _) -> delivery(row))
                .list();
    }

    private static Delivery.Row delivery(ResultSet row) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Delivery.Row(
                row.getObject("target_id", UUID.class),
                Delivery.State.ofCode(row.getString("state")),
                row.getInt("cost"),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("tries"),
                closed == null ? null : closed.toInstant(),
                row.getString("request_id"),
                row.getString("error"));
    }
}
