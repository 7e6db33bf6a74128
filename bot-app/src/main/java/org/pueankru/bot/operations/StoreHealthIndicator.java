package org.pueankru.bot.operations;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether PostgreSQL can store: a record of a few bytes goes through its log to the disk. No table
 * of ours is needed for it, and a standby or a read-only database refuses it.
 */
@Component
class StoreHealthIndicator extends AbstractHealthIndicator {
    private final JdbcClient jdbc;

    StoreHealthIndicator(JdbcClient jdbc) {
        super("PostgreSQL cannot store");
        this.jdbc = jdbc;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        boolean readOnly =
                jdbc.sql(
                                "SELECT current_setting('transaction_read_only')::boolean"
                                        + " FROM pg_logical_emit_message(true, 'readiness', '')")
                        .query(Boolean.class)
                        .single();
        builder.status(readOnly ? "DOWN" : "UP");
    }
}
