package org.pueankru.bot.outbox;

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
import java.time.Instant;
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
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Pushes pushes;
    private final RideEnds ends;
    private final Clock clock;

    Rides(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Pushes pushes,
            RideEnds ends,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.pushes = pushes;
        this.ends = ends;
        this.clock = clock;
    }

    private record Waiting(UUID sending, UUID target, String messages) {}

    /**
     * Takes what waits for this chat and has room; the same event is given the same again. What the
     * reply says anyway needs no room, and is not said twice.
     *
     * @param event whose reply carries it
     * @param occurredAt when that was
     * @param reply what is said anyway
     * @param room message objects that the reply has left
     * @return message objects to be sent before the reply, maybe none; empty = nothing is taken
     */
    public Optional<List<OutgoingMessage>> board(
            DistrictId district,
            ChatId chat,
            EventId event,
            Instant occurredAt,
            List<OutgoingMessage> reply,
            int room) {
        if (!isAnythingWaiting(district, chat)) {
            return Optional.empty();
        }
        List<Waiting> aboard =
                transaction.execute(
                        _ -> {
                            List<Waiting> before = aboardAgain(district, chat, event);
                            return before.isEmpty()
                                    ? boardNew(district, chat, event, occurredAt, reply, room)
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

    /** Asked at each reply; mostly nothing does. */
    private boolean isAnythingWaiting(DistrictId district, ChatId chat) {
        return jdbc.sql(
                        "select exists (select from delivery where district_id = ? and line_id = ? and state = 'waiting')")
                .params(district.value(), chat.value())
                .query(Boolean.class)
                .single();
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

    /** A try before this one died without a word: it may have been sent. */
    private List<Waiting> aboardAgain(DistrictId district, ChatId chat, EventId event) {
        return jdbc.sql(
                        """
                        with again as (
                            update delivery set in_doubt = true
                            where district_id = :district and line_id = :chat and state = 'waiting' and ride_event = :event
                            returning district_id, sending_id, target_id, body_id)
                        select d.sending_id, d.target_id, b.messages from again d
                        join delivery_body b on b.district_id = d.district_id and b.id = d.body_id
                        order by b.created_at, d.sending_id
                        """)
                .param("district", district.value())
                .param("chat", chat.value())
                .param("event", event.value())
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
            Instant occurredAt,
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
                take(district, each, event, occurredAt);
            }
        }
        return boarded;
    }

    private void take(DistrictId district, Waiting waiting, EventId event, Instant occurredAt) {
        Instant now = clock.instant();
        Instant tokenSince = occurredAt.isBefore(now) ? occurredAt : now;
        jdbc.sql(
                        """
                        update delivery set ride_event = :event, push_due_at = due_at, due_at = :until, first_try_at = :since,
                            fence = fence + 1
                        where district_id = :district and sending_id = :sending and target_id = :target
                        """)
                .param("event", event.value())
                .param("until", Timestamp.from(now.plus(OutboxRounds.RIDE)))
                .param("since", Timestamp.from(tokenSince))
                .param("district", district.value())
                .param("sending", waiting.sending())
                .param("target", waiting.target())
                .update();
    }

    /** What LINE said to the reply that carried them. */
    public void ended(DistrictId district, EventId event, ReplyOutcome outcome) {
        ends.ended(district, event, outcome);
    }
}
