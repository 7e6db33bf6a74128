package org.pueankru.bot.outbox;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.outbox.Claims.Claimed;
import org.pueankru.bot.stores.InstanceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Writes what became of tries, many in one transaction, each under the fence of its claim.
 * Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Repository
class Results {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final InstanceId me;
    private final Clock clock;

    Results(
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
     * A try that ended.
     *
     * @param at when LINE answered, or did not
     */
    record Ended(Claimed delivery, PushOutcome outcome, Instant at) {
        NextTry next() {
            return NextTry.after(outcome, delivery.tries(), delivery.firstTry(), at);
        }
    }

    /** Writes them all, or none. */
    void write(List<Ended> ended) {
        Map<DistrictId, List<Ended>> byDistrict =
                ended.stream().collect(Collectors.groupingBy(each -> each.delivery().district()));
        byDistrict.forEach(
                (district, some) -> transaction.executeWithoutResult(_ -> write(district, some)));
    }

    private void write(DistrictId district, List<Ended> ended) {
        stopWhatMustStop(district, ended);
        noteHeard(district, ended);
        List<Ended> closed =
                ended.stream().filter(each -> each.next() instanceof NextTry.Close).toList();
        List<Ended> again =
                ended.stream().filter(each -> each.next() instanceof NextTry.Again).toList();
        // a sending is locked before its deliveries, as whoever stops it does
        int unpaid = postpone(district, again) + close(district, closed);
        if (unpaid > 0) {
            ledger.giveBack(district, unpaid);
        }
    }

    /** LINE took one, or said that one chat is not there: the others need not wait any more. */
    private void noteHeard(DistrictId district, List<Ended> ended) {
        UUID[] heard =
                ended.stream()
                        .filter(each -> !each.delivery().heard())
                        .filter(
                                each ->
                                        each.outcome() instanceof PushOutcome.Accepted
                                                || each.outcome() instanceof PushOutcome.ChatLost)
                        .map(each -> each.delivery().sending())
                        .toArray(UUID[]::new);
        if (heard.length > 0) {
            jdbc.sql("update sending set heard = true where district_id = ? and id = any(?)")
                    .params(district.value(), heard)
                    .update();
        }
    }

    private void stopWhatMustStop(DistrictId district, List<Ended> ended) {
        for (Ended each : ended) {
            switch (each.outcome()) {
                case PushOutcome.Refused refused ->
                        ledger.stop(
                                district,
                                each.delivery().sending(),
                                Sending.Why.REFUSED,
                                refused.reason());
                case PushOutcome.NotFound missing -> {
                    if (!each.delivery().heard()) {
                        ledger.stop(
                                district,
                                each.delivery().sending(),
                                Sending.Why.REFUSED,
                                missing.reason());
                    }
                }
                case PushOutcome.OverTheLimit over ->
                        ledger.stop(district, Budget.Why.LIMIT, over.reason());
                case PushOutcome.NotAllowed refusal ->
                        ledger.stop(
                                district,
                                Budget.Why.TOKEN,
                                "LINE " + refusal.status() + ": " + refusal.reason());
                case PushOutcome.Accepted _,
                        PushOutcome.Unknown _,
                        PushOutcome.Busy _,
                        PushOutcome.ChatLost _ -> {}
            }
        }
    }

    /** Returns what LINE does not count although it was paid for; what may have arrived it may. */
    private int close(DistrictId district, List<Ended> ended) {
        if (ended.isEmpty()) {
            return 0;
        }
        return jdbc
                .sql(
                        """
                        update delivery d
                        set state = r.state, closed_at = :now, owner = null, line_id = null, request_id = r.request, error = r.error,
                            in_doubt = false, charged = r.state in ('accepted', 'unknown')
                        from unnest(:sendings::uuid[], :targets::uuid[], :fences::int[], :states::text[], :requests::text[], :errors::text[])
                             as r (sending, target, fence, state, request, error)
                        where d.district_id = :district and d.sending_id = r.sending and d.target_id = r.target
                          and d.owner = :me and d.fence = r.fence and d.state = 'waiting'
                        returning case when d.charged then 0 else d.cost end as unpaid
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("sendings", column(ended, each -> each.delivery().sending(), UUID[]::new))
                .param("targets", column(ended, each -> each.delivery().target(), UUID[]::new))
                .param("fences", column(ended, each -> each.delivery().fence(), Integer[]::new))
                .param("states", column(ended, each -> closing(each).state().code(), String[]::new))
                .param("requests", column(ended, each -> closing(each).requestId(), String[]::new))
                .param("errors", column(ended, each -> closing(each).error(), String[]::new))
                .param("district", district.value())
                .param("me", me.value())
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static NextTry.Close closing(Ended ended) {
        return (NextTry.Close) ended.next();
    }

    private static NextTry.Again trying(Ended ended) {
        return (NextTry.Again) ended.next();
    }

    /**
     * Those to be tried again; of a sending that was cancelled meanwhile nothing is tried again,
     * and of one that stopped it waits for somebody. Whoever lets it go on in this moment comes
     * first or last, so that nothing is held for good.
     *
     * @return what LINE did not count although it was paid for
     */
    private int postpone(DistrictId district, List<Ended> ended) {
        if (ended.isEmpty()) {
            return 0;
        }
        return jdbc
                .sql(
                        """
                        with s as (select id, state from sending
                                   where district_id = :district and id = any(:sendings::uuid[]) for share)
                        update delivery d
                        set state = case s.state when 'stopped' then 'held'
                                                 when 'cancelled' then case when r.doubt then 'unknown' else 'cancelled' end
                                                 else 'waiting' end,
                            closed_at = case when s.state = 'cancelled' then :now::timestamptz end,
                            due_at = r.due, owner = null, request_id = r.request, error = r.error,
                            in_doubt = r.doubt, charged = r.doubt
                        from unnest(:sendings::uuid[], :targets::uuid[], :fences::int[], :dues::timestamptz[], :doubts::boolean[],
                                    :requests::text[], :errors::text[]) as r (sending, target, fence, due, doubt, request, error)
                        join s on s.id = r.sending
                        where d.district_id = :district and d.sending_id = r.sending and d.target_id = r.target
                          and d.owner = :me and d.fence = r.fence and d.state = 'waiting'
                        returning case when d.charged then 0 else d.cost end as unpaid
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("sendings", column(ended, each -> each.delivery().sending(), UUID[]::new))
                .param("targets", column(ended, each -> each.delivery().target(), UUID[]::new))
                .param("fences", column(ended, each -> each.delivery().fence(), Integer[]::new))
                .param("dues", column(ended, each -> trying(each).at().toString(), String[]::new))
                .param("doubts", column(ended, Results::isDoubtful, Boolean[]::new))
                .param("requests", column(ended, each -> trying(each).requestId(), String[]::new))
                .param("errors", column(ended, each -> trying(each).error(), String[]::new))
                .param("district", district.value())
                .param("me", me.value())
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Whether any try so far may have arrived. */
    private static boolean isDoubtful(Ended ended) {
        return ended.delivery().doubt() || trying(ended).doubt();
    }

    private static <T> T[] column(
            List<Ended> ended, Function<Ended, @Nullable T> of, IntFunction<T[]> array) {
        List<@Nullable T> values = new ArrayList<>();
        ended.forEach(each -> values.add(of.apply(each)));
        return values.toArray(array);
    }
}
