package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The people whom the districts know. Thread-safe; throws Spring's data access exceptions while the
 * store is down.
 */
@Repository
public class People {
    static final String COLUMNS = "select id, code, name, line_id from person ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OpenCodes codes;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.codes = new OpenCodes(jdbc, clock);
    }

    public Optional<Person> byId(DistrictId district, Person.Id id) {
        return jdbc.sql(COLUMNS + "where district_id = ? and id = ? and erased_at is null")
                .params(district.value(), id.value())
                .query((row, _) -> person(row))
                .optional();
    }

    /** Who has registered from this LINE account. */
    public Optional<Person> byLine(DistrictId district, PersonId line) {
        return jdbc.sql(COLUMNS + "where district_id = ? and line_id = ? and erased_at is null")
                .params(district.value(), line.value())
                .query((row, _) -> person(row))
                .optional();
    }

    /** Whether the office's number is somebody's already. */
    public boolean hasCode(DistrictId district, String code) {
        return jdbc.sql("select exists (select from person where district_id = ? and code = ?)")
                .params(district.value(), code)
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes a person.
     *
     * @param code the office's own number, or null
     * @param line their LINE account, or null
     */
    public Person add(
            DistrictId district, String name, @Nullable String code, @Nullable PersonId line) {
        Person.Id id = Person.Id.fresh();
        jdbc.sql(
                        """
                        insert into person (district_id, id, code, name, name_key, line_id, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(district.value())
                .param(id.value())
                .param(code)
                .param(name)
                .param(NameKey.ofPerson(name))
                .param(line == null ? null : line.value())
                .param(Timestamp.from(clock.instant()))
                .update();
        return new Person(id, code, name, line);
    }

    public void rename(DistrictId district, Person.Id id, String name) {
        jdbc.sql("update person set name = ?, name_key = ? where district_id = ? and id = ?")
                .params(name, NameKey.ofPerson(name), district.value(), id.value())
                .update();
    }

    /**
     * Ties a person of an import to the LINE account that registered as them.
     *
     * @return false when they are another account's, or there is no such person: nothing changed
     */
    public boolean tie(DistrictId district, Person.Id id, PersonId line) {
        return jdbc.sql(
                                """
                                update person set line_id = :line
                                where district_id = :district and id = :id and erased_at is null
                                  and (line_id is null or line_id = :line)
                                """)
                        .param("line", line.value())
                        .param("district", district.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /**
     * Notes that a person blocked the bot, or is its friend again; what is known of a later moment
     * stays. Does nothing for accounts that did not register.
     *
     * @param at when it happened
     */
    public void noteBond(DistrictId district, PersonId line, boolean blocked, Instant at) {
        jdbc.sql(
                        """
                        update person set blocked = :blocked, bond_at = :at
                        where district_id = :district and line_id = :line and (bond_at is null or bond_at <= :at)
                        """)
                .param("blocked", blocked)
                .param("at", Timestamp.from(at))
                .param("district", district.value())
                .param("line", line.value())
                .update();
    }

    /** Somebody whom one of the districts knows. */
    record Known(DistrictId district, Person.Id person) {}

    /**
     * Notes that a person who counts as blocked said something later. One statement by two unique
     * keys, which writes nothing for all others: it runs for every event in 1:1.
     *
     * @return who counted as blocked until now
     */
    Optional<Known> back(ChannelId channel, PersonId line, Instant at) {
        return jdbc.sql(
                        """
                        update person set blocked = false, bond_at = :at from district
                        where district.channel_id = :channel and district.closed_at is null
                          and person.district_id = district.id and person.line_id = :line and person.blocked
                          and (person.bond_at is null or person.bond_at < :at)
                        returning person.district_id, person.id
                        """)
                .param("at", Timestamp.from(at))
                .param("channel", channel.value())
                .param("line", line.value())
                .query(
                        (row, _) ->
                                new Known(
                                        new DistrictId(row.getObject("district_id", UUID.class)),
                                        new Person.Id(row.getObject("id", UUID.class))))
                .optional();
    }

    /** Whether the person has blocked the bot: nothing that is sent would be read. */
    public boolean isBlocked(DistrictId district, Person.Id id) {
        return jdbc.sql("select blocked from person where district_id = ? and id = ?")
                .params(district.value(), id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Takes away who a person is: name, number, LINE account, and the codes for them. The row
     * stays, since the history of schools names it.
     *
     * @return whether there was anything to take away
     */
    public boolean erase(DistrictId district, Person.Id id) {
        codes.erased(district, id);
        return jdbc.sql(
                                """
                                update person set name = '', name_key = '', code = null, line_id = null, blocked = false,
                                                  bond_at = null, seen_on = null, claims = null, said_so = false,
                                                  erased_at = ?
                                where district_id = ? and id = ? and erased_at is null
                                """)
                        .params(Timestamp.from(clock.instant()), district.value(), id.value())
                        .update()
                == 1;
    }

    static Person person(ResultSet row) throws SQLException {
        String line = row.getString("line_id");
        return new Person(
                new Person.Id(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                line == null ? null : new PersonId(line));
    }
}
