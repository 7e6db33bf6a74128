package org.pueankru.bot.outbox;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Ready;
import org.pueankru.bot.messaging.Pushes;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lets deliveries go with a free reply in their chat. A delivery that rides is not pushed: when
 * nobody can say whether the reply arrived it is unknown, never sent again by itself. Thread-safe;
 * throws Spring's data access exceptions while the store is down.
 */
@Repository
public class Rides {
    /** So long a reply token is surely alive: a dead one then means that an earlier try used it. */
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(55);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Pushes pushes;
    private final Ledger ledger;
    private final StopReports stops;
    private final Clock clock;

    Rides(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Pushes pushes,
            Ledger ledger,
            StopReports stops,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.pushes = pushes;
        this.ledger = ledger;
        this.stops = stops;
        this.clock = clock;
    }

    private record Waiting(UUID sending, UUID target, String messages) {}

    /**
     * Takes what waits for this chat and has room; the same event is given the same again. What the
     * reply says anyway needs no room, and is not said twice.
     *
     * @param event whose reply carries it
     * @param reply what is said anyway
     * @param room message objects that the reply has left
     * @return message objects to be sent before the reply, maybe none; empty = nothing is taken
     */
    public Optional<List<OutgoingMessage>> board(
            DistrictId district,
            ChatId chat,
            EventId event,
            List<OutgoingMessage> reply,
            int room) {
        List<Waiting> aboard =
                transaction.execute(
                        _ -> {
                            List<Waiting> before = aboard(district, chat, event);
                            return before.isEmpty()
                                    ? boardNew(district, chat, event, reply, room)
                                    : before;
                        });
        if (aboard == null || aboard.isEmpty()) {
            return Optional.empty();
        }
        Set<String> said = said(reply);
        return Optional.of(
                aboard.stream()
                        .flatMap(each -> unsaid(each, said).stream())
                        .map(message -> (OutgoingMessage) new Ready(message, List.of()))
                        .toList());
    }

    private Set<String> said(List<OutgoingMessage> reply) {
        return reply.stream()
                .map(message -> pushes.render(List.of(message.withQuickReplies(List.of()))))
                .flatMap(rendered -> pushes.split(rendered).stream())
                .collect(Collectors.toSet());
    }

    private List<String> unsaid(Waiting waiting, Set<String> said) {
        return pushes.split(waiting.messages()).stream()
                .filter(message -> !said.contains(message))
                .toList();
    }

    private List<Waiting> aboard(DistrictId district, ChatId chat, EventId event) {
        return jdbc.sql(
                        """
                        select d.sending_id, d.target_id, b.messages from delivery d
                        join delivery_body b on b.district_id = d.district_id and b.id = d.body_id
                        where d.district_id = ? and d.line_id = ? and d.state = 'waiting' and d.ride_event = ?
                        order by b.created_at, d.sending_id
                        """)
                .params(district.value(), chat.value(), event.value())
                .query(Rides::waiting)
                .list();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("sending_id", UUID.class),
                row.getObject("target_id", UUID.class),
                row.getString("messages"));
    }

    private List<Waiting> boardNew(
            DistrictId district,
            ChatId chat,
            EventId event,
            List<OutgoingMessage> reply,
            int room) {
        List<Waiting> waiting =
                jdbc.sql(
                                """
                                select d.sending_id, d.target_id, b.messages from delivery d
                                join sending s on s.district_id = d.district_id and s.id = d.sending_id and s.state = 'open'
                                join delivery_body b on b.district_id = d.district_id and b.id = d.body_id
                                where d.district_id = ? and d.line_id = ? and d.state = 'waiting'
                                  and d.tries = 0 and d.owner is null and d.ride_event is null
                                  and (d.ride_until is null or d.ride_until > ?)
                                order by s.urgent desc, b.created_at, d.sending_id
                                for update of d skip locked
                                """)
                        .params(district.value(), chat.value(), Timestamp.from(clock.instant()))
                        .query(Rides::waiting)
                        .list();
        List<Waiting> boarded = new ArrayList<>();
        Set<String> said = waiting.isEmpty() ? Set.of() : said(reply);
        int left = room;
        for (Waiting each : waiting) {
            int needed = unsaid(each, said).size();
            if (needed <= left) {
                left -= needed;
                boarded.add(each);
                take(district, each, event);
            }
        }
        return boarded;
    }

    private void take(DistrictId district, Waiting waiting, EventId event) {
        jdbc.sql(
                        """
                        update delivery set ride_event = :event, push_due_at = due_at, due_at = :until, first_try_at = :now,
                            fence = fence + 1
                        where district_id = :district and sending_id = :sending and target_id = :target
                        """)
                .param("event", event.value())
                .param("until", Timestamp.from(clock.instant().plus(OutboxRounds.RIDE)))
                .param("now", Timestamp.from(clock.instant()))
                .param("district", district.value())
                .param("sending", waiting.sending())
                .param("target", waiting.target())
                .update();
    }

    /** What LINE said to the reply that carried them. */
    public void ended(DistrictId district, EventId event, ReplyOutcome outcome) {
        switch (outcome) {
            case ReplyOutcome.Accepted accepted ->
                    close(district, event, Delivery.State.RODE, accepted.requestId());
            case ReplyOutcome.Unknown _ -> doubt(district, event);
            case ReplyOutcome.TokenDead dead -> tokenDead(district, event, dead);
            case ReplyOutcome.Refused refused -> blame(district, event, refused);
            case ReplyOutcome.Busy _ -> {}
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
