-- What was read of an uploaded file, between its dry run and its applying: known columns only, for half an hour.
create table import_upload (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    kind        text        not null check (kind in ('networks', 'schools', 'people')),
    extent      text        not null check (extent in ('add-and-change', 'whole-list')),
    rows        text        not null,
    -- of the plan that was last shown: that one is applied or none
    fingerprint text        not null,
    -- whose own posts the file does not end
    person_id   uuid,
    expires_at  timestamptz not null,
    primary key (district_id, id)
);

create index import_upload_by_expiry on import_upload (expires_at);
