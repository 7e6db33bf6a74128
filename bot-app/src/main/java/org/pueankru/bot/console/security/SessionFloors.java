package org.pueankru.bot.console.security;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;

/** Ends all sessions of a person, wherever they are kept. Thread-safe. */
@Repository
public class SessionFloors {
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionFloors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whatever session of this person began before now is over. */
    public void raise(DistrictId district, Person.Id person) {
        jdbc.sql(
                        """
                        insert into console_session_floor (district_id, person_id, not_before) values (?, ?, ?)
                        on conflict (district_id, person_id) do update set not_before = excluded.not_before
                        """)
                .params(
                        district.value(),
                        person.value(),
                        // a session of this very millisecond is over too
                        Timestamp.from(clock.instant().plusMillis(1)))
                .update();
    }

    Instant of(DistrictId district, Person.Id person) {
        return jdbc.sql(
                        """
                        select not_before from console_session_floor where district_id = ? and person_id = ?
                        """)
                .params(district.value(), person.value())
                .query((row, _) -> row.getTimestamp("not_before").toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }
}
