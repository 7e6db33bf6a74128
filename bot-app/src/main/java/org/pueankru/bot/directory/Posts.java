package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who holds which post, held it, or asks for it. A post is never deleted: it ends. Thread-safe;
 * throws Spring's data access exceptions while the store is down.
 */
@Repository
public class Posts {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    static final String COLUMNS =
            """
            select id, person_id, role, school_id, network_id, state, from_day, to_day, source from post
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;
    private final OpenCodes codes;

    Posts(JdbcClient jdbc, TransactionTemplate transaction, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
        this.codes = new OpenCodes(jdbc, clock);
    }

    private List<Post> found(String where, Object... parameters) {
        return jdbc.sql(COLUMNS + where).params(parameters).query((row, _) -> post(row)).list();
    }

    /** What a person holds or waits for, the oldest first. */
    public List<Post> current(DistrictId district, Person.Id person) {
        return found(
                "where district_id = ? and person_id = ? and state in ('waiting', 'held')"
                        + " order by from_day, created_at, id",
                district.value(),
                person.value());
    }

    /** What a person holds now: what commands and pages go by. */
    public List<Post> held(DistrictId district, Person.Id person) {
        return current(district, person).stream().filter(Post::isHeld).toList();
    }

    /** All that a person ever held or asked for, the newest first. */
    public List<Post> history(DistrictId district, Person.Id person) {
        return found(
                "where district_id = ? and person_id = ? order by created_at desc, id",
                district.value(),
                person.value());
    }

    /** All that were ever held or asked for at a school, the newest first. */
    public List<Post> ofSchool(DistrictId district, School.Id school) {
        return found(
                "where district_id = ? and school_id = ? order by created_at desc, id",
                district.value(),
                school.value());
    }

    public Optional<Post> byId(DistrictId district, Post.Id id) {
        return found("where district_id = ? and id = ?", district.value(), id.value()).stream()
                .findFirst();
    }

    /** The director of a school. */
    public Optional<Post> directorOf(DistrictId district, School.Id school) {
        return found(
                        "where district_id = ? and school_id = ? and role = 'director' and state = 'held'",
                        district.value(),
                        school.value())
                .stream()
                .findFirst();
    }

    /** Those that wait at one school, the oldest first. */
    public List<Post> waiting(DistrictId district, School.Id school) {
        return found(
                "where district_id = ? and school_id = ? and state = 'waiting'"
                        + " order by created_at, id",
                district.value(),
                school.value());
    }

    /**
     * Teachers who wait for the director who writes from this LINE account, the oldest first; none
     * when it is no director's.
     */
    public List<Post> waitingFor(ChannelId channel, PersonId director) {
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

    /**
     * Gives a person a post, or puts it before those who agree. What the person has already at this
     * place in this role is returned as it is, but one that waits is held from now on when this one
     * need not wait. A new director ends the post of the one before. Open codes for directors of a
     * school that has a new one are withdrawn.
     *
     * @param state {@link Post.State#WAITING} or {@link Post.State#HELD}
     * @throws IllegalArgumentException when the role is not held at such a place
     */
    public Post give(
            DistrictId district,
            Person.Id person,
            Role role,
            Place place,
            Post.State state,
            Post.Source source) {
        if (!place.suits(role)) {
            throw new IllegalArgumentException(role + " is not held at such a place");
        }
        return within(
                () -> {
                    Optional<Post> known =
                            current(district, person).stream()
                                    .filter(
                                            post ->
                                                    post.role() == role
                                                            && post.place().equals(place))
                                    .findFirst();
                    if (known.isEmpty()) {
                        return insert(district, person, role, place, state, source);
                    }
                    Post post = known.get();
                    return post.isHeld() || state == Post.State.WAITING
                            ? post
                            : agree(district, post.id(), null).orElse(post);
                });
    }

    private Post insert(
            DistrictId district,
            Person.Id person,
            Role role,
            Place place,
            Post.State state,
            Post.Source source) {
        if (state == Post.State.HELD) {
            makeRoom(district, role, place);
        }
        Post post = new Post(Post.Id.fresh(), person, role, place, state, today(), null, source);
        jdbc.sql(
                        """
                        insert into post (district_id, id, person_id, role, school_id, network_id, state, from_day, source, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(district.value())
                .param(post.id().value())
                .param(person.value())
                .param(role.code())
                .param(place.schoolId())
                .param(place.networkId())
                .param(state.code())
                .param(post.from())
                .param(source.code())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (post.isHeld()) {
            codes.began(district, post);
        }
        return post;
    }

    /**
     * Lets a waiting post be held.
     *
     * @param by who agreed; null = the service
     * @return the post as it is now; empty when it does not wait any more
     */
    public Optional<Post> agree(DistrictId district, Post.Id id, Person.@Nullable Id by) {
        return within(
                () -> {
                    Optional<Post> post =
                            byId(district, id).filter(found -> found.state() == Post.State.WAITING);
                    if (post.isEmpty()) {
                        return Optional.<Post>empty();
                    }
                    makeRoom(district, post.get().role(), post.get().place());
                    decide(district, id, by, "held");
                    codes.began(district, post.get());
                    endReplaced(district, id);
                    return byId(district, id);
                });
    }

    /**
     * Refuses a waiting post.
     *
     * @return whether it was waiting
     */
    public boolean refuse(DistrictId district, Post.Id id, Person.@Nullable Id by) {
        return decide(district, id, by, "refused");
    }

    private boolean decide(DistrictId district, Post.Id id, Person.@Nullable Id by, String state) {
        return jdbc.sql(
                                """
                                update post set state = ?, decided_by = ?, from_day = ?
                                where district_id = ? and id = ? and state = 'waiting'
                                """)
                        .param(state)
                        .param(by == null ? null : by.value())
                        .param(today())
                        .param(district.value())
                        .param(id.value())
                        .update()
                == 1;
    }

    /**
     * Puts a post that is held before those who agree.
     *
     * @return whether it was held
     */
    public boolean putBack(DistrictId district, Post.Id id) {
        return jdbc.sql(
                                """
                                update post set state = 'waiting' where district_id = ? and id = ? and state = 'held'
                                """)
                        .params(district.value(), id.value())
                        .update()
                == 1;
    }

    /**
     * Ends the one post of a person in favour of another: at once when that one is held, otherwise
     * as soon as it is.
     */
    public void replace(DistrictId district, Post.Id old, Post.Id next) {
        transaction.executeWithoutResult(
                _ -> {
                    jdbc.sql("update post set replaces = ? where district_id = ? and id = ?")
                            .params(old.value(), district.value(), next.value())
                            .update();
                    if (byId(district, next).filter(Post::isHeld).isPresent()) {
                        endReplaced(district, next);
                    }
                });
    }

    private void endReplaced(DistrictId district, Post.Id next) {
        jdbc.sql(
                        """
                        select old.id from post next
                        join post old on old.district_id = next.district_id and old.id = next.replaces
                             and old.person_id = next.person_id
                        where next.district_id = ? and next.id = ?
                        """)
                .params(district.value(), next.value())
                .query(UUID.class)
                .list()
                .forEach(old -> endWithNote(district, new Post.Id(old)));
    }

    /**
     * Ends a post that is held or waits, and withdraws the codes that were for it.
     *
     * @return whether it was
     */
    public boolean end(DistrictId district, Post.Id id) {
        boolean ended = close(district, id);
        if (ended) {
            codes.ended(district, id);
        }
        return ended;
    }

    private boolean close(DistrictId district, Post.Id id) {
        return jdbc.sql(
                                """
                                update post set state = 'ended', to_day = greatest(from_day, ?)
                                where district_id = ? and id = ? and state in ('waiting', 'held')
                                """)
                        .params(today(), district.value(), id.value())
                        .update()
                == 1;
    }

    private void makeRoom(DistrictId district, Role role, Place place) {
        if (role == Role.DIRECTOR && place instanceof Place.AtSchool at) {
            directorOf(district, at.school()).ifPresent(post -> endWithNote(district, post.id()));
        }
    }

    private void endWithNote(DistrictId district, Post.Id id) {
        if (end(district, id)) {
            audit.note(
                    district,
                    new AuditLog.Actor.Service(),
                    "post-ended",
                    new AuditLog.Subject("post", id.value()),
                    Map.of());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> work.get()));
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
