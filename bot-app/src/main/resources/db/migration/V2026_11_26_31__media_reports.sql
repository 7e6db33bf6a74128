-- What people report about items of the library: how many chats on which day, never who.
create table media_report (
    item_id      text        not null,
    trouble      text        not null check (trouble in ('link', 'grade', 'content', 'other')),
    -- what the grade should be, in the eyes of some who reported a wrong one; '' = the report itself
    right_grade  text        not null,
    day          date        not null,
    reports      integer     not null,
    title        text        not null,
    address      text        not null,
    closed_at    timestamptz
);

create unique index media_report_open on media_report (item_id, trouble, right_grade, day) where closed_at is null;
create index media_report_closed on media_report (closed_at) where closed_at is not null;
