-- Tells the first time of a day from later ones without keeping who it was: with its salt a day's marks lose all meaning.
create table daily_salt (
    day   date  primary key,
    salt  bytea not null
);

create table daily_mark (
    day   date  not null references daily_salt on delete cascade,
    mark  bytea not null,
    primary key (day, mark)
);
