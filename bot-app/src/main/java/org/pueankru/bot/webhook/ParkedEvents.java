package org.pueankru.bot.webhook;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;

/**
 * The events that our own processing gave up on, for operators: nothing that a person wrote and no
 * id of a person. Thread-safe; needs no other part of the service.
 */
public class ParkedEvents {
    private static final String RETRY =
            """
            update inbox_event
            set state = 'waiting', tries = 0, failures = 0, due_at = received_at, closed_at = null, last_error = null
            where state = 'parked' and body is not null
            """;
    private final JdbcClient jdbc;

    public ParkedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One event.
     *
     * @param id LINE's id of the webhook event
     * @param chat what sort of chat it came from: person, group, room or none
     * @param kind what happened in LINE, such as Text or Tapped
     * @param error where our last try failed
     */
    public record Parked(
            String id,
            String channel,
            String chat,
            String kind,
            Instant received,
            int tries,
            @Nullable String error) {}

    /** The oldest first. */
    public List<Parked> list(int limit) {
        return jdbc.sql(
                        """
                        select event_id, channel_id, coalesce(split_part(chat_key, ':', 1), 'none') as chat,
                               kind, received_at, tries, last_error
                        from inbox_event where state = 'parked'
                        order by received_at, event_id limit ?
                        """)
                .param(limit)
                .query(
                        (row, _) ->
                                new Parked(
                                        row.getString("event_id"),
                                        row.getString("channel_id"),
                                        row.getString("chat"),
                                        row.getString("kind"),
                                        row.getTimestamp("received_at").toInstant(),
                                        row.getInt("tries"),
                                        row.getString("last_error")))
                .list();
    }

    /**
     * Hands one event back to the inbox with all its tries; a running bot takes it up soon.
     *
     * @return how many events had that id and were parked
     */
    public int retry(String id) {
        return jdbc.sql(RETRY + " and event_id = ?").param(id).update();
    }

    /** Hands all parked events back; returns how many there were. */
    public int retryAll() {
        return jdbc.sql(RETRY).update();
    }
}
