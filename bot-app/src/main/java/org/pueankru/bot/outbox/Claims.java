package org.pueankru.bot.outbox;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.stores.InstanceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who sends which delivery. A claim lasts {@link #LEASE}, far longer than a try; each raises the
 * fence of its row, and only under that fence is the outcome written. Thread-safe; throws Spring's
 * data access exceptions while the store is down.
 */
@Repository
class Claims {
    /** After this an instance that said nothing counts as dead. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /**
     * So long the first of a sending keeps the others; a try and the writing of its end take less.
     */
    static final Duration ALONE = Duration.ofSeconds(8);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final InstanceId me;
    private final Clock clock;

    Claims(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Ledger ledger,
            InstanceId me,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
        this.me = me;
        this.clock = clock;
    }

    /**
     * A delivery that could go now.
     *
     * @param heard whether LINE took something of its sending before
     */
    record Candidate(
            UUID sending, UUID target, int cost, boolean charged, boolean urgent, boolean heard) {}

    /**
     * A delivery that this instance tries now.
     *
     * @param tries this one included
     * @param doubt whether an earlier try may have arrived
     * @param heard whether LINE took something of its sending before
     */
    record Claimed(
            DistrictId district,
            UUID sending,
            UUID target,
            ChatId chat,
            UUID retryKey,
            UUID body,
            int cost,
            int tries,
            Instant firstTry,
            int fence,
            boolean doubt,
            boolean heard) {}

    /** Districts that have something to send now and are not stopped. */
    List<DistrictId> dueDistricts() {
        return jdbc.sql(
                        """
                        select s.district_id from sending s
                        left join message_budget b on b.district_id = s.district_id
                        where s.state = 'open' and b.stopped_why is null
                          and exists (select 1 from delivery d
                                      where d.district_id = s.district_id and d.sending_id = s.id
                                        and d.state = 'waiting' and d.due_at <= ?)
                        group by s.district_id
                        """)
                .param(now())
                .query((row, _) -> new DistrictId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Takes up to so many deliveries of a district, urgent ones first, and pays for them. Of a
     * sending of which LINE took nothing yet, one that it may have taken goes before another: when
     * LINE answers too late, only the second try tells that it took the first.
     *
     * @return those taken, and the sendings that stopped because the month's messages do not
     *     suffice
     */
    Taken take(DistrictId district, int most) {
        return Optional.ofNullable(
                        transaction.execute(
                                _ ->
                                        ledger.lock(district)
                                                .filter(budget -> budget.stop() == null)
                                                .map(budget -> take(district, budget, most))
                                                .orElse(Taken.NOTHING)))
                .orElse(Taken.NOTHING);
    }

    /** What was taken. */
    record Taken(List<Claimed> claimed, Set<UUID> stopped) {
        static final Taken NOTHING = new Taken(List.of(), Set.of());
    }

    private Taken take(DistrictId district, Budget budget, int most) {
        Allowance allowance =
                Allowance.of(candidates(district, most), budget.left(), budget.reserve());
        if (!allowance.sent().isEmpty()) {
            // also when all is paid for: LINE's count lags behind what it takes now
            ledger.spend(district, allowance.price());
        }
        List<Claimed> claimed =
                allowance.sent().isEmpty() ? List.of() : claim(district, allowance.sent());
        // only now: what goes out is not among what is held
        allowance
                .stopped()
                .forEach(sending -> ledger.stop(district, sending, Sending.Why.LIMIT, null));
        return new Taken(claimed, allowance.stopped());
    }

    private List<Candidate> candidates(DistrictId district, int most) {
        return jdbc.sql(
                        """
                        with under_way as (
                            select distinct sending_id from delivery
                            where district_id = :district and state = 'waiting' and owner is not null
                              and due_at > :fresh and due_at <= :leased)
                        select d.sending_id, d.target_id, d.cost, d.charged, s.urgent, s.heard
                        from delivery d
                        join sending s on s.district_id = d.district_id and s.id = d.sending_id
                        where d.district_id = :district and d.state = 'waiting' and d.due_at <= :now
                          and s.state = 'open' and d.ride_event is null and d.line_id is not null
                          and not (d.in_doubt and d.first_try_at <= :tooLate)
                          and (s.heard or s.id not in (select sending_id from under_way))
                        order by s.urgent desc, s.heard or not d.in_doubt, d.due_at, d.target_id
                        limit :most
                        for update of d skip locked
                        """)
                .param("district", district.value())
                .param("now", now())
                .param("fresh", Timestamp.from(clock.instant().plus(LEASE).minus(ALONE)))
                .param("tooLate", Timestamp.from(clock.instant().minus(NextTry.SAME_KEY)))
                // no claim of any instance ends later; far more may wait for a later day
                .param("leased", Timestamp.from(clock.instant().plus(LEASE.multipliedBy(2))))
                .param("most", most)
                .query(
                        (row, _) ->
                                new Candidate(
                                        row.getObject("sending_id", UUID.class),
                                        row.getObject("target_id", UUID.class),
                                        row.getInt("cost"),
                                        row.getBoolean("charged"),
                                        row.getBoolean("urgent"),
                                        row.getBoolean("heard")))
                .list();
    }

    private List<Claimed> claim(DistrictId district, List<Candidate> candidates) {
        return jdbc.sql(
                        """
                        update delivery d
                        set owner = :me, fence = d.fence + 1, tries = d.tries + 1, in_doubt = true, charged = true,
                            first_try_at = coalesce(d.first_try_at, :now), due_at = :until
                        from (select d2.sending_id, d2.target_id, d2.in_doubt, s.heard
                              from unnest(:sendings::uuid[], :targets::uuid[]) as chosen (sending_id, target_id)
                              join delivery d2 on d2.district_id = :district
                                and d2.sending_id = chosen.sending_id and d2.target_id = chosen.target_id
                              join sending s on s.district_id = :district and s.id = d2.sending_id) before
                        where d.district_id = :district and d.sending_id = before.sending_id and d.target_id = before.target_id
                        returning d.sending_id, d.target_id, d.chat_kind, d.line_id, d.retry_key, d.body_id, d.cost,
                                  d.tries, d.first_try_at, d.fence, before.in_doubt as doubt, before.heard
                        """)
                .param("me", me.value())
                .param("now", now())
                .param("until", Timestamp.from(clock.instant().plus(LEASE)))
                .param("sendings", candidates.stream().map(Candidate::sending).toArray(UUID[]::new))
                .param("targets", candidates.stream().map(Candidate::target).toArray(UUID[]::new))
                .param("district", district.value())
                .query((row, _) -> claimed(district, row))
                .list();
    }

    private static Claimed claimed(DistrictId district, ResultSet row) throws SQLException {
        return new Claimed(
                district,
                row.getObject("sending_id", UUID.class),
                row.getObject("target_id", UUID.class),
                ChatId.of(row.getString("chat_kind"), row.getString("line_id")),
                row.getObject("retry_key", UUID.class),
                row.getObject("body_id", UUID.class),
                row.getInt("cost"),
                row.getInt("tries"),
                row.getTimestamp("first_try_at").toInstant(),
                row.getInt("fence"),
                row.getBoolean("doubt"),
                row.getBoolean("heard"));
    }

    /**
     * Closes what nobody can ask again: LINE forgets a retry key after 24 hours.
     *
     * @return how many
     */
    int giveUpOld() {
        return jdbc.sql(
                        """
                        update delivery set state = 'unknown', closed_at = :now, owner = null, line_id = null
                        where district_id in (select district_id from sending where state = 'open')
                          and state = 'waiting' and in_doubt and first_try_at <= :tooLate and due_at <= :now
                        """)
                .param("now", now())
                .param("tooLate", Timestamp.from(clock.instant().minus(NextTry.SAME_KEY)))
                .update();
    }

    /** Gives back what this instance held before it died. Call once, before any work. */
    int releaseOwn() {
        return jdbc.sql(
                        """
                        update delivery set due_at = :now, owner = null
                        where district_id in (select district_id from sending where state = 'open')
                          and state = 'waiting' and owner = :me and ride_event is null
                        """)
                .param("now", now())
                .param("me", me.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
