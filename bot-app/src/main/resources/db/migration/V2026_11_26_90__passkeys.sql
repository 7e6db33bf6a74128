-- Passkeys of people who use the console: public keys only, the private ones never leave people's devices.
create table passkey (
    district_id     uuid        not null,
    id              uuid        not null,
    person_id       uuid        not null,
    -- the host name that it was made for; browsers offer it there only
    site            text        not null,
    credential_id   bytea       not null unique,
    -- kind of authenticator, id and public key, as WebAuthn writes them
    credential      bytea       not null,
    -- whether it may be carried to other devices: said once, may not change
    backup_eligible boolean     not null,
    sign_count      bigint      not null,
    -- how a browser reaches the device, such as 'internal,hybrid'
    transports      text        not null,
    label           text        not null,
    created_at      timestamptz not null,
    used_at         timestamptz,
    primary key (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id)
);

create index passkey_by_person on passkey (district_id, person_id);
