-- What goes with a free reply or not at all does not wait for ever.

-- until when a delivery that is never pushed waits for a reply; null = it is pushed
alter table delivery add column ride_until timestamptz;

-- missed = no reply came in time that could have carried it
alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
    check (state in ('waiting', 'held', 'accepted', 'rode', 'missed', 'lost', 'refused', 'unknown', 'cancelled'));

update delivery d set ride_until = s.created_at + interval '30 days'
from sending s
where s.district_id = d.district_id and s.id = d.sending_id and d.state in ('waiting', 'held')
  and (d.due_at >= '9999-01-01' or d.push_due_at >= '9999-01-01');

create index delivery_ride_until on delivery (ride_until) where state = 'waiting' and ride_until is not null;
create index sending_ended on sending (district_id, id) where state in ('stopped', 'cancelled');
