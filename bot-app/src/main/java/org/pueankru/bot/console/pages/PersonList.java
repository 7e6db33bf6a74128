package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The people of a district. Thread-safe. */
@Repository
class PersonList {
    private static final int MOST_POSTS = 5;
    private static final String COLUMNS =
            """
            p.id, p.code, p.name, p.line_id is not null as registered,
            (select string_agg(d.role || E'\\t' || coalesce(s.name, n.name, ''), E'\\n' order by d.from_day, d.id)
             from post d
             left join school s on s.district_id = d.district_id and s.id = d.school_id
             left join network n on n.district_id = d.district_id and n.id = d.network_id
             where d.district_id = p.district_id and d.person_id = p.id and d.state = 'held') as posts
            """;

    private final JdbcClient jdbc;

    PersonList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A post of the list; an empty place is the district office. */
    record Held(Role role, String place) {}

    /** A person in the list. */
    record Row(UUID id, @Nullable String code, String name, boolean registered, List<Held> posts) {}

    /** What the list is sorted by. */
    enum Sort implements Sorting {
        NAME("p.name_key, p.id"),
        CODE("p.code nulls last, p.name_key, p.id"),
        NEWEST("p.created_at desc, p.id");

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
     * @param line {@code yes} = registered, {@code no} = not yet
     */
    record Wish(String q, String role, String school, String line, String sort, String page) {}

    Page<Row> page(Visitor visitor, Wish wish) {
        Listing list =
                new Listing(jdbc, "person", "p", visitor.districtId()).and("p.erased_at is null");
        String name = NameKey.ofPerson(wish.q());
        if (!name.isEmpty()) {
            list.and("(p.name_key like '%' || :name || '%' or lower(p.code) = :code)", "name", name)
                    .and("true", "code", TypedField.codeKey(wish.q()));
        }
        Role.ofCode(wish.role())
                .ifPresent(role -> list.and(holds("d.role = :role"), "role", role.code()));
        if (!wish.school().isEmpty()) {
            list.and(holds("d.school_id = :school"), "school", PathId.of(wish.school()));
        }
        switch (wish.line()) {
            case "yes" -> list.and("p.line_id is not null");
            case "no" -> list.and("p.line_id is null");
            default -> {}
        }
        return list.page(
                COLUMNS,
                "",
                Sorting.of(wish.sort(), Sort.values()).order(),
                Page.number(wish.page()),
                PersonList::row);
    }

    private static String holds(String what) {
        return "exists (select from post d where d.district_id = p.district_id and d.person_id = p.id"
                + " and d.state = 'held' and "
                + what
                + ")";
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("registered"),
                held(row.getString("posts")));
    }

    private static List<Held> held(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .limit(MOST_POSTS)
                        .map(line -> line.split("\t", 2))
                        .map(parts -> new Held(Role.ofCode(parts[0]).orElseThrow(), parts[1]))
                        .toList();
    }
}
