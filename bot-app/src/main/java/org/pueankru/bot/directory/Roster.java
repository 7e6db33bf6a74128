package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * A whole district at once: reads all of its people and posts, and writes many in few round trips.
 * For files; nothing is checked that the database does not check. Call it within a transaction.
 * Thread-safe; throws Spring's data access exceptions.
 */
@Repository
public class Roster {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    Roster(JdbcTemplate template, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.template = template;
        this.clock = clock;
    }

    /** A network as a file tells of it. */
    public record NetworkTold(String code, String name) {}

    /** A person as a file tells of them. */
    public record PersonTold(Person.Id id, @Nullable String code, String name) {
        /** Somebody who is not known yet. */
        public static PersonTold fresh(@Nullable String code, String name) {
            return new PersonTold(Person.Id.fresh(), code, name);
        }

        @Override
        public String toString() {
            return "PersonTold[" + id.value() + "]";
        }
    }

    /** A post that somebody is to hold. */
    public record Holding(Person.Id person, Role role, Place place) {}

    /** Waits until no other file is being applied to this district. */
    public void lock(DistrictId district) {
        jdbc.sql("select 1 from district where id = ? for no key update")
                .param(district.value())
                .query(Integer.class)
                .optional();
    }

    /** All whom a district knows, by name. */
    public List<Person> people(DistrictId district) {
        return jdbc.sql(
                        People.COLUMNS
                                + "where district_id = ? and erased_at is null order by name_key, id")
                .param(district.value())
                .query((row, _) -> People.person(row))
                .list();
    }

    /** All posts of a district that are held or wait. */
    public List<Post> currentPosts(DistrictId district) {
        return jdbc.sql(
                        Posts.COLUMNS
                                + "where district_id = ? and state in ('waiting', 'held') order by created_at, id")
                .param(district.value())
                .query((row, _) -> Posts.post(row))
                .list();
    }

    /** Makes networks or changes those that have these codes, and opens them. */
    public void putNetworks(DistrictId district, List<NetworkTold> networks) {
        batch(
                """
                insert into network (district_id, id, code, name) values (?, ?, ?, ?)
                on conflict (district_id, code) do update set name = excluded.name, closed_on = null
                """,
                networks,
                (row, network) ->
                        set(
                                row,
                                district.value(),
                                Network.Id.fresh().value(),
                                network.code(),
                                network.name()));
    }

    /** Makes schools or changes those that have these codes, and opens them. */
    public void putSchools(DistrictId district, List<Schools.Told> schools) {
        batch(
                Schools.PUT,
                schools,
                (row, told) ->
                        set(
                                row,
                                district.value(),
                                School.Id.fresh().value(),
                                told.code(),
                                told.name(),
                                NameKey.ofSchool(told.name()),
                                told.network() == null ? null : told.network().value(),
                                told.level() == null ? null : told.level().code(),
                                told.size() == null ? null : told.size().code(),
                                told.staffCount(),
                                told.location().subdistrict(),
                                told.location().amphoe(),
                                told.location().province()));
    }

    public void closeNetworks(DistrictId district, List<Network.Id> networks) {
        batch(
                "update network set closed_on = ? where district_id = ? and id = ?",
                networks,
                (row, id) -> set(row, today(), district.value(), id.value()));
    }

    public void closeSchools(DistrictId district, List<School.Id> schools) {
        batch(
                "update school set closed_on = ? where district_id = ? and id = ?",
                schools,
                (row, id) -> set(row, today(), district.value(), id.value()));
    }

    public void addPeople(DistrictId district, List<PersonTold> people) {
        Timestamp now = Timestamp.from(clock.instant());
        batch(
                """
                insert into person (district_id, id, code, name, name_key, created_at) values (?, ?, ?, ?, ?, ?)
                """,
                people,
                (row, told) ->
                        set(
                                row,
                                district.value(),
                                told.id().value(),
                                told.code(),
                                told.name(),
                                NameKey.ofPerson(told.name()),
                                now));
    }

    /** Gives people the code and name that are told of them. */
    public void changePeople(DistrictId district, List<PersonTold> people) {
        batch(
                """
                update person set code = ?, name = ?, name_key = ?
                where district_id = ? and id = ? and erased_at is null
                """,
                people,
                (row, told) ->
                        set(
                                row,
                                told.code(),
                                told.name(),
                                NameKey.ofPerson(told.name()),
                                district.value(),
                                told.id().value()));
    }

    /**
     * Ends posts, which must be held or wait. The state is no condition of the statement: before
     * the tables are analysed PostgreSQL would take a partial index and read the whole district for
     * each.
     */
    public void endPosts(DistrictId district, List<Post.Id> posts) {
        batch(
                """
                update post set state = 'ended', to_day = greatest(from_day, ?)
                where district_id = ? and id = ?
                """,
                posts,
                (row, id) -> set(row, today(), district.value(), id.value()));
        withdrawCodes(district, posts);
    }

    private void withdrawCodes(DistrictId district, List<Post.Id> posts) {
        Timestamp now = Timestamp.from(clock.instant());
        batch(OpenCodes.OF_POST, posts, (row, id) -> set(row, now, district.value(), id.value()));
    }

    /** Lets posts be held, which must wait. */
    public void agree(DistrictId district, List<Post.Id> posts, Person.@Nullable Id by) {
        batch(
                """
                update post set state = 'held', decided_by = ?, from_day = ?
                where district_id = ? and id = ?
                """,
                posts,
                (row, id) ->
                        set(
                                row,
                                by == null ? null : by.value(),
                                today(),
                                district.value(),
                                id.value()));
        withdrawCodes(district, posts);
        endReplaced(district, posts);
    }

    private void endReplaced(DistrictId district, List<Post.Id> posts) {
        batch(
                """
                update post set state = 'ended', to_day = greatest(post.from_day, ?)
                from post next
                where next.district_id = ? and next.id = ? and post.district_id = next.district_id
                  and post.id = next.replaces and post.person_id = next.person_id
                  and post.state in ('waiting', 'held')
                """,
                posts,
                (row, id) -> set(row, today(), district.value(), id.value()));
    }

    /** From today on these posts are held, as a file told. */
    public void hold(DistrictId district, List<Holding> posts) {
        Timestamp now = Timestamp.from(clock.instant());
        batch(
                """
                insert into post (district_id, id, person_id, role, school_id, network_id, state, from_day, source, created_at)
                values (?, ?, ?, ?, ?, ?, 'held', ?, 'import', ?)
                """,
                posts,
                (row, post) ->
                        set(
                                row,
                                district.value(),
                                Post.Id.fresh().value(),
                                post.person().value(),
                                post.role().code(),
                                post.place().schoolId(),
                                post.place().networkId(),
                                today(),
                                now));
        revokeDirectorCodes(
                district,
                posts.stream()
                        .filter(post -> post.role() == Role.DIRECTOR)
                        .map(Holding::place)
                        .filter(Place.AtSchool.class::isInstance)
                        .map(place -> ((Place.AtSchool) place).school())
                        .toList());
    }

    /** Withdraws the open codes for directors of these schools. */
    public void revokeDirectorCodes(DistrictId district, Collection<School.Id> schools) {
        Timestamp now = Timestamp.from(clock.instant());
        batch(
                """
                update invite set revoked_at = ?
                where district_id = ? and school_id = ? and role = 'director' and used_at is null and revoked_at is null
                """,
                List.copyOf(schools),
                (row, id) -> set(row, now, district.value(), id.value()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Sets the parameters of one row. */
    private interface Setter<T> {
        void set(PreparedStatement row, T value) throws java.sql.SQLException;
    }

    private <T> void batch(String sql, List<T> values, Setter<T> setter) {
        if (!values.isEmpty()) {
            template.batchUpdate(sql, values, BATCH, setter::set);
        }
    }

    private static void set(PreparedStatement row, @Nullable Object... values)
            throws java.sql.SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }
}
