package org.pueankru.bot.notices;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Sending;
import org.pueankru.bot.outbox.Sendings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which sendings sent a notice again, and how far they have come. Thread-safe; throws Spring's data
 * access exceptions while the store is down.
 */
@Repository
public class RetriesMade {
    private final JdbcClient jdbc;
    private final Sendings sendings;
    private final Clock clock;

    RetriesMade(JdbcClient jdbc, Sendings sendings, Clock clock) {
        this.jdbc = jdbc;
        this.sendings = sendings;
        this.clock = clock;
    }

    /**
     * A sending that sent a notice again.
     *
     * @param cost messages that were agreed to
     */
    public record Retry(
            UUID id, Instant madeAt, int cost, Sending sending, Sending.Progress progress) {
        /** What LINE took. */
        public int taken() {
            return progress.of(Delivery.State.ACCEPTED) + progress.of(Delivery.State.RODE);
        }
    }

    /** All of a notice, the newest first. */
    public List<Retry> of(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select id, made_at, cost from notice_retry
                        where district_id = ? and notice_id = ? order by made_at desc, id
                        """)
                .params(district.value(), notice.value())
                .query(
                        (row, _) ->
                                new Retry(
                                        row.getObject("id", UUID.class),
                                        row.getTimestamp("made_at").toInstant(),
                                        row.getInt("cost"),
                                        sendings.byId(district, row.getObject("id", UUID.class))
                                                .orElseThrow(),
                                        sendings.progress(
                                                district, row.getObject("id", UUID.class))))
                .list();
    }

    void note(DistrictId district, UUID sending, Notice.Id notice, int cost, Person.Id by) {
        jdbc.sql(
                        """
                        insert into notice_retry (district_id, id, notice_id, made_by, made_at, cost)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        district.value(),
                        sending,
                        notice.value(),
                        by.value(),
                        Timestamp.from(clock.instant()),
                        cost)
                .update();
    }
}
