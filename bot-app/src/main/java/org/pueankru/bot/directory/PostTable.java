package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of posts: reads them and changes their state, and knows no rules. Thread-safe. */
final class PostTable {
    private static final String COLUMNS =
            """
            select id, person_id, role, school_id, network_id, state, from_day, to_day, source from post
            """;

    private final JdbcClient jdbc;

    PostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Posts of one district.
     *
     * @param condition what else is true of them, with the order
     */
    List<Post> of(DistrictId district, String condition, Object... parameters) {
        return jdbc.sql(COLUMNS + "where district_id = ? and " + condition)
                .param(district.value())
                .params(parameters)
                .query((row, _) -> post(row))
                .list();
    }

    Optional<Post> byId(DistrictId district, Post.Id id) {
        return of(district, "id = ?", id.value()).stream().findFirst();
    }

    Optional<Post> directorOf(DistrictId district, School.Id school) {
        return of(
                        district,
                        "school_id = ? and role = 'director' and state = 'held'",
                        school.value())
                .stream()
                .findFirst();
    }

    /** Teachers who wait at the schools that this account directs. */
    List<Post> waitingFor(ChannelId channel, PersonId director) {
        return jdbc.sql(
                        """
                        select w.id, w.person_id, w.role, w.school_id, w.network_id, w.state, w.from_day, w.to_day, w.source
                        from district d
                        join person p on p.district_id = d.id and p.line_id = :line and p.erased_at is null
                        join post own on own.district_id = d.id and own.person_id = p.id and own.role = 'director'
                             and own.state = 'held'
                        join post w on w.district_id = d.id and w.school_id = own.school_id and w.state = 'waiting'
                             and w.role = 'teacher'
                        where d.channel_id = :channel and d.closed_at is null
                        order by w.created_at, w.id
                        """)
                .param("line", director.value())
                .param("channel", channel.value())
                .query((row, _) -> post(row))
                .list();
    }

    void insert(DistrictId district, Post post, Instant now) {
        jdbc.sql(
                        """
                        insert into post (district_id, id, person_id, role, school_id, network_id, state, from_day, source, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(district.value())
                .param(post.id().value())
                .param(post.person().value())
                .param(post.role().code())
                .param(post.place().schoolId())
                .param(post.place().networkId())
                .param(post.state().code())
                .param(post.from())
                .param(post.source().code())
                .param(Timestamp.from(now))
                .update();
    }

    /** Whether it was waiting. */
    boolean decide(
            DistrictId district,
            Post.Id id,
            Person.@Nullable Id by,
            Post.State state,
            LocalDate day) {
        return jdbc.sql(
                                """
                                update post set state = ?, decided_by = ?, from_day = ?
                                where district_id = ? and id = ? and state = 'waiting'
                                """)
                        .param(state.code())
                        .param(by == null ? null : by.value())
                        .param(day)
                        .param(district.value())
                        .param(id.value())
                        .update()
                == 1;
    }

    /** Whether it was held. */
    boolean putBack(DistrictId district, Post.Id id, Instant now) {
        return jdbc.sql(
                                """
                                update post set state = 'waiting', asked_at = ?
                                where district_id = ? and id = ? and state = 'held'
                                """)
                        .params(Timestamp.from(now), district.value(), id.value())
                        .update()
                == 1;
    }

    /** Whether it was held or waited. */
    boolean end(DistrictId district, Post.Id id, LocalDate day) {
        return jdbc.sql(
                                """
                                update post set state = 'ended', to_day = greatest(from_day, ?)
                                where district_id = ? and id = ? and state in ('waiting', 'held')
                                """)
                        .params(day, district.value(), id.value())
                        .update()
                == 1;
    }

    void move(DistrictId district, Person.Id from, Person.Id to) {
        jdbc.sql("update post set person_id = ? where district_id = ? and person_id = ?")
                .params(to.value(), district.value(), from.value())
                .update();
    }

    void replace(DistrictId district, Post.Id old, Post.Id next) {
        jdbc.sql("update post set replaces = ? where district_id = ? and id = ?")
                .params(old.value(), district.value(), next.value())
                .update();
    }

    /** The open schools that are directed by whoever holds these posts. */
    List<School.Id> directed(DistrictId district, List<Post.Id> posts) {
        return jdbc
                .sql(
                        """
                        select distinct p.school_id from post p
                        join school s on s.district_id = p.district_id and s.id = p.school_id and s.closed_on is null
                        where p.district_id = ? and p.role = 'director' and p.state = 'held' and p.id = any (string_to_array(?, ',')::uuid[])
                        """)
                .param(district.value())
                .param(
                        posts.stream()
                                .map(id -> id.value().toString())
                                .collect(Collectors.joining(",")))
                .query(UUID.class)
                .stream()
                .map(School.Id::new)
                .toList();
    }

    /** The current posts that end when these are held, and which does: of the same person each. */
    Map<Post.Id, Post.Id> replacedBy(DistrictId district, List<Post.Id> next) {
        Map<Post.Id, Post.Id> replaced = new LinkedHashMap<>();
        if (next.isEmpty()) {
            return replaced;
        }
        jdbc.sql(
                        """
                        select old.id, next.id as next from post next
                        join post old on old.district_id = next.district_id and old.id = next.replaces
                             and old.person_id = next.person_id and old.state in ('waiting', 'held')
                        where next.district_id = :district and next.id in (:next) order by old.id
                        """)
                .param("district", district.value())
                .param("next", next.stream().map(Post.Id::value).toList())
                .query(
                        row -> {
                            replaced.put(
                                    new Post.Id(row.getObject("id", UUID.class)),
                                    new Post.Id(row.getObject("next", UUID.class)));
                        });
        return replaced;
    }

    static Post post(ResultSet row) throws SQLException {
        return new Post(
                new Post.Id(row.getObject("id", UUID.class)),
                new Person.Id(row.getObject("person_id", UUID.class)),
                Role.ofCode(row.getString("role")).orElseThrow(),
                Place.of(
                        row.getObject("school_id", UUID.class),
                        row.getObject("network_id", UUID.class)),
                Post.State.ofCode(row.getString("state")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                Post.Source.ofCode(row.getString("source")));
    }
}
