-- Each state of the learning-media catalogue, the newest with the highest number; kept for 30 days.
create table catalogue_generation (
    number      bigint      primary key,
    -- what an index is told apart by: numbers come again when a backup is restored
    mark        text        not null unique,
    -- SHA-256 of the file it was imported from
    content     text        not null,
    imported_at timestamptz not null,
    items       integer     not null,
    added       integer     not null,
    updated     integer     not null,
    removed     integer     not null,
    unchanged   integer     not null,
    refused     integer     not null
);

-- The accepted items. Each instance's search index is made of them.
create table catalogue_item (
    id         text   primary key,
    -- the item as JSON; null once it was removed
    record     text,
    -- SHA-256 of the record
    hash       text,
    -- the generation that changed it last
    generation bigint not null
);

create index catalogue_item_generation on catalogue_item (generation);
