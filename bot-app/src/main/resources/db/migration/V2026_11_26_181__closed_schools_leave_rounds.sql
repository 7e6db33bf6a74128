-- A school that is closed before it reported is asked no more; what it reported stays.
create or replace view round_standing as
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
          on r.district_id = ns.district_id and r.notice_id = ns.notice_id and r.school_id = ns.school_id
      where s.closed_on is null or r.reported_at is not null) standing;
