package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The places and people of a whole district at once, written in few round trips. For files; nothing
 * is checked that the database does not check. Call it within a transaction. Thread-safe; throws
 * Spring's data access exceptions.
 */
@Repository
public class Roster {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private final JdbcClient jdbc;
    private final Batches batches;
    private final DirectorLock directors;
    private final Clock clock;

    Roster(JdbcTemplate template, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.batches = new Batches(template);
        this.directors = new DirectorLock(jdbc);
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

    /** Waits until no other file is being applied to this district. */
    public void lock(DistrictId district) {
        jdbc.sql("select 1 from district where id = ? for no key update")
                .param(district.value())
                .query(Integer.class)
                .optional();
        directors.takeAll(district);
    }

    /**
     * Lets PostgreSQL count anew what the tables hold. Until it does so by itself, which among many
     * districts may be long after one more came, it takes a new district for an empty one and reads
     * it in ways that take seconds for each list.
     */
    public void countAnew() {
        jdbc.sql("analyze network, school, person, post").update();
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

    /** Makes networks or changes those that have these codes, and opens them. */
    public void putNetworks(DistrictId district, List<NetworkTold> networks) {
        batches.run(
                """
                insert into network (district_id, id, code, name) values (?, ?, ?, ?)
                on conflict (district_id, code) do update set name = excluded.name, closed_on = null
                """,
                networks,
                (row, network) ->
                        Batches.set(
                                row,
                                district.value(),
                                Network.Id.fresh().value(),
                                network.code(),
                                network.name()));
    }

    /** Makes schools or changes those that have these codes, and opens them. */
    public void putSchools(DistrictId district, List<Schools.Told> schools) {
        batches.run(
                Schools.PUT,
                schools,
                (row, told) ->
                        Batches.set(
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
        batches.run(
                "update network set closed_on = ? where district_id = ? and id = ?",
                networks,
                (row, id) -> Batches.set(row, today(), district.value(), id.value()));
    }

    public void closeSchools(DistrictId district, List<School.Id> schools) {
        batches.run(
                "update school set closed_on = ? where district_id = ? and id = ?",
                schools,
                (row, id) -> Batches.set(row, today(), district.value(), id.value()));
    }

    public void addPeople(DistrictId district, List<PersonTold> people) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.run(
                """
                insert into person (district_id, id, code, name, name_key, created_at) values (?, ?, ?, ?, ?, ?)
                """,
                people,
                (row, told) ->
                        Batches.set(
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
        batches.run(
                """
                update person set code = ?, name = ?, name_key = ?
                where district_id = ? and id = ? and erased_at is null
                """,
                people,
                (row, told) ->
                        Batches.set(
                                row,
                                told.code(),
                                told.name(),
                                NameKey.ofPerson(told.name()),
                                district.value(),
                                told.id().value()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
