-- Every webhook event of LINE's, stored before LINE gets its 200.
create table inbox_event (
    channel_id     text        not null,
    event_id       text        not null,
    chat_key       text,
    kind           text        not null,
    message_id     text,
    occurred_at    timestamptz not null,
    received_at    timestamptz not null,
    state          text        not null
        check (state in ('waiting', 'answered', 'silent', 'missed', 'offered', 'refused', 'parked', 'ignored', 'erased')),
    -- what was said, as our own IncomingEvent; null as soon as nobody needs it any more
    body           text,
    tries          integer     not null default 0,
    -- tries that ended by our own fault or have not ended (in_try); five of them park the event
    failures       integer     not null default 0,
    in_try         boolean     not null default false,
    due_at         timestamptz not null,
    reply_unknown  boolean     not null default false,
    request_id     text,
    last_error     text,
    closed_at      timestamptz,
    primary key (channel_id, event_id)
);

create index inbox_event_waiting on inbox_event (channel_id, chat_key, occurred_at, event_id) where state = 'waiting';
create index inbox_event_missed on inbox_event (channel_id, chat_key, occurred_at) where state = 'missed';
create index inbox_event_parked on inbox_event (received_at) where state = 'parked';
create index inbox_event_message on inbox_event (channel_id, message_id) where message_id is not null;
create index inbox_event_received on inbox_event (received_at);

-- One row per chat. Who holds the lease works on the chat; a stale holder is told apart by the fence.
create table chat_lane (
    channel_id   text        not null,
    chat_key     text        not null,
    owner        text,
    lease_until  timestamptz,
    fence        bigint      not null default 0,
    newest_at    timestamptz,
    newest_event text,
    primary key (channel_id, chat_key)
);

create index chat_lane_owner on chat_lane (owner) where owner is not null;
