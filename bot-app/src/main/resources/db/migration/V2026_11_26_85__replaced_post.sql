-- The post of the same person that ends when this one, which waits, is held: who moves to another school stays where
-- they are until they are let in.
alter table post add column replaces uuid;
