-- Announcements: what they say, to whom, when, and what came of them.

create table notice (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    kind          text        not null check (kind in ('news', 'contest', 'meeting', 'urgent', 'report-due')),
    -- asking = it costs more than was approved, and somebody decides
    state         text        not null
        check (state in ('draft', 'to-approve', 'planned', 'asking', 'sending', 'sent', 'cancelled')),
    -- raised by each change of content, audience or time; who saved an older one is told
    version       integer     not null,
    title         text        not null,
    content       jsonb       not null,
    audience      jsonb       not null,
    -- when it goes; null = as soon as it may
    send_at       timestamptz,
    -- so many hours it may wait for a free reply; 0 = not at all, negative = it goes with one or not at all
    ride_hours    integer     not null default 0,
    created_by    uuid        not null,
    created_at    timestamptz not null,
    changed_by    uuid        not null,
    changed_at    timestamptz not null,
    -- who agreed to which version at which cost
    approved_by   uuid,
    approved_at   timestamptz,
    approved_cost integer,
    released_at   timestamptz,
    corrects      uuid,
    primary key (district_id, id),
    foreign key (district_id, created_by) references person (district_id, id),
    foreign key (district_id, changed_by) references person (district_id, id),
    foreign key (district_id, approved_by) references person (district_id, id),
    foreign key (district_id, corrects) references notice (district_id, id)
);

create index notice_newest on notice (district_id, changed_at desc);
create index notice_due on notice (send_at) where state = 'planned';

-- For which schools a notice went out, by which target: what is read, and who is still missing, is told by school.
create table notice_school (
    district_id uuid not null,
    notice_id   uuid not null,
    school_id   uuid not null,
    -- null = nobody of the school could be reached
    target_id   uuid,
    -- it went to chosen people there 1:1: others of the school are not shown it
    to_people   boolean not null default false,
    -- why nobody could
    unreached   text check (unreached in ('no-group', 'group-gone', 'nobody', 'not-registered', 'blocked')),
    primary key (district_id, notice_id, school_id),
    foreign key (district_id, notice_id) references notice (district_id, id),
    foreign key (district_id, school_id) references school (district_id, id),
    check ((target_id is null) = (unreached is not null))
);

-- People to whom a notice went 1:1, whatever their schools.
create table notice_person (
    district_id uuid not null,
    notice_id   uuid not null,
    person_id   uuid not null,
    primary key (district_id, notice_id, person_id),
    foreign key (district_id, notice_id) references notice (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id)
);

create index notice_person_by_person on notice_person (district_id, person_id);

-- What people answered; the newest counts. Without a person it was said in a school's group.
create table notice_answer (
    district_id uuid        not null,
    id          uuid        not null,
    notice_id   uuid        not null,
    person_id   uuid,
    school_id   uuid,
    answer      text        not null check (answer in ('seen', 'coming', 'not-coming', 'safe', 'need-help')),
    at          timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, notice_id) references notice (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, school_id) references school (district_id, id),
    check (person_id is not null or school_id is not null)
);

create unique index notice_answer_of_person on notice_answer (district_id, notice_id, person_id) where person_id is not null;
create unique index notice_answer_of_school on notice_answer (district_id, notice_id, school_id) where person_id is null;

-- How the office sends.
create table notice_rules (
    district_id     uuid    not null primary key references district (id),
    -- whether a second person agrees to each notice; those to all schools need one wherever two people may
    second_approval boolean not null default false
);
