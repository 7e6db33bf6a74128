-- Why whoever was asked to agree to a notice did not; until it is sent or written anew.

create table notice_refusal (
    district_id uuid        not null,
    notice_id   uuid        not null,
    refused_by  uuid        not null,
    refused_at  timestamptz not null,
    reason      text        not null,
    primary key (district_id, notice_id),
    foreign key (district_id, notice_id) references notice (district_id, id),
    foreign key (district_id, refused_by) references person (district_id, id)
);
