-- What is to be sent by push. A row is here, with its retry key and the very body, before LINE gets the request, so that a
-- second try is the same request and LINE can tell (409). A sending is what stops, is cancelled and is counted together.

create table sending (
    district_id  uuid        not null references district (id),
    id           uuid        not null,
    -- may use the reserve of the month, and goes before others
    urgent       boolean     not null,
    state        text        not null check (state in ('open', 'stopped', 'cancelled', 'done')),
    -- refused = LINE does not take the content; limit = the month's messages do not suffice; person = staff held it
    stopped_why  text        check (stopped_why in ('refused', 'limit', 'person')),
    -- LINE's words
    stopped_by   text,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    primary key (district_id, id),
    check ((state = 'stopped') = (stopped_why is not null))
);

create index sending_open on sending (district_id) where state = 'open';

-- LINE's message objects as they go out, shared by all that get the same.
create table delivery_body (
    district_id uuid        not null,
    id          uuid        not null,
    sending_id  uuid        not null,
    messages    text        not null,
    objects     smallint    not null check (objects between 1 and 5),
    created_at  timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, sending_id) references sending (district_id, id) on delete cascade
);

create table delivery (
    district_id  uuid        not null,
    sending_id   uuid        not null,
    -- a person or a group chat of the directory
    target_id    uuid        not null,
    chat_kind    text        not null check (chat_kind in ('person', 'group', 'room')),
    -- LINE's id; null when it is closed, or the person was erased
    line_id      text,
    retry_key    uuid        not null unique,
    body_id      uuid        not null,
    -- messages that LINE counts: one for each person who is reached
    cost         integer     not null check (cost >= 0),
    -- held = the sending stopped; lost = LINE does not know the chat; unknown = nobody can say whether it arrived
    state        text        not null
        check (state in ('waiting', 'held', 'accepted', 'rode', 'lost', 'refused', 'unknown', 'cancelled')),
    -- when the next try is due; while one is under way, when it counts as lost. The year 9999 = only by a free ride
    due_at       timestamptz not null,
    tries        integer     not null default 0,
    first_try_at timestamptz,
    -- the instance and the number of the claim; only that claim may say what became of it
    owner        text,
    fence        integer     not null default 0,
    -- the event whose free reply carries it
    ride_event   text,
    -- when it would have been pushed, for a ride that comes to nothing
    push_due_at  timestamptz,
    -- whether its cost is in the month's budget
    charged      boolean     not null default false,
    -- an earlier try may have arrived
    in_doubt     boolean     not null default false,
    request_id   text,
    error        text,
    closed_at    timestamptz,
    primary key (district_id, sending_id, target_id),
    foreign key (district_id, sending_id) references sending (district_id, id) on delete cascade,
    foreign key (district_id, body_id) references delivery_body (district_id, id),
    check ((state in ('waiting', 'held')) = (closed_at is null))
);

create index delivery_due on delivery (district_id, due_at) where state = 'waiting';
create index delivery_by_chat on delivery (district_id, line_id) where state = 'waiting';
create index delivery_by_target on delivery (district_id, target_id);

-- What a district may still send this month. LINE's own count is the truth; between two readings we add ours.
create table message_budget (
    district_id uuid        not null primary key references district (id),
    -- null = LINE sets no limit
    quota       integer,
    -- LINE's count at the last reading, and ours since
    base        integer     not null default 0,
    ours        integer     not null default 0,
    -- null = never read
    read_at     timestamptz,
    spent_at    timestamptz,
    -- kept for urgent notices
    reserve     integer     not null default 0 check (reserve >= 0),
    -- why nothing of this district goes out: limit = LINE said so; token = LINE does not accept the channel's token
    stopped_why text        check (stopped_why in ('limit', 'token')),
    stopped_by  text,
    stopped_at  timestamptz,
    check ((stopped_why is null) = (stopped_at is null))
);
