-- When the catalogue took an item in for the first time; null for those from before this was noted.
alter table catalogue_item add column added_at timestamptz;

create index catalogue_item_newest on catalogue_item (added_at desc, id) where record is not null and added_at is not null;
