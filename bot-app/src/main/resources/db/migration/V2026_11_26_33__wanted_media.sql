-- What people looked for and the library does not have: how many chats on which day, never who.
create table wanted_media (
    day        date    not null,
    text       text    not null,
    -- codes with a space between; '' = none was asked for
    grades     text    not null,
    areas      text    not null,
    types      text    not null,
    shortfall  text    not null check (shortfall in ('nothing', 'rough', 'near')),
    asked      integer not null,
    primary key (day, text, grades, areas, types, shortfall)
);
