-- What is announced again: texts by name, and when they go out by themselves.

create table notice_template (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    name        text        not null,
    kind        text        not null,
    content     jsonb       not null,
    audience    jsonb       not null,
    ride_hours  integer     not null,
    made_by     uuid        not null,
    made_at     timestamptz not null,
    -- not offered any more; what was made of it stays
    deleted_at  timestamptz,
    primary key (district_id, id),
    foreign key (district_id, made_by) references person (district_id, id)
);

create unique index notice_template_name on notice_template (district_id, lower(name)) where deleted_at is null;

create table notice_series (
    district_id uuid        not null,
    id          uuid        not null,
    template_id uuid        not null,
    -- week:1 = each Monday; month:15 = each 15th; month:last = on the last day of each month
    rhythm      text        not null,
    at          time        not null,
    until       date        not null,
    -- messages that each run may cost; above it somebody is asked
    agreed_cost integer     not null,
    made_by     uuid        not null,
    made_at     timestamptz not null,
    state       text        not null check (state in ('on', 'stopped', 'ended')),
    -- the day for which the next run is meant, before holidays move it
    next_on     date        not null,
    primary key (district_id, id),
    foreign key (district_id, template_id) references notice_template (district_id, id),
    foreign key (district_id, made_by) references person (district_id, id)
);

create index notice_series_next on notice_series (next_on) where state = 'on';
