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
