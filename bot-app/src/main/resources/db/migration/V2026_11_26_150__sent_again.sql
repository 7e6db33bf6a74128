-- What failed is sent again by a new sending: the failed row names the one that took its place, so that no row is replaced twice.

-- the notice of which a sending that has an id of its own tells; null = the sending is the notice's own
alter table sending add column about uuid;
alter table delivery add column retried_by uuid;

create table notice_retry (
    district_id uuid        not null,
    -- of the sending
    id          uuid        not null,
    notice_id   uuid        not null,
    made_by     uuid        not null,
    made_at     timestamptz not null,
    -- messages that it costs
    cost        integer     not null,
    primary key (district_id, id),
    foreign key (district_id, id) references sending (district_id, id) on delete cascade,
    foreign key (district_id, notice_id) references notice (district_id, id),
    foreign key (district_id, made_by) references person (district_id, id)
);

create index notice_retry_by_notice on notice_retry (district_id, notice_id);
