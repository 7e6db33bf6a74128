package org.pueankru.bot.rounds;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Notices of which a reminder may be due. Thread-safe; throws Spring's data access exceptions while
 * the store is down.
 */
@Repository
class DueNotices {
    private static final Logger log = LoggerFactory.getLogger(DueNotices.class);

    /**
     * What {@link DueSteps} decides for a school, roughly and for the whole country at once: never
     * less than it, and little more. Days of its own are few, so all other schools of a notice
     * share its steps.
     */
    private static final String MAY_BE_DUE =
            """
            with followed as (
                select n.district_id, n.id, n.kind = 'urgent' as urgent, n.released_at, n.content,
                       coalesce(n.content -> 'ladder' ->> 'by', n.content ->> 'from')::timestamp::date as due,
                       (n.released_at at time zone 'Asia/Bangkok')::date as told
                from notice n
                where n.district_id in (select id from district) and n.state in ('sending', 'sent')
                  and jsonb_typeof(n.content -> 'ladder') = 'object'
                  and coalesce(n.content -> 'ladder' ->> 'by', n.content ->> 'from') >= :since),
            dated as (
                select f.*, null::uuid as school_id, f.due as own, f.told as since, '' as mark from followed f
                union all
                select f.*, r.school_id, r.due_on, greatest(f.told, r.granted_on),
                       case when r.granted_on is null then '' else '@' || r.due_on end
                from followed f
                join round_school r on r.district_id = f.district_id and r.notice_id = f.id and r.due_on > f.due),
            step as materialized (
                select d.*, made.code || d.mark as code, made.on_day, made.is_schools
                from dated d
                cross join lateral (
                    select coalesce(max(day::int), 0) as last,
                           max(day::int) filter (where d.own + day::int <= :today) as past
                    from jsonb_array_elements_text(d.content #> '{ladder,days}') day) ladder
                cross join lateral (values
                    ('d' || ladder.past, d.own + ladder.past, true),
                    ('network', d.own + greatest(ladder.last, 0) + :up, false),
                    ('office', d.own + greatest(ladder.last, 0) + 2 * :up, false)) made (code, on_day, is_schools)
                where made.on_day <= :today and made.on_day > d.since
                  and (made.is_schools or d.content #>> '{round,goesUp}' = 'true'))
            select distinct step.district_id, step.id, step.urgent, step.released_at
            from step
            -- one notice after the other, and reminders counted last: all at once took seconds
            cross join lateral (
                select from (
                    select ns.district_id, ns.notice_id, ns.school_id
                    from notice_school ns
                    join school s on s.district_id = ns.district_id and s.id = ns.school_id and s.closed_on is null
                    left join round_school r
                        on r.district_id = ns.district_id and r.notice_id = ns.notice_id and r.school_id = ns.school_id
                    where ns.district_id = step.district_id and ns.notice_id = step.id
                      and ns.school_id = coalesce(step.school_id, ns.school_id)
                      and (step.school_id is not null or r.due_on is null or r.due_on <= step.due)
                      and (r.reported_at is null or step.content ->> 'asks' <> 'REPORT')
                      and not exists (
                          select from reminder m
                          where m.district_id = ns.district_id and m.notice_id = ns.notice_id
                            and m.school_id = ns.school_id and m.step = step.code)
                    offset 0) open
                where not exists (
                      select from reminder_stop stop
                      where stop.district_id = open.district_id and stop.notice_id = open.notice_id
                        and coalesce(stop.school_id, open.school_id) = open.school_id
                        and (stop.ended_at is null or stop.quiet_until >= step.on_day))
                  and (not step.is_schools or (step.content #>> '{ladder,most}')::int > (
                      select count(*) from reminder_to_school m
                      where m.district_id = open.district_id and m.notice_id = open.notice_id
                        and m.school_id = open.school_id))
                  and (step.content ->> 'asks' = 'REPORT' or not exists (
                      select from notice_answer a
                      where a.district_id = open.district_id and a.notice_id = open.notice_id
                        and a.school_id = open.school_id))
                limit 1) found
            order by step.released_at, step.id
            """;

    private final JdbcClient jdbc;

    DueNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A notice, and whose it is.
     *
     * @param urgent whether people are reminded of it at any hour
     */
    record Due(DistrictId district, Notice.Id notice, boolean urgent) {}

    /**
     * One statement for all districts. Where it takes too long, all notices that have reminders: a
     * slow store must not silence the whole country.
     *
     * @param since whose answers are wished on this day or later
     */
    List<Due> on(LocalDate today, LocalDate since) {
        try {
            return jdbc.sql(MAY_BE_DUE)
                    .param("since", since.toString())
                    .param("today", Date.valueOf(today))
                    .param("up", DueSteps.GOES_UP_AFTER)
                    .query(DueNotices::due)
                    .list();
        } catch (QueryTimeoutException e) {
            log.warn("Which reminders are due took too long to find out; looking at each notice");
            return followed(since);
        }
    }

    private List<Due> followed(LocalDate since) {
        return jdbc.sql(
                        """
                        select district_id, id, kind = 'urgent' as urgent from notice
                        where district_id in (select id from district) and state in ('sending', 'sent')
                          and jsonb_typeof(content -> 'ladder') = 'object'
                          and coalesce(content -> 'ladder' ->> 'by', content ->> 'from') >= ?
                        order by released_at, id
                        """)
                .param(since.toString())
                .query(DueNotices::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                new DistrictId(row.getObject("district_id", UUID.class)),
                new Notice.Id(row.getObject("id", UUID.class)),
                row.getBoolean("urgent"));
    }
}
