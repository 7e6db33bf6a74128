package org.pueankru.bot.reports;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reports about items, for whoever sees to the library: an item, what is wrong, on which days,
 * and from how many chats; nothing of who said so. Thread-safe; needs no other part of the service.
 */
public class Reports {
    private static final String OF_OPEN =
            """
            select item_id, trouble, right_grade, sum(reports) as reports, min(day) as first_day, max(day) as last_day,
                   (array_agg(title order by day desc))[1] as title, (array_agg(address order by day desc))[1] as address,
                   sum(sum(case when right_grade = '' then reports else 0 end)) over (partition by item_id) as weight
            from media_report where closed_at is null
            group by item_id, trouble, right_grade
            order by weight desc, item_id, trouble, right_grade
            """;

    private final JdbcClient jdbc;

    public Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was reported about one item and is not closed.
     *
     * @param title as it was when it was reported last
     * @param address empty when the item has none that can be opened
     * @param troubles how many chats said so, a chat once a day
     * @param rightGrades what the grade should be, K for kindergarten or a grade's code, and how
     *     many said so
     */
    public record Reported(
            String item,
            String title,
            String address,
            Map<Trouble, Integer> troubles,
            Map<String, Integer> rightGrades,
            LocalDate firstDay,
            LocalDate lastDay) {}

    /** What is open, the most reported item first. */
    public List<Reported> open() {
        Map<String, Reported> items = new LinkedHashMap<>();
        jdbc.sql(OF_OPEN)
                .query((row, _) -> row(row))
                .list()
                .forEach(row -> items.merge(row.item(), row, Reports::together));
        return List.copyOf(items.values());
    }

    private static Reported row(ResultSet row) throws SQLException {
        int count = row.getInt("reports");
        String grade = row.getString("right_grade");
        Trouble trouble = Trouble.ofCode(row.getString("trouble")).orElse(Trouble.OTHER);
        return new Reported(
                row.getString("item_id"),
                row.getString("title"),
                row.getString("address"),
                grade.isEmpty() ? Map.of(trouble, count) : Map.of(),
                grade.isEmpty() ? Map.of() : Map.of(grade, count),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private static Reported together(Reported one, Reported other) {
        return new Reported(
                one.item(),
                one.title(),
                one.address(),
                joined(one.troubles(), other.troubles()),
                joined(one.rightGrades(), other.rightGrades()),
                one.firstDay().isBefore(other.firstDay()) ? one.firstDay() : other.firstDay(),
                one.lastDay().isAfter(other.lastDay()) ? one.lastDay() : other.lastDay());
    }

    private static <K> Map<K, Integer> joined(Map<K, Integer> one, Map<K, Integer> other) {
        Map<K, Integer> both = new LinkedHashMap<>(one);
        other.forEach((key, count) -> both.merge(key, count, Integer::sum));
        return both;
    }

    /**
     * Closes all open reports about an item; later ones open it again.
     *
     * @return how many reports were open
     */
    public int close(String item, Instant now) {
        return jdbc.sql(
                        """
                        with closed as (
                            update media_report set closed_at = :now where item_id = :item and closed_at is null
                            returning case when right_grade = '' then reports else 0 end as reports)
                        select coalesce(sum(reports), 0) from closed
                        """)
                .param("now", Timestamp.from(now))
                .param("item", item)
                .query(Integer.class)
                .single();
    }

    void add(
            String item,
            Trouble trouble,
            String rightGrade,
            LocalDate day,
            String title,
            String address) {
        jdbc.sql(
                        """
                        insert into media_report (item_id, trouble, right_grade, day, reports, title, address)
                        values (?, ?, ?, ?, 1, ?, ?)
                        on conflict (item_id, trouble, right_grade, day) where closed_at is null
                        do update set reports = media_report.reports + 1, title = excluded.title, address = excluded.address
                        """)
                .params(item, trouble.code(), rightGrade, day, title, address)
                .update();
    }

    /** Deletes what was closed before this. */
    int forgetClosedBefore(Instant when) {
        return jdbc.sql("delete from media_report where closed_at < ?")
                .param(Timestamp.from(when))
                .update();
    }
}
