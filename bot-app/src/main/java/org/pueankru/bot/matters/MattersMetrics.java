package org.pueankru.bot.matters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits for staff, counted when somebody reads the metrics. Thread-safe. */
@Component
class MattersMetrics implements MeterBinder {
    private final JdbcClient jdbc;

    MattersMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("attention.open", this, MattersMetrics::open)
                .description("what staff should look at and have not, in all districts")
                .register(meters);
    }

    /** Micrometer takes what throws, such as a store that is down, for not a number. */
    private double open() {
        return jdbc.sql("select count(*) from attention where closed_at is null")
                .query(Long.class)
                .single();
    }
}
