-- The LINE account came to this record by the word of its owner alone: a name on the school's list, no code and nobody who agreed.
alter table person add column said_so boolean not null default false;
