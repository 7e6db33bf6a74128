-- Staff see which waits there are, and end one. The chat itself is known by its hash only; a group is ours anyway.
alter table code_guess
    add column id       uuid not null default gen_random_uuid(),
    add column group_id uuid;

create unique index code_guess_by_id on code_guess (district_id, id);
