-- Who wrote any part of an announcement since a second person agreed to it: none of them can be that second person.

create table notice_writer (
    district_id uuid not null,
    notice_id   uuid not null,
    person_id   uuid not null,
    primary key (district_id, notice_id, person_id),
    foreign key (district_id, notice_id) references notice (district_id, id) on delete cascade,
    foreign key (district_id, person_id) references person (district_id, id)
);

insert into notice_writer (district_id, notice_id, person_id)
select district_id, id, created_by from notice
where created_by is not null and state in ('draft', 'to-approve', 'planned', 'asking')
union
select district_id, id, changed_by from notice
where changed_by is not null and state in ('draft', 'to-approve', 'planned', 'asking');
