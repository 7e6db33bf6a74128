package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Listing;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Sorting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The schools that a visitor sees. Thread-safe. */
@Repository
class SchoolList {
    private static final String COLUMNS =
            """
            s.id, s.code, s.name, n.name as network, s.level, s.size, s.staff_count, s.closed_on, p.name as director,
            exists (select from group_chat g
                    where g.district_id = s.district_id and g.school_id = s.id and g.state = 'bound') as has_group
            """;
    private static final String NETWORK =
            " left join network n on n.district_id = s.district_id and n.id = s.network_id ";
    private static final String JOINS =
            NETWORK
                    + """
            left join post d on d.district_id = s.district_id and d.school_id = s.id and d.role = 'director'
                            and d.state = 'held'
            left join person p on p.district_id = d.district_id and p.id = d.person_id
            """;

    private final JdbcClient jdbc;

    SchoolList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A school in the list; its network and director by name. */
    record Row(
            UUID id,
            String code,
            String name,
            @Nullable String network,
            School.@Nullable Level level,
            School.@Nullable Size size,
            @Nullable Integer staffCount,
            @Nullable LocalDate closedOn,
            @Nullable String director,
            boolean hasGroup) {}

    /** What the list is sorted by. */
    enum Sort implements Sorting {
        NAME("s.name_key, s.code"),
        CODE("s.code"),
        NETWORK("n.code nulls last, s.name_key, s.code"),
        SIZE(
                "array_position(array['extra-large', 'large', 'medium', 'small'], s.size), s.name_key, s.code"),
        STAFF("s.staff_count desc nulls last, s.name_key, s.code");

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        @Override
        public String order() {
            return order;
        }
    }

    /**
     * What is asked for; an empty text asks for all.
     *
     * @param state {@code closed}, {@code no-group}, {@code no-director}, or the open ones
     */
    record Wish(
            String q,
            String network,
            String level,
            String size,
            String state,
            String sort,
            String page) {}

    Page<Row> page(Visitor visitor, Wish wish) {
        Listing list = new Listing(jdbc, "school", "s", visitor.districtId());
        visitor.onlyNetworks().ifPresent(networks -> within(list, networks));
        String name = NameKey.ofSchool(wish.q());
        if (!name.isEmpty()) {
            list.and(
                            "(s.name_key like '%' || :name || '%' or starts_with(lower(s.code), :code))",
                            "name", name)
                    .and("true", "code", TypedField.codeKey(wish.q()));
        }
        if (!wish.network().isEmpty()) {
            list.and("s.network_id = :network", "network", PathId.of(wish.network()));
        }
        School.Level.ofCode(wish.level())
                .ifPresent(level -> list.and("s.level = :level", "level", level.code()));
        School.Size.ofCode(wish.size())
                .ifPresent(size -> list.and("s.size = :size", "size", size.code()));
        state(list, wish.state());
        return list.page(
                COLUMNS,
                JOINS,
                NETWORK,
                Sorting.of(wish.sort(), Sort.values()).order(),
                Page.number(wish.page()),
                this::row);
    }

    private static void within(Listing list, Set<Network.Id> networks) {
        list.and(
                "s.network_id in (:seen)",
                "seen",
                networks.stream().map(Network.Id::value).toList());
    }

    private static void state(Listing list, String state) {
        list.and(state.equals("closed") ? "s.closed_on is not null" : "s.closed_on is null");
        if (state.equals("no-group")) {
            list.and(
                    """
                    not exists (select from group_chat g
                                where g.district_id = s.district_id and g.school_id = s.id and g.state = 'bound')
                    """);
        }
        if (state.equals("no-director")) {
            list.and(
                    """
                    not exists (select from post d
                                where d.district_id = s.district_id and d.school_id = s.id and d.role = 'director'
                                  and d.state = 'held')
                    """);
        }
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("network"),
                School.Level.ofCode(row.getString("level")).orElse(null),
                School.Size.ofCode(row.getString("size")).orElse(null),
                row.getObject("staff_count", Integer.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("director"),
                row.getBoolean("has_group"));
    }
}
