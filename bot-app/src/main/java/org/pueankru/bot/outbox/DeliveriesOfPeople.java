package org.pueankru.bot.outbox;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

/** What was sent to a person 1:1, and what is still to be sent. */
@Repository
class DeliveriesOfPeople implements PersonalData {
    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveriesOfPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "deliveries";
    }

    @Override
    public Object of(DistrictId district, Person.Id person) {
        return jdbc.sql(
                        """
                        select d.state, coalesce(d.closed_at, b.created_at) as at from delivery d
                        join delivery_body b on b.district_id = d.district_id and b.id = d.body_id
                        where d.district_id = ? and d.target_id = ? order by 2
                        """)
                .params(district.value(), person.value())
                .query(
                        (row, _) ->
                                Map.of(
                                        "state",
                                        row.getString("state"),
                                        "at",
                                        row.getTimestamp("at").toInstant().toString()))
                .list();
    }

    /** Nothing more is sent to them; the rows stay for the counts and name nobody any more. */
    @Override
    public void erase(DistrictId district, Person.Id person) {
        jdbc.sql(
                        """
                        update delivery
                        set line_id = null, closed_at = coalesce(closed_at, :now),
                            state = case when state not in ('waiting', 'held') then state
                                         when in_doubt then 'unknown' else 'cancelled' end
                        where district_id = :district and target_id = :person
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("district", district.value())
                .param("person", person.value())
                .update();
    }

    @Override
    public void move(DistrictId district, Person.Id from, Person.Id to) {
        jdbc.sql(
                        """
                        update delivery d set target_id = :to
                        where d.district_id = :district and d.target_id = :from
                          and not exists (select 1 from delivery other
                                          where other.district_id = d.district_id and other.sending_id = d.sending_id
                                            and other.target_id = :to)
                        """)
                .param("to", to.value())
                .param("district", district.value())
                .param("from", from.value())
                .update();
        erase(district, from);
    }
}
