-- The same as before, but why nobody told a school is looked up only where it is read: not when schools are counted.
create or replace view round_standing as
select ns.district_id, ns.notice_id, ns.school_id, ns.unreached, s.code, s.name, s.name_key, s.network_id,
       -- the time that a school was given is never less than everybody's, though that was moved since
       greatest(r.due_on, (n.content ->> 'from')::timestamp::date) as due,
       coalesce(r.due_on > (n.content ->> 'from')::timestamp::date, false) as has_own_due,
       r.reported_at, (r.reported_at at time zone 'Asia/Bangkok')::date as reported_on, r.reported_how,
       r.help_at, r.asked_days,
       case
           when r.reported_at is null then
               case when r.help_at is not null then 'help' when r.asked_days is not null then 'more-time'
                    else coalesce(
                        (select never.how
                         from (select case when ns.unreached is not null then 'unreachable'
                                           else (select case when d.state = 'cancelled' then 'cancelled'
                                                             when d.state in ('lost', 'refused', 'missed') then 'unreachable' end
                                                 from delivery d
                                                 where d.district_id = ns.district_id and d.target_id = ns.target_id
                                                   and d.retried_by is null
                                                   and (d.sending_id = ns.notice_id
                                                        or d.sending_id in (select again.id from notice_retry again
                                                                            where again.district_id = ns.district_id
                                                                              and again.notice_id = ns.notice_id))
                                                 limit 1) end as how) never
                         where never.how is not null
                           -- a reminder told it all the same
                           and not exists (select from reminder_to_school m
                                           where m.district_id = ns.district_id and m.notice_id = ns.notice_id
                                             and m.school_id = ns.school_id)), 'waiting') end
           when (r.reported_at at time zone 'Asia/Bangkok')::date <= greatest(r.due_on, (n.content ->> 'from')::timestamp::date)
               then 'on-time'
           else 'late'
       end as said,
       -- the office stopped reminding it
       exists (select from reminder_stop stop
               where stop.district_id = ns.district_id and stop.notice_id = ns.notice_id and stop.ended_at is null
                 and coalesce(stop.school_id, ns.school_id) = ns.school_id) as is_stopped
from notice_school ns
join notice n on n.district_id = ns.district_id and n.id = ns.notice_id
join school s on s.district_id = ns.district_id and s.id = ns.school_id
left join round_school r
    on r.district_id = ns.district_id and r.notice_id = ns.notice_id and r.school_id = ns.school_id
where s.closed_on is null or r.reported_at is not null;
