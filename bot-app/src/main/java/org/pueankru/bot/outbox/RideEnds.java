package org.pueankru.bot.outbox;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Writes down what became of deliveries that rode on a reply. Thread-safe; throws Spring's data
 * access exceptions while the store is down.
 */
@Repository
class RideEnds {
    /**
     * So long after its event a reply token is surely alive: a dead one then means that an earlier
     * try used it.
     */
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(55);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final StopReports stops;
    private final Clock clock;

    RideEnds(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Ledger ledger,
            StopReports stops,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
        this.stops = stops;
        this.clock = clock;
    }

    /** What LINE said to the reply to this event. */
    void ended(DistrictId district, EventId event, ReplyOutcome outcome) {
        switch (outcome) {
            case ReplyOutcome.Accepted accepted ->
                    close(district, event, Delivery.State.RODE, accepted.requestId());
            case ReplyOutcome.Unknown _ -> doubt(district, event);
            case ReplyOutcome.TokenDead dead -> tokenDead(district, event, dead);
            case ReplyOutcome.Refused refused -> blame(district, event, refused);
            case ReplyOutcome.Busy _ -> release(district, event);
        }
    }

    private void close(
            DistrictId district, EventId event, Delivery.State state, @Nullable String requestId) {
        jdbc.sql(
                        """
                        update delivery set state = ?, closed_at = ?, request_id = ?, in_doubt = false, line_id = null
                        where district_id = ? and ride_event = ? and state = 'waiting'
                        """)
                .param(state.code())
                .param(Timestamp.from(clock.instant()))
                .param(requestId)
                .param(district.value())
                .param(event.value())
                .update();
    }

    private void doubt(DistrictId district, EventId event) {
        jdbc.sql(
                        """
                        update delivery set in_doubt = true
                        where district_id = ? and ride_event = ? and state = 'waiting'
                        """)
                .params(district.value(), event.value())
                .update();
    }

    /** Used by an earlier try of ours while it surely lived; otherwise nobody knows. */
    private void tokenDead(DistrictId district, EventId event, ReplyOutcome.TokenDead dead) {
        jdbc.sql(
                        """
                        update delivery set state = case when first_try_at > :alive then 'rode' else 'unknown' end,
                            closed_at = :now, request_id = :request, in_doubt = false, line_id = null
                        where district_id = :district and ride_event = :event and state = 'waiting' and in_doubt
                        """)
                .param("alive", Timestamp.from(clock.instant().minus(TOKEN_LIFE)))
                .param("now", Timestamp.from(clock.instant()))
                .param("request", dead.requestId())
                .param("district", district.value())
                .param("event", event.value())
                .update();
        release(district, event);
    }

    /** LINE does not take one of them: none is tried again until somebody looks. */
    private void blame(DistrictId district, EventId event, ReplyOutcome.Refused refused) {
        List<UUID> sendings =
                jdbc.sql(
                                """
                                select distinct sending_id from delivery
                                where district_id = ? and ride_event = ? and state = 'waiting'
                                """)
                        .params(district.value(), event.value())
                        .query(UUID.class)
                        .list();
        transaction.executeWithoutResult(
                _ -> {
                    release(district, event);
                    sendings.forEach(
                            sending ->
                                    ledger.stop(
                                            district,
                                            sending,
                                            Sending.Why.REFUSED,
                                            refused.reason()));
                });
        sendings.forEach(sending -> stops.contentRefused(district, sending));
    }

    /** The reply went nowhere: they wait as before. */
    private void release(DistrictId district, EventId event) {
        jdbc.sql(
                        """
                        update delivery set ride_event = null, due_at = push_due_at, push_due_at = null, first_try_at = null
                        where district_id = ? and ride_event = ? and state = 'waiting' and not in_doubt
                        """)
                .params(district.value(), event.value())
                .update();
    }
}
