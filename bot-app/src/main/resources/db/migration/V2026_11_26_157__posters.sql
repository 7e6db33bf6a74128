-- Pictures of announcements, for all districts: named by what is in them, and public, for LINE fetches them.
create table poster (
    -- SHA-256 of the picture, with its ending
    name    text        not null primary key,
    jpeg    bytea       not null,
    kept_at timestamptz not null
);
