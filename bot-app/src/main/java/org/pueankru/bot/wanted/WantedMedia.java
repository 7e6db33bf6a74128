package org.pueankru.bot.wanted;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What was looked for and not found, for whoever makes media. Thread-safe; needs no other part of
 * the service.
 */
public class WantedMedia {
    /** A text that one chat asked on one day only is told to nobody. */
    static final int FEWEST = 2;

    private final JdbcClient jdbc;

    public WantedMedia(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One wish.
     *
     * @param areas codes of learning areas with a space between; empty when none was asked for, and
     *     so {@code grades} and {@code types}
     * @param text may be empty: then the filters are all that was asked for
     * @param shortfalls how searches for it ended, the worst first, with a comma between
     * @param asked by how many chats, a chat once a day
     */
    public record Wanted(
            String areas,
            String grades,
            String types,
            String text,
            String shortfalls,
            int asked,
            LocalDate firstDay,
            LocalDate lastDay) {}

    /** Wishes of that day and later, most wanted first, {@value #FEWEST} times at least. */
    public List<Wanted> since(LocalDate day) {
        return jdbc.sql(
                        """
                        select areas, grades, types, max(text) as text, sum(asked) as asked, min(day) as first_day, max(day) as last_day,
                               string_agg(distinct shortfall, ', ') as shortfalls
                        from wanted_media where day >= :day
                        group by wish, areas, grades, types having sum(asked) >= :fewest and max(text) is not null
                        order by asked desc, text, areas, grades, types
                        """)
                .param("day", day)
                .param("fewest", FEWEST)
                .query((row, _) -> wanted(row))
                .list();
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        return new Wanted(
                row.getString("areas"),
                row.getString("grades"),
                row.getString("types"),
                row.getString("text"),
                row.getString("shortfalls"),
                row.getInt("asked"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    /** Counts a wish; its text is kept from the second time on. */
    void add(Wish wish, LocalDate day) {
        jdbc.sql(
                        """
                        insert into wanted_media (day, wish, grades, areas, types, shortfall, asked)
                        values (?, ?, ?, ?, ?, ?, 1)
                        on conflict (day, wish, shortfall)
                        do update set asked = wanted_media.asked + 1
                        """)
                .params(
                        day,
                        wish.hash(),
                        wish.grades(),
                        wish.areas(),
                        wish.types(),
                        wish.shortfall().code())
                .update();
        jdbc.sql(
                        """
                        update wanted_media set text = :text
                        where wish = :wish and text is null
                          and (select sum(asked) from wanted_media where wish = :wish) >= :fewest
                        """)
                .param("text", wish.text())
                .param("wish", wish.hash())
                .param("fewest", FEWEST)
                .update();
    }

    int forgetBefore(LocalDate day) {
        return jdbc.sql("delete from wanted_media where day < ?").param(day).update();
    }
}
