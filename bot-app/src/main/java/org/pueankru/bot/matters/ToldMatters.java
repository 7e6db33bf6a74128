package org.pueankru.bot.matters;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** Until when each officer was told. Thread-safe; throws Spring's data access exceptions. */
@Repository
class ToldMatters implements PersonalData {
    private final JdbcClient jdbc;

    ToldMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> until(DistrictId district, Person.Id person) {
        return jdbc.sql("select until from matter_told where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void told(DistrictId district, Person.Id person, Instant until) {
        jdbc.sql(
                        """
                        insert into matter_told (district_id, person_id, until) values (?, ?, ?)
                        on conflict (district_id, person_id)
                        do update set until = greatest(matter_told.until, excluded.until)
                        """)
                .params(district.value(), person.value(), Timestamp.from(until))
                .update();
    }

    @Override
    public String key() {
        return "toldOfMattersUntil";
    }

    @Override
    public Object of(DistrictId district, Person.Id person) {
        return until(district, person).map(Instant::toString).orElse("");
    }

    @Override
    public void erase(DistrictId district, Person.Id person) {
        jdbc.sql("delete from matter_told where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .update();
    }

    @Override
    public void move(DistrictId district, Person.Id from, Person.Id to) {
        until(district, from).ifPresent(until -> told(district, to, until));
        erase(district, from);
    }
}
