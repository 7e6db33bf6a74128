-- Rounds are found by their year, and no two of a year have the same name.
create unique index notice_round
    on notice (district_id, (content #>> '{round,fiscalYear}'), lower(content #>> '{round,name}'))
    where jsonb_typeof(content -> 'round') = 'object' and state <> 'cancelled';

-- How each school stands with a report that is due. Whether one that waits is overdue depends on the day of who asks.
create view round_standing as
select standing.*,
       case
           when reported_at is null then
               case when help_at is not null then 'help' when asked_days is not null then 'more-time' else 'waiting' end
           when reported_on <= due then 'on-time'
           else 'late'
       end as said
from (select ns.district_id, ns.notice_id, ns.school_id, ns.unreached, s.code, s.name, s.name_key, s.network_id,
             coalesce(r.due_on, (n.content ->> 'from')::timestamp::date) as due, r.due_on is not null as has_own_due,
             r.reported_at, (r.reported_at at time zone 'Asia/Bangkok')::date as reported_on, r.reported_how,
             r.help_at, r.asked_days
      from notice_school ns
      join notice n on n.district_id = ns.district_id and n.id = ns.notice_id
      join school s on s.district_id = ns.district_id and s.id = ns.school_id
      left join round_school r
          on r.district_id = ns.district_id and r.notice_id = ns.notice_id and r.school_id = ns.school_id) standing;

-- Reminders that went out for a school itself, or are about to; one for each run.
create view reminder_to_school as
select r.district_id, r.notice_id, r.school_id, r.step, run.id as run_id, run.made_at, run.made_on
from reminder r
join reminder_run run on run.district_id = r.district_id and run.id = r.run_id and run.kind in ('school', 'nudge')
where exists (
    select from reminder_target t
    left join delivery d on d.district_id = t.district_id and d.sending_id = t.run_id and d.target_id = t.target_id
    where t.district_id = r.district_id and t.run_id = r.run_id and t.school_id = r.school_id
      and coalesce(d.state, '') not in ('cancelled', 'refused', 'lost'));
