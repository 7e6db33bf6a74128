package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of rows of one district, filtered, sorted and cut into pages by the database. */
public final class Listing {
    private final JdbcClient jdbc;
    private final String table;
    private final String alias;
    private final StringBuilder where;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    /**
     * @param table or a query in brackets, whose rows have a {@code district_id}
     * @param alias what conditions and columns call the table
     * @param district column of the district, such as {@code s.district_id}
     */
    public Listing(JdbcClient jdbc, String table, String alias, DistrictId district) {
        this.jdbc = jdbc;
        this.table = " from " + table + " " + alias + " ";
        this.alias = alias;
        this.where = new StringBuilder("where ").append(alias).append(".district_id = :district");
        values.put("district", district.value());
    }

    public Listing and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    public Listing and(String condition, String name, @Nullable Object value) {
        values.put(name, value);
        return and(condition);
    }

    /** All rows, for files and choices. */
    public <T> List<T> all(String columns, String joins, String order, RowMapper<T> mapper) {
        return jdbc.sql(
                        "select %s%s%s%s order by %s"
                                .formatted(columns, table, joins, where, order))
                .params(values)
                .query(mapper)
                .list();
    }

    /** A page whose order needs no more than the table itself. */
    public <T> Page<T> page(
            String columns, String joins, String order, int number, RowMapper<T> mapper) {
        return page(columns, joins, "", order, number, mapper);
    }

    /**
     * The rows are cut out first: what is joined to them is looked up for one page only.
     *
     * @param columns what to read of a row
     * @param joins what these columns need beside the table; none may add or drop rows
     * @param orderJoins those of them that the order needs too
     * @param order a total order
     */
    public <T> Page<T> page(
            String columns,
            String joins,
            String orderJoins,
            String order,
            int number,
            RowMapper<T> mapper) {
        long total =
                jdbc.sql("select count(*)" + table + where)
                        .params(values)
                        .query(Long.class)
                        .single();
        return page(total, columns, joins, orderJoins, order, number, mapper);
    }

    /**
     * The same where the caller has counted them already.
     *
     * @param total how many rows there are
     */
    public <T> Page<T> page(
            long total,
            String columns,
            String joins,
            String orderJoins,
            String order,
            int number,
            RowMapper<T> mapper) {
        int shown = (int) Math.min(number, Math.max(1, (total + Page.SIZE - 1) / Page.SIZE));
        values.put("limit", Page.SIZE);
        values.put("offset", (shown - 1) * Page.SIZE);
        String cut =
                "(select %s.*%s%s %s order by %s limit :limit offset :offset) %s"
                        .formatted(alias, table, orderJoins, where, order, alias);
        var rows =
                jdbc.sql("select %s from %s %s order by %s".formatted(columns, cut, joins, order))
                        .params(values)
                        .query(mapper)
                        .list();
        return new Page<>(rows, total, shown);
    }
}
