-- Logging in to the console. A browser that wants in shows a code; a person types it in 1:1 and confirms; the browser
-- then takes the confirmation, once. Only hashes of codes are kept.
create table console_login (
    id           uuid        primary key,
    code_hash    bytea       not null unique,
    -- such as 'Chrome · Windows': what the person is asked about
    browser      text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    -- who typed the code first: nobody else may from then on
    district_id  uuid,
    person_id    uuid,
    confirmed_at timestamptz,
    refused_at   timestamptz,
    consumed_at  timestamptz,
    foreign key (district_id, person_id) references person (district_id, id)
);

create index console_login_by_end on console_login (expires_at);

-- The code in DATA_DIR/setup-code that makes the first staff of a district.
create table setup_code (
    id          uuid        primary key,
    district_id uuid        not null references district (id),
    code_hash   bytea       not null unique,
    created_at  timestamptz not null,
    -- a keyed hash of the chat that typed it
    claimed_by  bytea,
    used_at     timestamptz
);

-- Sessions of this person that began before are over.
create table console_session_floor (
    district_id uuid        not null,
    person_id   uuid        not null,
    not_before  timestamptz not null,
    primary key (district_id, person_id),
    foreign key (district_id, person_id) references person (district_id, id)
);

create index post_by_role on post (district_id, role) where state in ('waiting', 'held');
create index post_by_network on post (district_id, network_id) where state in ('waiting', 'held');
