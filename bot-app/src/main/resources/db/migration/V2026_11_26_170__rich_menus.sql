-- Which rich menu each person was given at LINE.
create table person_menu (
    district_id uuid        not null references district (id),
    line_id     text        not null,
    menu_id     text        not null,
    primary key (district_id, line_id)
);

-- People who may need another menu; several rows of one person are as good as one, so that nobody waits for another's transaction.
-- A try takes a row until due_at; what is due since 1970 is due at once.
create table menu_due (
    id          bigint generated always as identity primary key,
    district_id uuid        not null references district (id),
    line_id     text        not null,
    due_at      timestamptz not null default 'epoch',
    tries       integer     not null default 0
);

create index menu_due_next on menu_due (due_at, id);
create index menu_due_of_person on menu_due (district_id, line_id);

-- Whose menu somebody of several roles wishes to see.
create table menu_choice (
    district_id uuid not null,
    person_id   uuid not null,
    role        text not null check (role in ('teacher', 'director', 'core-teacher', 'staff')),
    primary key (district_id, person_id),
    foreign key (district_id, person_id) references person (district_id, id)
);

-- Whatever changes a post or who somebody is in LINE, by hand, by file or by erasure, is noted in the same transaction.
create function note_menu_due() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'person' then
        insert into menu_due (district_id, line_id)
        select distinct new.district_id, line.id
        from (values (new.line_id), (case when tg_op = 'UPDATE' then old.line_id end)) as line (id)
        where line.id is not null;
    else
        insert into menu_due (district_id, line_id)
        select p.district_id, p.line_id from person p
        where p.district_id = new.district_id and p.id = new.person_id and p.line_id is not null;
    end if;
    return null;
end
$$;

create trigger post_menu_due after insert or update of state, role, person_id on post for each row execute function note_menu_due();
create trigger person_menu_due_new after insert on person for each row when (new.line_id is not null) execute function note_menu_due();
create trigger person_menu_due after update of line_id, blocked on person for each row
    when (old.line_id is distinct from new.line_id or old.blocked is distinct from new.blocked) execute function note_menu_due();
create trigger menu_choice_due after insert or update on menu_choice for each row execute function note_menu_due();
