-- The title as it was when it was saved, for media that the library has no more.
alter table shelf_item add column title text not null default '';

create index shelf_item_newest on shelf_item (district_id, person_id, saved_at desc);
