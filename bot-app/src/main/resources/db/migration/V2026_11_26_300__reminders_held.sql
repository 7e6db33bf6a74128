-- A reminder that stands still looks no longer as if it had been sent.

-- Why a run did not go out, noted when it is taken back at the end of its day or asked no more: what stopped it may go on since.
-- month, token = LINE took nothing of the district any more; limit = the month's messages did not suffice by our count
alter table reminder_run add column unsent_why text
    check (unsent_why in ('month', 'token', 'limit', 'refused', 'dearer', 'uncounted'));

update reminder_run run set unsent_why = 'dearer'
where run.state = 'over' and run.cost > 0 and run.kind = 'school'
  and not exists (select from reminder_target t where t.district_id = run.district_id and t.run_id = run.id);

-- Reminders that count for the ladder: they went out for a school itself, or may still go out today; told = nobody need wait for it.
create or replace view reminder_to_school as
select r.district_id, r.notice_id, r.school_id, r.step, run.id as run_id, run.made_at, run.made_on,
       exists (
           select from reminder_target t
           left join delivery d on d.district_id = t.district_id and d.sending_id = t.run_id and d.target_id = t.target_id
           where t.district_id = r.district_id and t.run_id = r.run_id and t.school_id = r.school_id
             and coalesce(d.state, 'accepted') in ('accepted', 'rode', 'unknown')) as told
from reminder r
join reminder_run run on run.district_id = r.district_id and run.id = r.run_id and run.kind in ('school', 'nudge')
where exists (
    select from reminder_target t
    left join delivery d on d.district_id = t.district_id and d.sending_id = t.run_id and d.target_id = t.target_id
    where t.district_id = r.district_id and t.run_id = r.run_id and t.school_id = r.school_id
      and coalesce(d.state, '') not in ('cancelled', 'refused', 'lost', 'missed'));

-- The same as before, but a reminder that stands still told nobody yet; everybody's day is read once for all schools, and what
-- became of a notice is found by its sendings, not among all that a chat ever got.
create or replace view round_standing as
select ns.district_id, ns.notice_id, ns.school_id, ns.unreached, s.code, s.name, s.name_key, s.network_id,
       -- the time that a school was given is never less than everybody's, though that was moved since
       greatest(r.due_on, everybodys.due) as due,
       coalesce(r.due_on > everybodys.due, false) as has_own_due,
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
                                                 from (select ns.notice_id as id
                                                       union all
                                                       select again.id from notice_retry again
                                                       where again.district_id = ns.district_id and again.notice_id = ns.notice_id) its
                                                 join delivery d on d.district_id = ns.district_id and d.sending_id = its.id
                                                     and d.target_id = ns.target_id and d.retried_by is null
                                                 limit 1) end as how) never
                         where never.how is not null
                           -- a reminder told it all the same
                           and not exists (select from reminder_to_school m
                                           where m.district_id = ns.district_id and m.notice_id = ns.notice_id
                                             and m.school_id = ns.school_id and m.told)), 'waiting') end
           when (r.reported_at at time zone 'Asia/Bangkok')::date <= greatest(r.due_on, everybodys.due)
               then 'on-time'
           else 'late'
       end as said,
       -- the office stopped reminding it
       exists (select from reminder_stop stop
               where stop.district_id = ns.district_id and stop.notice_id = ns.notice_id and stop.ended_at is null
                 and coalesce(stop.school_id, ns.school_id) = ns.school_id) as is_stopped
from notice n
cross join lateral (select (n.content ->> 'from')::timestamp::date as due offset 0) everybodys
join notice_school ns on ns.district_id = n.district_id and ns.notice_id = n.id
join school s on s.district_id = ns.district_id and s.id = ns.school_id
left join round_school r
    on r.district_id = ns.district_id and r.notice_id = ns.notice_id and r.school_id = ns.school_id
where s.closed_on is null or r.reported_at is not null;
