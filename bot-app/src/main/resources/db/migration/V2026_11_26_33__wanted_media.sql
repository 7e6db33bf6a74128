-- What people looked for and the library does not have: how many chats on which day, never who.
create table wanted_media (
    day        date    not null,
    -- hash of text, grades, areas and types: tells the same wish again
    wish       text    not null,
    -- null until it was asked twice: what one chat alone has asked can be taken back, so it is not kept
    text       text,
    -- codes with a space between; '' = none was asked for
    grades     text    not null,
    areas      text    not null,
    types      text    not null,
    shortfall  text    not null check (shortfall in ('nothing', 'rough', 'near')),
    asked      integer not null,
    primary key (day, wish, shortfall)
);

create index wanted_media_wish on wanted_media (wish);
