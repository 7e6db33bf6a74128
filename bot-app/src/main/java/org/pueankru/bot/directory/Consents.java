package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * Who accepted which text of the privacy notice. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
public class Consents {
    /**
     * The text that is shown now, by the day on which it was written, and which one of that day.
     * Whoever accepted another one is asked again, so a changed text needs a new one: a test holds
     * what each of them said.
     */
    public static final String CURRENT_NOTICE = "2026-11-26.2";

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a person accepted the notice that is shown now. */
    public void accepted(DistrictId district, Person.Id person, Instant at) {
        jdbc.sql(
                        """
                        insert into consent (district_id, person_id, notice, accepted_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(district.value(), person.value(), CURRENT_NOTICE, Timestamp.from(at))
                .update();
    }

    /** Whether the notice that is shown now is accepted. */
    public boolean has(DistrictId district, Person.Id person) {
        return jdbc.sql(
                        """
                        select exists (select from consent
                                       where district_id = ? and person_id = ? and notice = ? and withdrawn_at is null)
                        """)
                .params(district.value(), person.value(), CURRENT_NOTICE)
                .query(Boolean.class)
                .single();
    }

    /** Whether whoever writes from this LINE account accepted only what is not shown any more. */
    public boolean acceptedAnotherOnly(ChannelId channel, PersonId line) {
        return jdbc.sql(
                        """
                        select coalesce(bool_and(c.notice <> ?), false) from consent c
                        join person p on p.district_id = c.district_id and p.id = c.person_id and p.erased_at is null
                        join district d on d.id = c.district_id and d.closed_at is null
                        where d.channel_id = ? and p.line_id = ? and c.withdrawn_at is null
                        """)
                .params(CURRENT_NOTICE, channel.value(), line.value())
                .query(Boolean.class)
                .single();
    }

    /** When a person accepted what is shown now; empty when they did not, or took it back. */
    public Optional<Instant> acceptedAt(DistrictId district, Person.Id person) {
        return jdbc.sql(
                        """
                        select max(accepted_at) from consent
                        where district_id = ? and person_id = ? and notice = ? and withdrawn_at is null
                        having count(*) > 0
                        """)
                .params(district.value(), person.value(), CURRENT_NOTICE)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Notes that a person takes all consent back. */
    public void withdrawn(DistrictId district, Person.Id person, Instant at) {
        jdbc.sql(
                        """
                        update consent set withdrawn_at = ? where district_id = ? and person_id = ? and withdrawn_at is null
                        """)
                .params(Timestamp.from(at), district.value(), person.value())
                .update();
    }
}
