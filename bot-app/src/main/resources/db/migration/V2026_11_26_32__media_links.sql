-- The links of the library, once each, and what the looks at them told.
create table media_link (
    link_hash      text        primary key,
    address        text        not null,
    host           text        not null,
    -- one of the items that have this link
    item_id        text        not null,
    title          text        not null,
    listed_at      timestamptz not null,
    -- the next look; while one is under way, when it is made again should its instance have died
    due_at         timestamptz not null,
    checked_at     timestamptz,
    -- of the last look: an HTTP status, or why there was none
    finding        text,
    verdict        text check (verdict in ('works', 'fails', 'unclear')),
    failures       integer     not null default 0,
    failing_since  timestamptz,
    broken         boolean     not null default false
);

create index media_link_due on media_link (due_at);
create index media_link_broken on media_link (failing_since) where broken;

-- Politeness, shared by all instances: nobody asks a host before it is free.
create table link_host (
    host         text        primary key,
    free_at      timestamptz not null,
    answered_at  timestamptz
);
