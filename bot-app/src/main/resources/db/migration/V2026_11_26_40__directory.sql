-- Who is who. Every row belongs to one district, and every reference names the district too, so that no row can point
-- into another district. Nothing is deleted that others' history needs: schools and networks close, posts end.

create table district (
    id                uuid        primary key,
    name              text        not null,
    -- our name of its LINE channel; 'first' is the one that the environment sets
    channel_id        text        not null unique,
    -- LINE's name of the bot (webhook: destination); learnt when first needed
    bot_user_id       text        unique,
    -- sealed with SECRETS_KEY; null for the channel that the environment sets
    channel_secret    bytea,
    channel_token     bytea,
    -- who lets a teacher in: 'open' = nobody, 'director' = the director of the school
    teacher_admission text        not null default 'open' check (teacher_admission in ('open', 'director')),
    -- whether a post that an invite code gave waits for staff
    staff_approval    boolean     not null default false,
    created_at        timestamptz not null,
    closed_at         timestamptz
);

create table network (
    district_id uuid not null references district (id),
    id          uuid not null,
    code        text not null,
    name        text not null,
    closed_on   date,
    primary key (district_id, id),
    unique (district_id, code)
);

create table school (
    district_id  uuid    not null references district (id),
    id           uuid    not null,
    code         text    not null,
    name         text    not null,
    -- the name as it is compared: normalised, without spaces and the word for school
    name_key     text    not null,
    network_id   uuid,
    -- extended = a primary school that goes on to ม.3 (ขยายโอกาส); null = not told
    level        text    check (level in ('primary', 'extended', 'secondary')),
    size         text    check (size in ('small', 'medium', 'large', 'extra-large')),
    staff_count  integer check (staff_count >= 0),
    subdistrict  text,
    amphoe       text,
    province     text,
    closed_on    date,
    primary key (district_id, id),
    unique (district_id, code),
    foreign key (district_id, network_id) references network (district_id, id)
);

create index school_by_name on school (district_id, name_key);
create index school_by_network on school (district_id, network_id);

-- A list of schools that staff named: an audience, or what a group chat stands for.
create table school_list (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    name        text        not null,
    created_at  timestamptz not null,
    primary key (district_id, id),
    unique (district_id, name)
);

create table school_list_member (
    district_id uuid not null,
    list_id     uuid not null,
    school_id   uuid not null,
    primary key (district_id, list_id, school_id),
    foreign key (district_id, list_id) references school_list (district_id, id) on delete cascade,
    foreign key (district_id, school_id) references school (district_id, id)
);

create table person (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    -- the office's own number of the person; no national id is ever kept
    code        text,
    name        text        not null,
    name_key    text        not null,
    -- LINE's id to this district's channel; null until the person registers, and again after erasure
    line_id     text,
    created_at  timestamptz not null,
    -- when the person was last here (for retention), by the day
    seen_on     date,
    erased_at   timestamptz,
    primary key (district_id, id),
    unique (district_id, code),
    unique (district_id, line_id)
);

create index person_by_name on person (district_id, name_key);

create table post (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    person_id   uuid        not null,
    role        text        not null
        check (role in ('teacher', 'director', 'core-teacher', 'network-chair', 'supervisor', 'staff', 'executive')),
    school_id   uuid,
    network_id  uuid,
    -- waiting = claimed or invited, and somebody has to agree
    state       text        not null check (state in ('waiting', 'held', 'ended', 'refused')),
    from_day    date        not null,
    to_day      date,
    -- where it came from: 'import', 'invite', 'claim', 'console', 'setup'
    source      text        not null,
    decided_by  uuid,
    created_at  timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, school_id) references school (district_id, id),
    foreign key (district_id, network_id) references network (district_id, id),
    foreign key (district_id, decided_by) references person (district_id, id),
    check (case when role in ('teacher', 'director') then school_id is not null and network_id is null
                when role in ('core-teacher', 'network-chair') then network_id is not null and school_id is null
                else school_id is null and network_id is null end),
    check ((state = 'ended') = (to_day is not null) or state = 'refused')
);

-- one post of a kind at a place; a director has no second director beside
create unique index post_once on post (district_id, person_id, role, coalesce(school_id, network_id, district_id))
    where state in ('waiting', 'held');
create unique index post_one_director on post (district_id, school_id) where role = 'director' and state = 'held';
create index post_by_person on post (district_id, person_id);
create index post_by_school on post (district_id, school_id) where state in ('waiting', 'held');
create index post_waiting on post (district_id, created_at) where state = 'waiting';

-- A group or room of LINE's, and what it stands for. People's 1:1 chats are persons' line_id.
create table group_chat (
    district_id  uuid        not null references district (id),
    id           uuid        not null,
    line_id      text        not null,
    kind         text        not null check (kind in ('group', 'room')),
    name         text,
    -- unbound = the bot is in it, and nobody has said what it stands for; gone = the bot was removed or LINE does not know it
    state        text        not null check (state in ('unbound', 'bound', 'gone')),
    gone_why     text        check (gone_why in ('left', 'unknown')),
    school_id    uuid,
    network_id   uuid,
    list_id      uuid,
    -- the whole district (all directors, all staff)
    whole        boolean     not null default false,
    members      integer,
    counted_at   timestamptz,
    since        timestamptz not null,
    changed_at   timestamptz not null,
    primary key (district_id, id),
    unique (district_id, line_id),
    foreign key (district_id, school_id) references school (district_id, id),
    foreign key (district_id, network_id) references network (district_id, id),
    foreign key (district_id, list_id) references school_list (district_id, id),
    -- one that is gone keeps what it stood for, so that staff see what to bind again
    check (num_nonnulls(school_id, network_id, list_id) + (case when whole then 1 else 0 end)
           between (case when state = 'bound' then 1 else 0 end) and (case when state = 'unbound' then 0 else 1 end))
);

create index group_chat_by_school on group_chat (district_id, school_id);

-- One-time codes: for a post (typed in 1:1) or for a group (typed there). Only the hash is kept.
create table invite (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    code_hash   bytea       not null unique,
    role        text        check (role in ('teacher', 'director', 'core-teacher', 'network-chair', 'supervisor', 'staff', 'executive')),
    school_id   uuid,
    network_id  uuid,
    list_id     uuid,
    -- a group code for the whole district
    whole       boolean     not null default false,
    -- the person of an import whom the code is for
    person_id   uuid,
    created_by  uuid,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    used_at     timestamptz,
    -- a keyed hash of the chat that used it, so that the same turn again is told from a second use
    used_by     bytea,
    primary key (district_id, id),
    foreign key (district_id, school_id) references school (district_id, id),
    foreign key (district_id, network_id) references network (district_id, id),
    foreign key (district_id, list_id) references school_list (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, created_by) references person (district_id, id)
);

create index invite_open on invite (district_id, created_at) where used_at is null and revoked_at is null;

-- Wrong codes by chat, under a keyed hash; growing waits.
create table code_guess (
    district_id  uuid        not null references district (id),
    chat         bytea       not null,
    failures     integer     not null,
    last_at      timestamptz not null,
    locked_until timestamptz,
    primary key (district_id, chat)
);

create table consent (
    district_id  uuid        not null,
    person_id    uuid        not null,
    -- which text of the privacy notice was accepted
    notice       text        not null,
    accepted_at  timestamptz not null,
    withdrawn_at timestamptz,
    primary key (district_id, person_id, notice, accepted_at),
    foreign key (district_id, person_id) references person (district_id, id)
);

-- What was done by whom. No names, codes or texts: these are read from the rows that it names.
create table audit_entry (
    district_id  uuid        not null references district (id),
    id           bigint      generated always as identity,
    at           timestamptz not null,
    -- null = the service itself or an operator at the machine
    actor_id     uuid,
    actor_kind   text        not null check (actor_kind in ('person', 'service', 'operator', 'api')),
    act          text        not null,
    subject_kind text,
    subject_id   uuid,
    details      jsonb       not null default '{}',
    primary key (district_id, id)
);

create index audit_entry_newest on audit_entry (district_id, at desc, id desc);
create index audit_entry_subject on audit_entry (district_id, subject_id) where subject_id is not null;

-- What staff should look at ("tell staff"): one open row for a kind and a subject.
create table attention (
    district_id  uuid        not null references district (id),
    id           uuid        not null,
    kind         text        not null,
    subject_kind text,
    subject_id   uuid,
    times        integer     not null default 1,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    closed_at    timestamptz,
    primary key (district_id, id)
);

create unique index attention_open on attention (district_id, kind, coalesce(subject_id, district_id)) where closed_at is null;

-- Which SECRETS_KEY this database was written with: a text that only the right key opens.
create table secrets_check (
    id     integer primary key check (id = 1),
    sealed bytea   not null
);
