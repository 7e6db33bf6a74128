package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Listing;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.directory.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Group chats with the name of what they stand for. Thread-safe. */
@Repository
class GroupRows {
    private static final String COLUMNS =
            """
            g.id, g.name, g.state, g.gone_why, g.members, g.counted_at, g.since,
            case when g.whole then district.name else coalesce(school.name, network.name, list.name) end as stands,
            case when g.whole then 'district' when g.school_id is not null then 'school'
                 when g.network_id is not null then 'network' when g.list_id is not null then 'list' end as stands_kind
            """;
    private static final String JOINS =
            """
            join district on district.id = g.district_id
            left join school on school.district_id = g.district_id and school.id = g.school_id
            left join network on network.district_id = g.district_id and network.id = g.network_id
            left join school_list list on list.district_id = g.district_id and list.id = g.list_id
            """;
    private static final String ORDER =
            "array_position(array['gone', 'unbound', 'bound'], g.state), g.name nulls last, g.since, g.id";

    private final JdbcClient jdbc;

    GroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A group as a page shows it.
     *
     * @param state {@code unbound}, {@code bound} or {@code gone}
     * @param stands the name of what it stands or stood for
     */
    record Row(
            UUID id,
            @Nullable String name,
            String state,
            @Nullable String goneWhy,
            @Nullable Integer members,
            @Nullable Instant countedAt,
            Instant since,
            @Nullable String stands,
            @Nullable String standsKind) {}

    Page<Row> page(DistrictId district, String q, String state, String number) {
        Listing list = new Listing(jdbc, "group_chat", "g", district);
        if (!q.isEmpty()) {
            list.and(
                    "(position(lower(:q) in lower(g.name)) > 0 or exists (select from school"
                            + " where school.district_id = g.district_id and school.id = g.school_id"
                            + " and position(lower(:q) in lower(school.name)) > 0))",
                    "q",
                    q);
        }
        if (List.of("unbound", "bound", "gone").contains(state)) {
            list.and("g.state = :state", "state", state);
        }
        return list.page(COLUMNS, JOINS, ORDER, Page.number(number), GroupRows::row);
    }

    List<Row> ofSchool(DistrictId district, School.Id school) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from group_chat g "
                                + JOINS
                                + " where g.district_id = ? and g.school_id = ? order by "
                                + ORDER)
                .params(district.value(), school.value())
                .query(GroupRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp counted = row.getTimestamp("counted_at");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("state"),
                row.getString("gone_why"),
                row.getObject("members", Integer.class),
                counted == null ? null : counted.toInstant(),
                row.getTimestamp("since").toInstant(),
                row.getString("stands"),
                row.getString("stands_kind"));
    }
}
