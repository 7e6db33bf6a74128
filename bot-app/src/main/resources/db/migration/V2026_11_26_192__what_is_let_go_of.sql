-- Old sendings are let go of with all that belongs to them.

create index delivery_by_body on delivery (district_id, body_id);

-- A report that is due does not recur: each round has a name and a day of its own.
update notice_series s set state = 'stopped'
from notice_template t
where t.district_id = s.district_id and t.id = s.template_id and t.kind = 'report-due' and s.state = 'on';
