-- How often a query that found something was asked on a day, and never by whom. Only words of the catalogue; forgotten after 90 days.
create table popular_query (
    day   date    not null,
    query text    not null,
    turns integer not null,
    primary key (day, query)
);
