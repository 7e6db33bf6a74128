package org.pueankru.bot.search.popular;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each query was asked on each day, in PostgreSQL. Thread-safe. */
class QueryCounts {
    /** Days after which a query is forgotten. */
    static final int DAYS = 90;

    /** Asked less often, a query may be one person's. */
    static final int ENOUGH = 3;

    private final JdbcClient jdbc;

    QueryCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to the counts of a day; one statement. */
    void add(LocalDate day, Map<String, Integer> turns) {
        // in the same order everywhere, or two instances would wait for each other
        var sorted = new TreeMap<>(turns);
        jdbc.sql(
                        """
                        insert into popular_query (day, query, turns)
                        select :day, query, turns
                        from unnest(:queries::text[], :turns::integer[]) as asked (query, turns)
                        on conflict (day, query)
                        do update set turns = popular_query.turns + excluded.turns
                        """)
                .param("day", day)
                .param("queries", sorted.keySet().toArray(String[]::new))
                .param("turns", sorted.values().toArray(Integer[]::new))
                .update();
    }

    /** What was asked often enough, most often first. */
    List<String> most(LocalDate today, int limit) {
        return jdbc.sql(
                        """
                        select query from popular_query where day > :since
                        group by query having sum(turns) >= :enough
                        order by sum(turns) desc, max(day) desc, query limit :limit
                        """)
                .param("since", today.minusDays(DAYS))
                .param("enough", ENOUGH)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    void forgetOld(LocalDate today) {
        jdbc.sql("delete from popular_query where day <= :since")
                .param("since", today.minusDays(DAYS))
                .update();
    }
}
