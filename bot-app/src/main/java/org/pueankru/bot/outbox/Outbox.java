package org.pueankru.bot.outbox;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.Pushes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be sent, and what became of it. What was put here is sent by the instances that are
 * up, once for each target, however often they die. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
public class Outbox {
    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Pushes pushes;
    private final Ledger ledger;
    private final Clock clock;

    Outbox(
            JdbcTemplate batches,
            TransactionTemplate transaction,
            Pushes pushes,
            Ledger ledger,
            Clock clock) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.transaction = transaction;
        this.pushes = pushes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Begins a sending, or finds it begun: then nothing changes.
     *
     * @param id chosen by the caller, so that a second call for the same purpose makes no second
     *     one
     * @return whether it is new
     */
    public boolean begin(DistrictId district, UUID id, boolean urgent) {
        return begin(district, id, urgent, null);
    }

    /**
     * The same for a sending that is not the notice's own.
     *
     * @param about the notice that staff are shown when it stops; null = the one with its id
     */
    public boolean begin(DistrictId district, UUID id, boolean urgent, @Nullable UUID about) {
        return jdbc.sql(
                                """
                                insert into sending (district_id, id, urgent, about, state, created_at, changed_at)
                                values (:district, :id, :urgent, :about, 'open', :now, :now)
                                on conflict do nothing
                                """)
                        .param("district", district.value())
                        .param("id", id)
                        .param("urgent", urgent)
                        .param("about", about)
                        .param("now", now())
                        .update()
                == 1;
    }

    /**
     * Keeps messages as LINE will get them.
     *
     * @param messages one to {@value OutgoingMessage#LIMIT}
     * @return its name, for {@link Delivery.Planned}
     */
    public UUID body(DistrictId district, UUID sending, List<OutgoingMessage> messages) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into delivery_body (district_id, id, sending_id, messages, objects, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        district.value(),
                        id,
                        sending,
                        pushes.render(messages),
                        messages.size(),
                        now())
                .update();
        return id;
    }

    /** Adds deliveries; a target that the sending has already keeps what it has. */
    public void add(DistrictId district, UUID sending, List<Delivery.Planned> planned) {
        Instant now = clock.instant();
        batches.batchUpdate(
                """
                insert into delivery (district_id, sending_id, target_id, chat_kind, line_id, retry_key, body_id, cost, state, due_at,
                                      ride_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)
                on conflict do nothing
                """,
                planned,
                ROWS_AT_ONCE,
                (row, each) -> {
                    row.setObject(1, district.value());
                    row.setObject(2, sending);
                    row.setObject(3, each.target());
                    row.setString(4, each.chat().kind());
                    row.setString(5, each.chat().value());
                    row.setObject(6, UUID.randomUUID());
                    row.setObject(7, each.body());
                    row.setInt(8, each.cost());
                    row.setTimestamp(9, Timestamp.from(each.due()));
                    Instant lastRide = each.lastRide(now);
                    row.setTimestamp(10, lastRide == null ? null : Timestamp.from(lastRide));
                });
    }

    /**
     * Notes which sending takes the place of deliveries that failed; none of them is replaced
     * twice. Within the transaction in which that sending is made.
     *
     * @return whether all of them have failed, and none was replaced before; otherwise roll back
     */
    public boolean replace(DistrictId district, Set<Delivery.Name> failed, UUID by) {
        return jdbc.sql(
                                """
                                update delivery d set retried_by = :by
                                from unnest(:sendings::uuid[], :targets::uuid[]) as f (sending, target)
                                where d.district_id = :district and d.sending_id = f.sending and d.target_id = f.target
                                  and d.state in ('lost', 'unknown') and d.retried_by is null
                                """)
                        .param("by", by)
                        .param(
                                "sendings",
                                failed.stream().map(Delivery.Name::sending).toArray(UUID[]::new))
                        .param(
                                "targets",
                                failed.stream().map(Delivery.Name::target).toArray(UUID[]::new))
                        .param("district", district.value())
                        .update()
                == failed.size();
    }

    /**
     * Sends nothing more of it. What LINE may have got already is not called cancelled but unknown;
     * tries that are under way end.
     *
     * @return whether there was anything to cancel
     */
    public boolean cancel(DistrictId district, UUID sending) {
        return Boolean.TRUE.equals(transaction.execute(_ -> cancelled(district, sending)));
    }

    private boolean cancelled(DistrictId district, UUID sending) {
        int changed =
                jdbc.sql(
                                """
                                update sending set state = 'cancelled', stopped_why = null, changed_at = ?
                                where district_id = ? and id = ? and state in ('open', 'stopped')
                                """)
                        .params(now(), district.value(), sending)
                        .update();
        jdbc.sql(
                        """
                        update delivery set state = case when in_doubt then 'unknown' else 'cancelled' end, closed_at = :now, line_id = null
                        where district_id = :district and sending_id = :sending and state in ('waiting', 'held')
                          and ride_event is null and (owner is null or due_at <= :now)
                        """)
                .param("now", now())
                .param("district", district.value())
                .param("sending", sending)
                .update();
        return changed == 1;
    }

    /**
     * Sends nothing more to these targets. What LINE may have got already is not called cancelled
     * but unknown; tries that are under way end.
     *
     * @return how many of them will get nothing
     */
    public int withdraw(DistrictId district, UUID sending, Collection<UUID> targets) {
        return jdbc.sql(
                        """
                        update delivery set state = case when in_doubt then 'unknown' else 'cancelled' end, closed_at = :now, line_id = null
                        where district_id = :district and sending_id = :sending and target_id = any(:targets)
                          and state in ('waiting', 'held') and ride_event is null
                          and (owner is null or due_at <= :now)
                        """)
                .param("now", now())
                .param("district", district.value())
                .param("sending", sending)
                .param("targets", targets.toArray(UUID[]::new))
                .update();
    }

    /** Holds it until somebody lets it go on. */
    public boolean hold(DistrictId district, UUID sending) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> ledger.stop(district, sending, Sending.Why.PERSON, null)));
    }

    /** Lets a sending that stopped go on with what it has not sent. */
    public boolean goOn(DistrictId district, UUID sending) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> {
                            boolean stopped =
                                    jdbc.sql(
                                                            """
                                                            update sending set state = 'open', stopped_why = null, stopped_by = null, changed_at = ?, heard = false
                                                            where district_id = ? and id = ? and state = 'stopped'
                                                            """)
                                                    .params(now(), district.value(), sending)
                                                    .update()
                                            == 1;
                            if (stopped) {
                                jdbc.sql(
                                                "update delivery set state = 'waiting' where district_id = ? and sending_id = ? and state = 'held'")
                                        .params(district.value(), sending)
                                        .update();
                            }
                            return stopped;
                        }));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
