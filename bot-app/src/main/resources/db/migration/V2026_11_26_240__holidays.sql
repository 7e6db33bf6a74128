-- Days on which a district's office is closed beside those that come with the service: substitutes, days that follow the moon and days
-- that are announced each year. The service's own list is a file, since it is the same for everybody.
create table holiday (
    district_id uuid not null references district,
    day date not null,
    name text not null check (length(name) between 1 and 100),
    added_at timestamptz not null,
    primary key (district_id, day)
);
