package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.notices.Notice.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How announcements step from one state to the next. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
public class NoticeSteps {
    /** Longest reason for not agreeing, in UTF-16 units. */
    public static final int REASON = 500;

    private final JdbcClient jdbc;
    private final NoticeRows rows;
    private final Clock clock;

    NoticeSteps(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new NoticeRows(json);
        this.clock = clock;
    }

    /** Steps on, when it is still as it was read. */
    boolean step(DistrictId district, Notice notice, State to) {
        return jdbc.sql(
                                """
                                update notice set state = :to, changed_at = :now,
                                    released_at = case when :to = 'sending' then :now::timestamptz else released_at end
                                where district_id = :district and id = :id and version = :version and state = :from
                                """)
                        .param("to", to.code())
                        .param("now", now())
                        .param("district", district.value())
                        .param("id", notice.id().value())
                        .param("version", notice.version())
                        .param("from", notice.state().code())
                        .update()
                == 1;
    }

    /** Notes who agreed to this version, at this cost, and plans it. */
    boolean approve(DistrictId district, Notice notice, Person.@Nullable Id by, int cost) {
        return jdbc.sql(
                                """
                                update notice set state = 'planned', approved_by = :by, approved_at = :now, approved_cost = :cost, changed_at = :now
                                where district_id = :district and id = :id and version = :version and state = :from
                                """)
                        .param("by", by == null ? null : by.value())
                        .param("now", now())
                        .param("cost", cost)
                        .param("district", district.value())
                        .param("id", notice.id().value())
                        .param("version", notice.version())
                        .param("from", notice.state().code())
                        .update()
                == 1;
    }

    /** Makes it a draft again, with the reason. */
    boolean sendBack(DistrictId district, Notice notice, String reason, Person.Id by) {
        boolean back =
                jdbc.sql(
                                        """
                                        update notice set state = 'draft', changed_at = :now, approved_by = null, approved_at = null,
                                            approved_cost = null
                                        where district_id = :district and id = :id and version = :version and state = :from
                                        """)
                                .param("now", now())
                                .param("district", district.value())
                                .param("id", notice.id().value())
                                .param("version", notice.version())
                                .param("from", notice.state().code())
                                .update()
                        == 1;
        if (back) {
            jdbc.sql(
                            """
                            insert into notice_refusal (district_id, notice_id, refused_by, refused_at, reason)
                            values (?, ?, ?, ?, ?)
                            on conflict (district_id, notice_id) do update
                            set refused_by = excluded.refused_by, refused_at = excluded.refused_at, reason = excluded.reason
                            """)
                    .params(district.value(), notice.id().value(), by.value(), now(), reason)
                    .update();
        }
        return back;
    }

    /** Why the last one who was asked did not agree; empty when nobody refused. */
    public Optional<Notice.Refusal> refusal(DistrictId district, Notice.Id id) {
        return jdbc.sql(
                        """
                        select refused_by, refused_at, reason from notice_refusal where district_id = ? and notice_id = ?
                        """)
                .params(district.value(), id.value())
                .query(
                        (row, _) ->
                                new Notice.Refusal(
                                        new Person.Id(row.getObject("refused_by", UUID.class)),
                                        row.getTimestamp("refused_at").toInstant(),
                                        row.getString("reason")))
                .optional();
    }

    /** Its own sending, and those that sent it again. */
    List<UUID> sendings(DistrictId district, Notice.Id id) {
        return jdbc.sql(
                        """
                        select id from sending where district_id = :district
                          and (id = :notice
                               or id in (select r.id from notice_retry r where r.district_id = :district and r.notice_id = :notice))
                        order by created_at, id
                        """)
                .param("district", district.value())
                .param("notice", id.value())
                .query(UUID.class)
                .list();
    }

    /** A notice that is due, and whose. */
    record Due(DistrictId district, Notice notice) {}

    /**
     * Planned ones whose time has come: of each district the urgent ones first, then the earliest.
     * Those that wait for a working day keep neither what is urgent nor other districts waiting.
     */
    List<Due> due() {
        return jdbc.sql(
                        NoticeRows.SELECT
                                + """
                                where (district_id, id) in (
                                    select district_id, id from (
                                        select district_id, id, row_number() over (
                                                   partition by district_id
                                                   order by kind <> 'urgent', send_at nulls first, id) as place
                                        from notice where state = 'planned' and (send_at is null or send_at <= ?)) as planned
                                    where place <= 20)
                                order by kind <> 'urgent', send_at nulls first, id
                                """)
                .param(now())
                .query((row, _) -> new Due(NoticeRows.district(row), rows.notice(row)))
                .list();
    }

    /** Ends those whose deliveries are all closed. */
    void closeSent() {
        jdbc.sql(
                        """
                        update notice n set state = 'sent', changed_at = ?
                        from sending s
                        where n.state = 'sending' and s.district_id = n.district_id and s.id = n.id and s.state = 'done'
                        """)
                .param(now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
