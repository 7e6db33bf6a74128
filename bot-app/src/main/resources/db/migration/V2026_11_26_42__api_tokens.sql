-- What programs of a district show to /api/v1. Only the hash of a token is kept; it has 256 random bits, so none can be guessed.
create table api_token (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    name        text        not null,
    token_hash  bytea       not null unique,
    created_by  uuid,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    used_on     date,
    primary key (district_id, id),
    foreign key (district_id, created_by) references person (district_id, id)
);
