package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** One statement for many rows, in few round trips. */
final class Batches {
    static final int SIZE = 1_000;

    private final JdbcTemplate template;

    Batches(JdbcTemplate template) {
        this.template = template;
    }

    /** Sets the parameters of one row. */
    interface Setter<T> {
        void set(PreparedStatement row, T value) throws SQLException;
    }

    <T> void run(String sql, List<T> values, Setter<T> setter) {
        if (!values.isEmpty()) {
            template.batchUpdate(sql, values, SIZE, setter::set);
        }
    }

    static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }
}
