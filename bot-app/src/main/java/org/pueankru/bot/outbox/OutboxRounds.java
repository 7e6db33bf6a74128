package org.pueankru.bot.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Closes what is done or too old. Every instance does it; a second time changes nothing. */
@Component
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxRounds {
    /** A reply token lives a minute: after this nobody will tell how a ride ended. */
    static final Duration RIDE = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(OutboxRounds.class);

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Clock clock;

    OutboxRounds(JdbcClient jdbc, Claims claims, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void goRound() {
        try {
            claims.giveUpOld();
            closeLostRides();
            closeMissedRides();
            settleWhatEnded();
            closeDone();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    private void closeLostRides() {
        jdbc.sql(
                        """
                        update delivery set state = 'unknown', closed_at = :now, owner = null, line_id = null
                        where district_id in (select id from district) and state = 'waiting'
                          and ride_event is not null and due_at <= :now
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void closeMissedRides() {
        jdbc.sql(
                        """
                        update delivery set state = 'missed', closed_at = :now, line_id = null
                        where district_id in (select id from district) and state = 'waiting'
                          and ride_until <= :now and ride_event is null and owner is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Tries that were under way when their sending was cancelled or stopped, and whose end nobody
     * will tell: their instance died, or their ride came to nothing. Whoever lets it go on in this
     * moment comes first or last, so that nothing is held for good.
     */
    private void settleWhatEnded() {
        jdbc.sql(
                        """
                        with s as (
                            select ended.district_id, ended.id, ended.state from sending ended
                            where ended.state in ('stopped', 'cancelled')
                              and exists (select 1 from delivery d
                                          where d.district_id = ended.district_id and d.sending_id = ended.id
                                            and d.state = 'waiting' and d.ride_event is null
                                            and (d.owner is null or d.due_at <= :now))
                            for share)
                        update delivery d
                        set state = case when s.state = 'stopped' then 'held' when d.in_doubt then 'unknown' else 'cancelled' end,
                            closed_at = case when s.state = 'cancelled' then :now::timestamptz end,
                            line_id = case when s.state = 'stopped' then d.line_id end, owner = null
                        from s
                        where s.district_id = d.district_id and s.id = d.sending_id
                          and d.state = 'waiting' and d.ride_event is null and (d.owner is null or d.due_at <= :now)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void closeDone() {
        jdbc.sql(
                        """
                        update sending s set state = 'done', changed_at = ?
                        where s.state = 'open'
                          and exists (select 1 from delivery d where d.district_id = s.district_id and d.sending_id = s.id)
                          and not exists (select 1 from delivery d
                                          where d.district_id = s.district_id and d.sending_id = s.id and d.state = 'waiting')
                        """)
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
