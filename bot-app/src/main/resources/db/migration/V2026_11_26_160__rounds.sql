-- Reports that are due: what schools said, and who was reminded of what.

create table round_school (
    district_id    uuid        not null,
    notice_id      uuid        not null,
    school_id      uuid        not null,
    reported_at    timestamptz,
    -- null = said in the school's group, or the person was erased
    reported_by    uuid,
    reported_how   text check (reported_how in ('director', 'group', 'staff', 'file')),
    -- the school asked for help; null again when the office saw to it
    help_at        timestamptz,
    help_by        uuid,
    -- the school asked for so many days more; null again when the office decided
    asked_days     integer check (asked_days between 1 and 60),
    asked_at       timestamptz,
    asked_by       uuid,
    -- until when this school may report, when the office gave it more time, and since when
    due_on         date,
    granted_on     date,
    primary key (district_id, notice_id, school_id),
    foreign key (district_id, notice_id) references notice (district_id, id),
    foreign key (district_id, school_id) references school (district_id, id),
    foreign key (district_id, reported_by) references person (district_id, id),
    foreign key (district_id, help_by) references person (district_id, id),
    foreign key (district_id, asked_by) references person (district_id, id),
    check ((reported_at is null) = (reported_how is null)),
    check ((asked_days is null) = (asked_at is null)),
    check ((due_on is null) = (granted_on is null))
);

-- A run of reminders is a sending of the outbox with the same id.
create table reminder_run (
    district_id uuid        not null,
    id          uuid        not null,
    notice_id   uuid        not null,
    -- to the schools; to their networks; to supervisors; to chosen schools because somebody wished it
    kind        text        not null check (kind in ('school', 'network', 'office', 'nudge')),
    made_at     timestamptz not null,
    made_on     date        not null,
    cost        integer     not null,
    -- asking = it would cost more than was agreed to, so nothing went out; over = nothing more of it goes out
    state       text        not null check (state in ('going', 'asking', 'over')),
    primary key (district_id, id),
    foreign key (district_id, notice_id) references notice (district_id, id)
);

create index reminder_run_going on reminder_run (district_id) where state = 'going';

-- Each step of a ladder comes once for a school, whatever is changed afterwards.
create table reminder (
    district_id uuid not null,
    notice_id   uuid not null,
    school_id   uuid not null,
    -- d-7, d0, d3: days from the due day; with the day behind it when the office gave this school another; network; office;
    -- or the run itself for a nudge
    step        text not null,
    run_id      uuid not null,
    primary key (district_id, notice_id, school_id, step),
    foreign key (district_id, run_id) references reminder_run (district_id, id),
    foreign key (district_id, school_id) references school (district_id, id)
);

create index reminder_by_run on reminder (district_id, run_id);

-- For which schools a chat was told.
create table reminder_target (
    district_id uuid not null,
    run_id      uuid not null,
    target_id   uuid not null,
    school_id   uuid not null,
    primary key (district_id, run_id, target_id, school_id),
    foreign key (district_id, run_id) references reminder_run (district_id, id)
);
