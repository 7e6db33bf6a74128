package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The people of a district as lists show them, without those whose data was erased. Thread-safe;
 * throws Spring's data access exceptions while the store is down.
 */
@Repository
public class PersonList {
    private static final int MOST_POSTS = 5;
    private static final String COLUMNS =
            """
            p.id, p.code, p.name, p.line_id is not null as registered, p.blocked,
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
    public record Held(Role role, String place) {}

    /**
     * A person in the list.
     *
     * @param registered whether they have a LINE account here
     * @param blocked whether they blocked the bot
     * @param posts those that are held, at most five
     */
    public record Row(
            UUID id,
            @Nullable String code,
            String name,
            boolean registered,
            boolean blocked,
            List<Held> posts) {
        public Row {
            posts = List.copyOf(posts);
        }
    }

    /** How people can be reached by LINE. */
    public enum Line {
        REGISTERED("p.line_id is not null"),
        NOT("p.line_id is null"),
        /** Registered, and the bot is blocked. */
        BLOCKED("p.line_id is not null and p.blocked");

        private final String condition;

        Line(String condition) {
            this.condition = condition;
        }
    }

    /** What the list is sorted by. */
    public enum Sort implements Sorting {
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
     * What is asked for.
     *
     * @param text part of a name, or a code; empty = all
     * @param line null = whatever they have
     * @param page the first is 1
     */
    public record Wish(
            String text,
            @Nullable Role role,
            School.@Nullable Id school,
            @Nullable Line line,
            Sort sort,
            int page) {}

    /** One page of those who are asked for. */
    public Page<Row> page(DistrictId district, Wish wish) {
        Listing list = new Listing(jdbc, "person", "p", district).and("p.erased_at is null");
        String name = NameKey.ofPerson(wish.text());
        if (!name.isEmpty()) {
            list.and("(p.name_key like '%' || :name || '%' or lower(p.code) = :code)", "name", name)
                    .and("true", "code", codeKey(wish.text()));
        }
        if (wish.role() != null) {
            list.and(holds("d.role = :role"), "role", wish.role().code());
        }
        if (wish.school() != null) {
            list.and(holds("d.school_id = :school"), "school", wish.school().value());
        }
        if (wish.line() != null) {
            list.and(wish.line().condition);
        }
        return list.page(COLUMNS, "", wish.sort().order(), wish.page(), PersonList::row);
    }

    /** As codes are compared: an office writes the same one with capitals or without. */
    private static String codeKey(String typed) {
        return Digits.ascii(typed.strip()).toLowerCase(Locale.ROOT);
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
                row.getBoolean("blocked"),
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
