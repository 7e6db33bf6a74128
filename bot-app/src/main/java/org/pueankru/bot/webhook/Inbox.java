package org.pueankru.bot.webhook;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.EventHandler.MissedQuestion;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.BondChanged;
import org.pueankru.bot.messaging.IncomingEvent.TextReceived;
import org.pueankru.bot.messaging.IncomingEvent.ThingReceived;
import org.pueankru.bot.messaging.IncomingEvent.Unsent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The stored events. Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Repository
class Inbox {
    /** For how long a second delivery of an event is recognised. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    /** For how long a missed question is worth asking again. */
    static final Duration OFFERED_WITHIN = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Inbox(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Stores all events of one webhook body, or none; events that are here already are left alone.
     *
     * @return the lanes that have work now
     */
    Set<LaneKey> store(List<IncomingEvent> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        // one order of chats and events for all transactions, so that two bodies cannot deadlock
        List<IncomingEvent> ordered = new ArrayList<>(events);
        ordered.sort(
                Comparator.comparing((IncomingEvent event) -> chatOf(event))
                        .thenComparing(event -> event.header().id().value()));
        Set<LaneKey> lanes = new LinkedHashSet<>();
        transaction.executeWithoutResult(
                _ -> {
                    for (IncomingEvent event : ordered) {
                        LaneKey lane = LaneKey.of(event.header());
                        if (insert(event, lane) && lane != null && isWorkFor(event)) {
                            lanes.add(lane);
                        }
                    }
                });
        return lanes;
    }

    private static String chatOf(IncomingEvent event) {
        LaneKey lane = LaneKey.of(event.header());
        return lane == null ? "" : lane.chat();
    }

    private boolean insert(IncomingEvent event, @Nullable LaneKey lane) {
        boolean work = lane != null && isWorkFor(event) && !isTakenBack(event);
        Timestamp now = Timestamp.from(clock.instant());
        int inserted =
                jdbc.sql(
                                """
                                insert into inbox_event
                                    (channel_id, event_id, chat_key, kind, message_id, occurred_at, received_at, due_at, state, body, closed_at)
                                values (:channel, :event, :chat, :kind, :message, :occurred, :now, :now, :state, :body, :closed)
                                on conflict do nothing
                                """)
                        .param("channel", event.header().channel().value())
                        .param("event", event.header().id().value())
                        .param("chat", lane == null ? null : lane.chat())
                        .param("kind", kindOf(event))
                        .param("message", messageOf(event))
                        .param("occurred", Timestamp.from(event.header().occurredAt()))
                        .param("now", now)
                        .param("state", (work ? EventState.WAITING : EventState.IGNORED).code())
                        .param("body", work ? json.writeValueAsString(event) : null)
                        .param("closed", work ? null : now)
                        .update();
        if (inserted == 0) {
            return false;
        }
        if (event instanceof Unsent unsent) {
            erase(unsent, now);
        }
        return true;
    }

    private void erase(Unsent unsent, Timestamp now) {
        jdbc.sql(
                        """
                        update inbox_event set body = null, state = 'erased', closed_at = :now
                        where channel_id = :channel and message_id = :message and kind <> 'Unsent'
                          and state in ('waiting', 'missed', 'parked')
                        """)
                .param("now", now)
                .param("channel", unsent.header().channel().value())
                .param("message", unsent.messageId().value())
                .update();
    }

    private boolean isTakenBack(IncomingEvent event) {
        return event instanceof TextReceived text
                && jdbc.sql(
                                "select exists (select 1 from inbox_event where channel_id = ? and message_id = ? and kind = 'Unsent')")
                        .params(text.header().channel().value(), text.messageId().value())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether anything of ours acts on this kind. */
    private static boolean isWorkFor(IncomingEvent event) {
        return switch (event) {
            case TextReceived _, ThingReceived _, IncomingEvent.Tapped _ ->
                    event.header().replyToken() != null;
            case Unsent _ -> true;
            // features keep account of it, also when nobody can be answered
            case BondChanged _ -> true;
            case IncomingEvent.Overheard _, IncomingEvent.Unrecognised _ -> false;
        };
    }

    static String kindOf(IncomingEvent event) {
        return switch (event) {
            case BondChanged changed -> changed.bond().name();
            case ThingReceived received -> received.thing().name();
            case IncomingEvent.Unrecognised _ -> "Unrecognised";
            case TextReceived _ -> "Text";
            case IncomingEvent.Tapped _ -> "Tapped";
            case Unsent _ -> "Unsent";
            case IncomingEvent.Overheard _ -> "Overheard";
        };
    }

    private static @Nullable String messageOf(IncomingEvent event) {
        return switch (event) {
            case TextReceived text -> text.messageId().value();
            case ThingReceived thing -> thing.messageId().value();
            case Unsent unsent -> unsent.messageId().value();
            case BondChanged _,
                    IncomingEvent.Tapped _,
                    IncomingEvent.Overheard _,
                    IncomingEvent.Unrecognised _ ->
                    null;
        };
    }

    /** The newest question of this chat that was missed within the last day and is still known. */
    @Nullable MissedQuestion missedIn(LaneKey lane) {
        return jdbc.sql(
                        """
                        select body, occurred_at from inbox_event
                        where channel_id = :channel and chat_key = :chat and state = 'missed'
                          and body is not null and occurred_at > :since
                        order by occurred_at desc limit 1
                        """)
                .param("channel", lane.channel())
                .param("chat", lane.chat())
                .param("since", Timestamp.from(clock.instant().minus(OFFERED_WITHIN)))
                .query(
                        (row, _) ->
                                new MissedQuestion(
                                        eventIn(row.getString("body")),
                                        row.getTimestamp("occurred_at").toInstant()))
                .optional()
                .orElse(null);
    }

    /** Notes that the people of this chat were told of what was missed before {@code event}. */
    void offered(LaneKey lane) {
        jdbc.sql(
                        """
                        update inbox_event set state = 'offered', body = null
                        where channel_id = ? and chat_key = ? and state = 'missed'
                        """)
                .params(lane.channel(), lane.chat())
                .update();
    }

    /**
     * Forgets what is no longer needed: missed questions after a day, events and chats after 30
     * days.
     */
    void forgetOld() {
        Instant now = clock.instant();
        jdbc.sql(
                        "update inbox_event set state = 'offered', body = null where state = 'missed' and occurred_at < ?")
                .params(Timestamp.from(now.minus(OFFERED_WITHIN)))
                .update();
        jdbc.sql("delete from inbox_event where received_at < ? and state <> 'waiting'")
                .params(Timestamp.from(now.minus(REMEMBERED)))
                .update();
        jdbc.sql("delete from chat_lane where owner is null and newest_at < ?")
                .params(Timestamp.from(now.minus(REMEMBERED)))
                .update();
    }

    IncomingEvent eventIn(String body) {
        return json.readValue(body, IncomingEvent.class);
    }
}
