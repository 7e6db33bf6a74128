package org.pueankru.bot.links;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * The links that seem to lead nowhere, for whoever sees to the library. Thread-safe; needs no other
 * part of the service.
 */
public class BrokenLinks {
    private final JdbcClient jdbc;

    public BrokenLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One link.
     *
     * @param item an item of the library with this link
     * @param since the first failure of those in a row
     * @param finding of the last look: an HTTP status or a reason
     */
    public record Broken(
            String item, String title, String address, Instant since, int looks, String finding) {}

    /** How many links are known, were looked at, are broken, or told nothing clear. */
    public record Figures(long known, long lookedAt, long broken, long unclear) {}

    /** What people are warned of, broken for longest first. */
    public List<Broken> list(int limit) {
        return jdbc.sql(
                        """
                        select item_id, title, address, failing_since, failures, finding from media_link
                        where broken order by failing_since, item_id limit ?
                        """)
                .param(limit)
                .query((row, _) -> broken(row))
                .list();
    }

    private static Broken broken(ResultSet row) throws SQLException {
        return new Broken(
                row.getString("item_id"),
                row.getString("title"),
                row.getString("address"),
                row.getTimestamp("failing_since").toInstant(),
                row.getInt("failures"),
                row.getString("finding"));
    }

    public Figures figures() {
        return jdbc.sql(
                        """
                        select count(*) as known, count(checked_at) as looked_at, count(*) filter (where broken) as broken,
                               count(*) filter (where verdict = 'unclear') as unclear
                        from media_link
                        """)
                .query(Figures.class)
                .single();
    }
}
