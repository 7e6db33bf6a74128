-- Until when somebody of the office was told in the chat of what staff should look at.
create table matter_told (
    district_id uuid        not null,
    person_id   uuid        not null,
    until       timestamptz not null,
    primary key (district_id, person_id),
    foreign key (district_id, person_id) references person (district_id, id) on delete cascade
);
