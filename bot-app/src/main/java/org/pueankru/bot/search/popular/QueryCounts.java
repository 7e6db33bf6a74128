package org.pueankru.bot.search.popular;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;

/** How many chats asked each query on each day, in PostgreSQL. Thread-safe. */
class QueryCounts {
    /** Days after which a query is forgotten. */
    static final int DAYS = 90;

    /** Chats on one day; asked by fewer, or by one again and again, it may be one person's. */
    static final int ENOUGH = 3;

    private final JdbcClient jdbc;

    QueryCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more chat on that day. */
    void add(LocalDate day, String query) {
        jdbc.sql(
                        """
                        insert into popular_query (day, query, turns) values (:day, :query, 1)
                        on conflict (day, query) do update set turns = popular_query.turns + 1
                        """)
                .param("day", day)
                .param("query", query)
                .update();
    }

    /** What enough chats asked on one day, most often asked first. */
    List<String> most(LocalDate today, int limit) {
        return jdbc.sql(
                        """
                        select query from popular_query where day > :since
                        group by query having max(turns) >= :enough
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
