-- Notices can be named in a chat, meetings have places, and people are told when one becomes free.

-- Said and typed by people, so it is short; it opens nothing by itself.
alter table notice add column number bigint generated always as identity (start with 101);
create unique index notice_by_number on notice (district_id, number);

-- A calendar file is asked for by the notice alone: its id is what nobody can guess.
create unique index notice_by_id on notice (id);
create index notice_corrections on notice (district_id, corrects) where corrects is not null;

alter table notice_answer
    -- the number of the place, for those who come
    add column seat        integer check (seat between 1 and 99999),
    -- those for whom there was none, in their order
    add column turn        bigint,
    add column moved_up_at timestamptz,
    -- the sending that tells them; null = there is nothing to tell
    add column news        uuid;

update notice_answer a set seat = n.seat
from (select district_id, id, row_number() over (partition by district_id, notice_id order by at, id) as seat
      from notice_answer where answer = 'coming') n
where a.district_id = n.district_id and a.id = n.id;

alter table notice_answer
    add constraint notice_answer_place check ((answer = 'coming') = (num_nonnulls(seat, turn) = 1) and num_nonnulls(seat, turn) <= 1);

-- No place is given twice, whatever the bot thinks.
create unique index notice_answer_seat on notice_answer (district_id, notice_id, seat) where seat is not null;
create unique index notice_answer_turn on notice_answer (district_id, notice_id, turn) where turn is not null;
create index notice_answer_news on notice_answer (district_id, notice_id) where news is not null;
