-- Which grades and learning areas a person teaches, as they told, and what they were told of new media for these.
create table teaching (
    district_id uuid        not null,
    person_id   uuid        not null,
    -- the catalogue's codes; none = any
    grades      text[]      not null default '{}',
    areas       text[]      not null default '{}',
    -- what the library took in until then is not new to the person
    seen_until  timestamptz not null,
    -- the day of the last line about new media
    told_on     date,
    primary key (district_id, person_id),
    foreign key (district_id, person_id) references person (district_id, id)
);

alter table muted_notice drop constraint muted_notice_kind_check;
alter table muted_notice add constraint muted_notice_kind_check
    check (kind in ('news', 'contests', 'meetings', 'new-media'));
