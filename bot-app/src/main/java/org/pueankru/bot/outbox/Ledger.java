package org.pueankru.bot.outbox;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.Pushes.Quota;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The month's messages of the districts, and what stopped. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
class Ledger {
    /** LINE's count is approximate: after this without a push of ours it is taken as it is. */
    static final Duration SETTLED = Duration.ofMinutes(5);

    private static final String BUDGET =
            """
            select quota, base + ours as used, reserve, read_at, stopped_why, stopped_by, stopped_at
            from message_budget where district_id = ?
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Budget> of(DistrictId district) {
        return jdbc.sql(BUDGET).param(district.value()).query((row, _) -> budget(row)).optional();
    }

    /** The same, and nobody else pays from it until the transaction ends. */
    Optional<Budget> lock(DistrictId district) {
        return jdbc.sql(BUDGET + "for update")
                .param(district.value())
                .query((row, _) -> budget(row))
                .optional();
    }

    private static Budget budget(ResultSet row) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        String why = row.getString("stopped_why");
        return new Budget(
                row.getObject("quota", Integer.class),
                row.getInt("used"),
                row.getInt("reserve"),
                read == null ? null : read.toInstant(),
                why == null
                        ? null
                        : new Budget.Stop(
                                Budget.Why.ofCode(why),
                                row.getString("stopped_by"),
                                row.getTimestamp("stopped_at").toInstant()));
    }

    /**
     * Notes what LINE says. While pushes of ours are fresh its count may lag behind: it then only
     * raises ours. A count below the last reading is another month's. What is paid for and may
     * still arrive stays ours: LINE counts it when it takes it.
     */
    void read(DistrictId district, Quota quota) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(
                        """
                        insert into message_budget as b (district_id, quota, base, ours, read_at)
                        values (:district, :quota, :used, 0, :now)
                        on conflict (district_id) do update
                        set quota = excluded.quota, read_at = excluded.read_at,
                            base = case when b.spent_at is null or b.spent_at < :settled or excluded.base < b.base
                                        then excluded.base else greatest(b.base, excluded.base - b.ours) end,
                            ours = case when b.spent_at is null or b.spent_at < :settled
                                        then (select coalesce(sum(d.cost), 0) from delivery d
                                              where d.district_id = :district and d.state in ('waiting', 'held') and d.charged)
                                        else b.ours end
                        """)
                .param("district", district.value())
                .param("quota", quota.limit() < 0 ? null : quota.limit())
                .param("used", quota.used())
                .param("now", now)
                .param("settled", Timestamp.from(clock.instant().minus(SETTLED)))
                .update();
    }

    void reserve(DistrictId district, int messages) {
        jdbc.sql(
                        """
                        insert into message_budget (district_id, reserve) values (?, ?)
                        on conflict (district_id) do update set reserve = excluded.reserve
                        """)
                .params(district.value(), messages)
                .update();
    }

    void spend(DistrictId district, int messages) {
        jdbc.sql("update message_budget set ours = ours + ?, spent_at = ? where district_id = ?")
                .params(messages, Timestamp.from(clock.instant()), district.value())
                .update();
    }

    void giveBack(DistrictId district, int messages) {
        jdbc.sql("update message_budget set ours = ours - ? where district_id = ?")
                .params(messages, district.value())
                .update();
    }

    /** Nothing of the district goes out. */
    void stop(DistrictId district, Budget.Why why, @Nullable String words) {
        jdbc.sql(
                        """
                        update message_budget set stopped_why = ?, stopped_by = ?, stopped_at = ?
                        where district_id = ? and stopped_why is null
                        """)
                .param(why.code())
                .param(words)
                .param(Timestamp.from(clock.instant()))
                .param(district.value())
                .update();
    }

    /** Somebody saw to it: the district may try again, each sending with one first. */
    void goOn(DistrictId district) {
        jdbc.sql(
                        """
                        update message_budget set stopped_why = null, stopped_by = null, stopped_at = null
                        where district_id = ?
                        """)
                .param(district.value())
                .update();
        jdbc.sql("update sending set heard = false where district_id = ? and state = 'open'")
                .param(district.value())
                .update();
    }

    /**
     * A sending goes no further; tries that are under way end.
     *
     * @return whether it went until now
     */
    boolean stop(DistrictId district, UUID sending, Sending.Why why, @Nullable String words) {
        Timestamp now = Timestamp.from(clock.instant());
        boolean stopped =
                jdbc.sql(
                                        """
                                        update sending set state = 'stopped', stopped_why = ?, stopped_by = ?, changed_at = ?
                                        where district_id = ? and id = ? and state = 'open'
                                        """)
                                .param(why.code())
                                .param(words)
                                .param(now)
                                .param(district.value())
                                .param(sending)
                                .update()
                        == 1;
        if (stopped) {
            hold(district, sending, now);
        }
        return stopped;
    }

    /** The notice of which a sending tells: the one with its id, unless it names another. */
    UUID noticeOf(DistrictId district, UUID sending) {
        return jdbc.sql(
                        "select about from sending where district_id = ? and id = ? and about is not null")
                .params(district.value(), sending)
                .query(UUID.class)
                .optional()
                .orElse(sending);
    }

    private void hold(DistrictId district, UUID sending, Timestamp now) {
        jdbc.sql(
                        """
                        update delivery set state = 'held'
                        where district_id = ? and sending_id = ? and state = 'waiting' and ride_event is null
                          and (owner is null or due_at <= ?)
                        """)
                .params(district.value(), sending, now)
                .update();
    }
}
