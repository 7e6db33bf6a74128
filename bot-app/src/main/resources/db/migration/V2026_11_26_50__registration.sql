-- Whether the person has blocked the bot, as LINE's events tell it; null = never told.
alter table person add column blocked boolean not null default false;
alter table person add column bond_at timestamptz;

-- Kinds of notice that a person does not want. Duties and urgent ones are no kind: they are always told.
create table muted_notice (
    district_id uuid not null,
    person_id   uuid not null,
    kind        text not null check (kind in ('news', 'contests', 'meetings')),
    primary key (district_id, person_id, kind),
    foreign key (district_id, person_id) references person (district_id, id)
);

-- Media that a person keeps, by the catalogue's id.
create table shelf_item (
    district_id uuid        not null,
    person_id   uuid        not null,
    item_id     text        not null,
    saved_at    timestamptz not null,
    primary key (district_id, person_id, item_id),
    foreign key (district_id, person_id) references person (district_id, id)
);
