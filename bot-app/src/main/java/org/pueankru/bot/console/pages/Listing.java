package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashMap;
import java.util.Map;

/** A list of rows of one district, filtered, sorted and cut into pages by the database. */
final class Listing {
    private final JdbcClient jdbc;
    private final String countedFrom;
    private final StringBuilder where;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    /**
     * @param table the table that is listed, with its alias
     * @param district column of the district, such as {@code s.district_id}
     */
    Listing(JdbcClient jdbc, String table, String districtColumn, DistrictId district) {
        this.jdbc = jdbc;
        this.countedFrom = " from " + table;
        this.where = new StringBuilder(" where ").append(districtColumn).append(" = :district");
        values.put("district", district.value());
    }

    Listing and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    Listing and(String condition, String name, @Nullable Object value) {
        values.put(name, value);
        return and(condition);
    }

    /**
     * @param columns what to read of a row
     * @param joins what these columns need beside the table; none may add or drop rows
     * @param order a total order
     */
    <T> Page<T> page(String columns, String joins, String order, int number, RowMapper<T> mapper) {
        long total =
                jdbc.sql("select count(*)" + countedFrom + where)
                        .params(values)
                        .query(Long.class)
                        .single();
        long pages = Math.max(1, (total + Page.SIZE - 1) / Page.SIZE);
        int shown = (int) Math.min(number, pages);
        values.put("limit", Page.SIZE);
        values.put("offset", (shown - 1) * Page.SIZE);
        var rows =
                jdbc.sql(
                                "select "
                                        + columns
                                        + countedFrom
                                        + " "
                                        + joins
                                        + where
                                        + " order by "
                                        + order
                                        + " limit :limit offset :offset")
                        .params(values)
                        .query(mapper)
                        .list();
        return new Page<>(rows, total, shown);
    }
}
