package org.pueankru.bot.webhook;

import org.pueankru.bot.stores.InstanceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who works on which chat. A lane is held by lease; each claim raises its fence, and every change
 * to an event of the chat is made under the fence of the claim, so a holder that was away too long
 * changes nothing. Thread-safe.
 */
@Repository
class Lanes {
    static final Duration LEASE = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Inbox inbox;
    private final InstanceId me;
    private final Clock clock;

    Lanes(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Inbox inbox,
            InstanceId me,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.inbox = inbox;
        this.me = me;
        this.clock = clock;
    }

    /** A lane that this instance holds. */
    record Claim(LaneKey lane, long fence) {}

    /**
     * An event that is being tried now.
     *
     * @param body the event as it was stored; {@link Inbox#eventIn} reads it
     * @param tries this one included
     * @param failures tries that ended by our own fault or never ended, this one included until it
     *     ends
     * @param replyUnknown whether an earlier try may have replied
     * @param late whether a newer event of the chat was closed before
     */
    record Work(
            Claim claim,
            String eventId,
            String body,
            Instant occurredAt,
            Instant receivedAt,
            int tries,
            int failures,
            boolean replyUnknown,
            boolean late) {}

    /**
     * Lanes whose oldest waiting event is due, held by nobody else who is alive. Our own count too:
     * a worker that lost the store in the middle could not give its lane back.
     */
    List<LaneKey> due(int limit) {
        return jdbc.sql(
                        """
                        select head.channel_id, head.chat_key
                        from (select distinct on (channel_id, chat_key) channel_id, chat_key, due_at
                              from inbox_event where state = 'waiting'
                              order by channel_id, chat_key, occurred_at, event_id) head
                        left join chat_lane lane using (channel_id, chat_key)
                        where head.due_at <= :now
                          and (lane.owner is null or lane.owner = :me or lane.lease_until < :now)
                        limit :limit
                        """)
                .param("now", now())
                .param("me", me.value())
                .param("limit", limit)
                .query((row, _) -> new LaneKey(row.getString(1), row.getString(2)))
                .list();
    }

    /**
     * Claims the lane and begins a try of its oldest waiting event, when there is one that is due.
     */
    Optional<Work> claim(LaneKey lane) {
        return transaction.execute(
                _ ->
                        jdbc.sql(
                                        """
                                        insert into chat_lane as lane (channel_id, chat_key, owner, lease_until, fence)
                                        values (:channel, :chat, :me, :until, 1)
                                        on conflict (channel_id, chat_key) do update
                                        set owner = excluded.owner, lease_until = excluded.lease_until, fence = lane.fence + 1
                                        where lane.owner is null or lane.owner = excluded.owner or lane.lease_until < :now
                                        returning fence
                                        """)
                                .param("me", me.value())
                                .param("until", Timestamp.from(clock.instant().plus(LEASE)))
                                .param("now", now())
                                .param("channel", lane.channel())
                                .param("chat", lane.chat())
                                .query(Long.class)
                                .optional()
                                .flatMap(fence -> beginOrRelease(new Claim(lane, fence))));
    }

    /**
     * Ends the try of one event and begins the next of the lane, or gives the lane back.
     *
     * @param missedOffered whether the reply told of a missed question
     * @param goOn false while the service stops: nothing more is begun
     */
    Optional<Work> finish(Work work, NextStep step, boolean missedOffered, boolean goOn) {
        return transaction.execute(
                _ -> {
                    // nothing to record when the message was taken back meanwhile: the lane goes on
                    if (record(work, step) && missedOffered) {
                        inbox.offered(work.claim().lane());
                    }
                    if (goOn) {
                        return beginOrRelease(work.claim());
                    }
                    release(work.claim());
                    return Optional.empty();
                });
    }

    private Optional<Work> beginOrRelease(Claim claim) {
        Optional<Work> next = begin(claim);
        if (next.isEmpty()) {
            release(claim);
        }
        return next;
    }

    private Optional<Work> begin(Claim claim) {
        return jdbc.sql(
                        """
                        update inbox_event event
                        set tries = tries + 1, failures = failures + 1, in_try = true,
                            reply_unknown = reply_unknown or in_try
                        from chat_lane lane
                        where (event.channel_id, event.event_id) =
                              (select channel_id, event_id from inbox_event
                               where channel_id = :channel and chat_key = :chat and state = 'waiting'
                               order by occurred_at, event_id limit 1)
                          and event.state = 'waiting' and event.due_at <= :now
                          and lane.channel_id = :channel and lane.chat_key = :chat
                          and lane.owner = :me and lane.fence = :fence
                        returning event.event_id, event.body, event.occurred_at, event.received_at,
                                  event.tries, event.failures, event.reply_unknown,
                                  coalesce((event.occurred_at, event.event_id) < (lane.newest_at, lane.newest_event), false) as late
                        """)
                .param("channel", claim.lane().channel())
                .param("chat", claim.lane().chat())
                .param("now", now())
                .param("me", me.value())
                .param("fence", claim.fence())
                .query(
                        (row, _) ->
                                new Work(
                                        claim,
                                        row.getString("event_id"),
                                        row.getString("body"),
                                        row.getTimestamp("occurred_at").toInstant(),
                                        row.getTimestamp("received_at").toInstant(),
                                        row.getInt("tries"),
                                        row.getInt("failures"),
                                        row.getBoolean("reply_unknown"),
                                        row.getBoolean("late")))
                .optional();
    }

    private boolean record(Work work, NextStep step) {
        return switch (step) {
            case NextStep.TryAgain again -> postpone(work, again);
            case NextStep.Close close -> close(work, close);
        };
    }

    private boolean postpone(Work work, NextStep.TryAgain again) {
        return underTheFence(
                                """
                                update inbox_event set in_try = false, failures = failures - :forgiven, due_at = :due, reply_unknown = :unknown, request_id = :request, last_error = :error
                                """,
                                work)
                        .param("due", Timestamp.from(again.at()))
                        .param("unknown", again.replyUnknown())
                        .param("forgiven", again.ourFault() ? 0 : 1)
                        .param("request", again.requestId())
                        .param("error", again.error())
                        .update()
                == 1;
    }

    private boolean close(Work work, NextStep.Close close) {
        boolean mine =
                underTheFence(
                                        """
                                        update inbox_event set in_try = false, state = :state, body = case when :keep then body end,
                                            closed_at = :now, request_id = :request, last_error = :error
                                        """,
                                        work)
                                .param("state", close.state().code())
                                .param(
                                        "keep",
                                        close.state() == EventState.MISSED
                                                || close.state() == EventState.PARKED)
                                .param("now", now())
                                .param("request", close.requestId())
                                .param("error", close.error())
                                .update()
                        == 1;
        if (mine && !work.late()) {
            noteNewest(work);
        }
        return mine;
    }

    private JdbcClient.StatementSpec underTheFence(String update, Work work) {
        return jdbc.sql(
                        update
                                + """
                                where channel_id = :channel and event_id = :event and state = 'waiting'
                                  and exists (select 1 from chat_lane where channel_id = :channel and chat_key = :chat
                                              and owner = :me and fence = :fence)
                                """)
                .param("channel", work.claim().lane().channel())
                .param("chat", work.claim().lane().chat())
                .param("event", work.eventId())
                .param("me", me.value())
                .param("fence", work.claim().fence());
    }

    private void noteNewest(Work work) {
        jdbc.sql(
                        "update chat_lane set newest_at = ?, newest_event = ? where channel_id = ? and chat_key = ?")
                .params(
                        Timestamp.from(work.occurredAt()),
                        work.eventId(),
                        work.claim().lane().channel(),
                        work.claim().lane().chat())
                .update();
    }

    private void release(Claim claim) {
        jdbc.sql(
                        """
                        update chat_lane set owner = null, lease_until = null
                        where channel_id = ? and chat_key = ? and owner = ? and fence = ?
                        """)
                .params(claim.lane().channel(), claim.lane().chat(), me.value(), claim.fence())
                .update();
    }

    /** Keeps the leases of lanes that are being worked on. */
    void renew(Collection<LaneKey> lanes) {
        if (lanes.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update chat_lane set lease_until = :until
                        where owner = :me and (channel_id, chat_key) in
                              (select unnest(:channels::text[]), unnest(:chats::text[]))
                        """)
                .param("until", Timestamp.from(clock.instant().plus(LEASE)))
                .param("me", me.value())
                .param("channels", lanes.stream().map(LaneKey::channel).toArray(String[]::new))
                .param("chats", lanes.stream().map(LaneKey::chat).toArray(String[]::new))
                .update();
    }

    /** Gives back what this instance held before it died. Call once, before any work. */
    int releaseOwn() {
        return jdbc.sql("update chat_lane set owner = null, lease_until = null where owner = ?")
                .params(me.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
