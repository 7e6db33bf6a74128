-- When the group is to be counted next; instances claim by moving it on.
alter table group_chat add column count_due_at timestamptz not null default now();
-- The newest event of the bond, so that late ones change nothing.
alter table group_chat add column bond_at timestamptz;
create index group_chat_due on group_chat (count_due_at) where state <> 'gone';
