-- Announcements that programs write, by their tokens. Whose program it is counts as the author; an operator's token has nobody.

alter table notice alter column created_by drop not null;
alter table notice alter column changed_by drop not null;
alter table notice add column by_token uuid;
alter table notice add foreign key (district_id, by_token) references api_token (district_id, id);
alter table notice add check (created_by is not null or by_token is not null);

-- The first answer to a request that a program may send again.
create table notice_request (
    district_id uuid        not null references district (id),
    -- chosen by the program
    key         text        not null,
    body_hash   text        not null,
    answer      text,
    made_at     timestamptz not null,
    primary key (district_id, key)
);
