-- Groups stand for nothing that is closed: what was closed before the service saw to it is made good, and told to staff.
with unbound as (
    update group_chat g
    set state = 'unbound', school_id = null, network_id = null, changed_at = now()
    where g.state = 'bound'
      and (exists (select from school s where s.district_id = g.district_id and s.id = g.school_id and s.closed_on is not null)
           or exists (select from network n where n.district_id = g.district_id and n.id = g.network_id and n.closed_on is not null))
    returning g.district_id, g.id)
insert into attention (district_id, id, kind, subject_kind, subject_id, first_at, last_at)
select district_id, gen_random_uuid(), 'group-of-closed', 'group', id, now(), now() from unbound;
