-- The office stops the reminders of a round, or of one school of it, and lets them go on.

create table reminder_stop (
    district_id uuid        not null,
    notice_id   uuid        not null,
    -- null = all of the round
    school_id   uuid,
    stopped_at  timestamptz not null,
    -- null = it stands still
    ended_at    timestamptz,
    -- steps until this day fell into a stop, and are not made good; null = none did
    quiet_until date,
    foreign key (district_id, notice_id) references notice (district_id, id),
    foreign key (district_id, school_id) references school (district_id, id)
);

create unique index reminder_stop_one on reminder_stop (district_id, notice_id, coalesce(school_id, notice_id));

-- uncounted = LINE did not count the groups, so nobody knows what it costs, and nothing went out
alter table reminder_run drop constraint reminder_run_state_check;
alter table reminder_run add constraint reminder_run_state_check check (state in ('going', 'asking', 'uncounted', 'over'));
